import { expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

it('an officer sees who runs a station, with their numbers and whether they have signed up', async () => {
  const app = await useApp();
  const officer = callerOf(app, 'officer');
  const { stationId } = app.story;
  const role = { stationId, as: 'manager' } as const;
  await officer.account.invite({ name: '郑新', mobile: '13900000077', role });
  const { mayGive, people } = await officer.account.people({ stationId });
  expect(mayGive.map(({ at, as }) => `${at} ${as}`)).toEqual([
    'station manager',
    'station approver',
    'station front-desk',
    'station auditor',
    'district officer',
    'district auditor',
  ]);
  expect(people.map(({ name, role: { as }, mobile, signedUp }) => [name, as, mobile, signedUp])).toEqual([
    ['李站长', 'manager', '+8613900000002', true],
    ['郑新', 'manager', '+8613900000077', false],
    ['周明', 'officer', '+8613900000001', true],
  ]);
});

it('a manager sees colleagues, and the numbers of officers masked', async () => {
  const app = await useApp();
  const { mayGive, people } = await callerOf(app, 'manager').account.people({
    stationId: app.story.stationId,
  });
  expect(mayGive).toEqual([
    { at: 'station', as: 'approver' },
    { at: 'station', as: 'front-desk' },
  ]);
  expect(people.map(({ name, mobile }) => [name, mobile])).toEqual([
    ['李站长', '+8613900000002'],
    ['周明', '139****0001'],
  ]);
});

it('the number of an officer who manages the station too is masked wherever it stands', async () => {
  const app = await useApp();
  const { stationId, personIds } = app.story;
  withBareConnection(app.file, (db) => {
    db.prepare(
      `INSERT INTO station_role (station_id, person_id, role) SELECT 1, id, 'manager' FROM person WHERE public_id = ?`,
    ).run(personIds.officer);
  });
  const shown = async (person: 'manager' | 'officer') =>
    (await callerOf(app, person).account.people({ stationId })).people
      .filter(({ name }) => name === '周明')
      .map(({ role, mobile }) => [role.as, mobile]);
  expect(await shown('manager')).toEqual([
    ['manager', '139****0001'],
    ['officer', '139****0001'],
  ]);
  expect(await shown('officer')).toEqual([
    ['manager', '+8613900000001'],
    ['officer', '+8613900000001'],
  ]);
});
