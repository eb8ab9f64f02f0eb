import { expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';

it('keeps the last officer of the district, and removes one as soon as there is another', async () => {
  const app = await useApp();
  const { story } = app;
  const officer = callerOf(app, 'officer');
  const first = { personId: story.personIds.officer, role: { as: 'officer' } } as const;
  await expect(officer.account.removeRole(first)).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { reason: 'last-officer' },
  });
  await officer.account.invite({ name: '吴站长', mobile: '+8613900000003', role: { as: 'officer' } });
  await callerOf(app, 'otherManager').account.removeRole(first);
  await expect(officer.account.removeRole(first)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
