import { expect, it } from 'vitest';
import { viewDistrict } from '#lib/server/availability/view-district.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { instantOf } from '#lib/domain/time/instant.ts';

const TODAY = '2026-11-30';

/** The desks of the story's hall today, which is open from 08:30 to 18:30, at a time of its clock. */
async function seenAt(app: TestApp, hour: number, minute = 0) {
  app.setClock(instantOf(START + (hour - 9) * 60 + minute));
  const view = await callerOf(app, null).availability.day({ stationId: app.story.stationId });
  return { left: view.left, free: view.counts[0]?.free, total: view.counts[0]?.total };
}

it('counts what is free over what is left of the day, and nothing once the hall has closed', async () => {
  const app = await useApp();
  const when = { days: { list: [TODAY] }, time: { from: '10:00', to: '12:00' } };
  expect((await create(callerOf(app, 'administrator'), oneDesk(app, { when }))).outcome).toBe('granted');
  expect(await seenAt(app, 8, 30)).toEqual({ left: 'all', free: 39, total: 40 });
  expect(await seenAt(app, 8, 31)).toEqual({ left: 'rest', free: 39, total: 40 });
  expect(await seenAt(app, 11, 59)).toEqual({ left: 'rest', free: 39, total: 40 });
  expect(await seenAt(app, 12)).toEqual({ left: 'rest', free: 40, total: 40 });
  expect(await seenAt(app, 18, 29)).toEqual({ left: 'rest', free: 40, total: 40 });
  expect(await seenAt(app, 18, 30)).toEqual({ left: 'nothing', free: 0, total: 40 });
});

it('has all of a day to come left, nothing of one that is over, and all of a closed one', async () => {
  const app = await useApp();
  const left = async (day: string) =>
    (await callerOf(app, null).availability.day({ stationId: app.story.stationId, day })).left;
  expect(await left('2026-12-01')).toBe('all');
  expect(await left('2026-11-27')).toBe('nothing');
  expect(await left('2026-10-01')).toBe('all');
});

it('tells the hours of today that have passed in the list of stations', async () => {
  const app = await useApp();
  const [first] = viewDistrict(app, null, { search: '', page: 1 }).stations;
  expect(first?.today.left).toBe('rest');
  expect(first?.today.hours.filter((one) => one.over).map((one) => one.from)).toEqual(['08:30']);
});
