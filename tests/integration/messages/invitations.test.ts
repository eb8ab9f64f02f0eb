import { expect, it } from 'vitest';
import { callerOf } from '../../support/app-fixture.ts';
import { useMessagingApp } from '../../support/messaging.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

it('somebody who was invited is told where to, without a secret; whoever invites themselves is not', async () => {
  const { app, sms, send } = await useMessagingApp({ sms: true });
  const { account } = callerOf(app, 'officer');
  const role = { partyId: app.story.consultancyId, as: 'member' } as const;
  const { link } = await account.invite({ name: '新同事', mobile: '13700000001', role });
  await account.invite({ ...STORY_PEOPLE.officer, role });
  await send();
  expect(sms.accepted).toMatchObject([
    { phone: '+8613700000001', templateId: 'SMS_7', parameters: ['远景咨询'] },
  ]);
  expect(JSON.stringify(sms.calls)).not.toContain(link!.split('/').at(-1));
});
