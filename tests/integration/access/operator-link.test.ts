import { expect, it } from 'vitest';
import { makeOperatorLink } from '#lib/server/account/make-operator-link.ts';
import { lastEvents } from '../../support/last-events.ts';
import { STORY_PEOPLE } from '../../support/story.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { useWorld } from './world.ts';

const NEW_PASSWORD = '自己才知道的一句密码';

it('an officer who has forgotten the password sets a new one by a link from the machine, once', async () => {
  const { app, as } = await useWorld();
  const { mobile } = STORY_PEOPLE.officer;
  const link = await makeOperatorLink(app, { mobile: ` ${mobile} ` });
  const token = link?.token ?? '';
  expect(lastEvents(app.file)).toMatchObject([
    { actor: null, subject: 'person', action: 'reset-link-made', facts: {} },
  ]);
  await as(null).account.acceptInvitation({ token, password: NEW_PASSWORD });
  await as(null).account.signIn({ mobile, password: NEW_PASSWORD });
  await expect(as(null).account.acceptInvitation({ token, password: NEW_PASSWORD })).rejects.toThrow();
});

it.each([
  ['whom nobody knows', '13900009999'],
  ['that is no number', '周明'],
  ['who is a manager only', STORY_PEOPLE.manager.mobile],
])('it makes no link for somebody %s, and changes nothing', async (_, mobile) => {
  const { app } = await useWorld();
  const before = wholeDatabase(app.file);
  expect(await makeOperatorLink(app, { mobile })).toBeNull();
  expect(wholeDatabase(app.file)).toEqual(before);
});
