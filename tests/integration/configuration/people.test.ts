import { expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';

it('an officer sees who runs a station, with their numbers and whether they have signed up', async () => {
  const app = await useApp();
  const officer = callerOf(app, 'officer');
  const { stationId } = app.story;
  const role = { stationId, as: 'manager' } as const;
  await officer.account.invite({ name: '郑新', mobile: '13900000077', role });
  const { mayInvite, people } = await officer.account.people({ stationId });
  expect(mayInvite).toBe(true);
  expect(people.map(({ name, role: as, mobile, signedUp }) => [name, as, mobile, signedUp])).toEqual([
    ['李站长', 'manager', '+8613900000002', true],
    ['郑新', 'manager', '+8613900000077', false],
    ['周明', 'officer', '+8613900000001', true],
  ]);
});

it('a manager sees colleagues, and the numbers of officers masked', async () => {
  const app = await useApp();
  const { mayInvite, people } = await callerOf(app, 'manager').account.people({
    stationId: app.story.stationId,
  });
  expect(mayInvite).toBe(false);
  expect(people.map(({ name, mobile }) => [name, mobile])).toEqual([
    ['李站长', '+8613900000002'],
    ['周明', '139****0001'],
  ]);
});
