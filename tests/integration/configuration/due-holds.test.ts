import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

/** A hold waits for two days, then it ends by itself: on Wednesday, 2 December, 09:00. */
const TWO_DAYS = 2 * 1440;

/** From Thursday, 3 December on, twelve seats of the area wait for the manager; so do six desks. */
async function askForSeats(app: TestApp): Promise<void> {
  const firm = callerOf(app, 'administrator');
  const when = { days: { from: '2026-12-03', to: '2026-12-04' }, time: { from: '09:00', to: '18:00' } };
  expect(
    (await create(firm, oneDesk(app, { want: { kind: 'area', count: 12 }, when, headCount: 12 }))).outcome,
  ).toBe('pending');
  expect(
    (await create(firm, sixSeats(app, { when: { ...when, days: { from: '2026-12-03', to: '2026-12-31' } } })))
      .outcome,
  ).toBe('pending');
}

const states = (app: TestApp) =>
  rowsOf<{ kind: string; state: string }>(app.file, 'SELECT kind, state FROM booking ORDER BY id').map(
    ({ kind, state }) => `${kind} ${state}`,
  );

type Write = (manager: StoryCaller, app: TestApp) => Promise<unknown>;

const CUT: Write = (manager, { story }) => manager.resource.update({ resourceId: story.areaId, capacity: 5 });
const RETIRE: Write = (manager, { story }) => manager.resource.retire({ resourceId: story.areaId });
const CLOSE: Write = (manager, { story }) =>
  manager.closure.create({
    resourceId: story.areaId,
    purpose: 'closure',
    when: { from: '2026-12-03', to: '2026-12-04' },
  });
const RESERVE: Write = (manager, { story }) =>
  manager.closure.create({
    resourceId: story.areaId,
    purpose: 'reserve',
    quantity: 15,
    when: { from: '2026-12-03', to: '2026-12-03' },
  });
const CLOSE_ALL: Write = (manager, { story }) =>
  manager.closure.create({
    stationId: story.stationId,
    purpose: 'closure',
    when: { from: '2026-12-03', to: '2026-12-31' },
  });
const MOVE_ZONE: Write = (manager, { story }) =>
  manager.station.update({ stationId: story.stationId, timeZone: 'Asia/Urumqi' });
const RETIRE_ALL: Write = (_, app) =>
  callerOf(app, 'officer').station.retire({ stationId: app.story.stationId });

describe('a hold that waits for its decision stands in the way of', () => {
  it.each([
    ['a cut of the capacity', CUT, 'over-booked', 1],
    ['retiring the resource', RETIRE, 'has-future-bookings', 1],
    ['a closure', CLOSE, 'closure-booked', 1],
    ['a reserve', RESERVE, 'closure-booked', 1],
    ['a closure of the station', CLOSE_ALL, 'closure-booked', 2],
    ['retiring the station', RETIRE_ALL, 'has-future-bookings', 2],
    ['another time zone', MOVE_ZONE, 'time-zone-fixed', undefined],
  ] as const)('%s, until its last minute', async (_, write, reason, bookings) => {
    const app = await useApp();
    await askForSeats(app);
    app.passMinutes(TWO_DAYS - 1);
    const before = wholeDatabase(app.file);
    const facts = bookings === undefined ? {} : { bookings };
    await expect(write(callerOf(app, 'manager'), app)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason, facts },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('a hold past its deadline stands in nobody’s way: it lapses with', () => {
  it.each([
    ['a cut of the capacity', CUT, ['area lapsed', 'desk pending']],
    ['retiring the resource', RETIRE, ['area lapsed', 'desk pending']],
    ['a closure', CLOSE, ['area lapsed', 'desk pending']],
    ['a reserve', RESERVE, ['area lapsed', 'desk pending']],
    ['a closure of the station', CLOSE_ALL, ['area lapsed', 'desk lapsed']],
    ['retiring the station', RETIRE_ALL, ['area lapsed', 'desk lapsed']],
    ['another time zone', MOVE_ZONE, ['area lapsed', 'desk lapsed']],
  ] as const)('%s, which leaves other holds alone', async (_, write, expected) => {
    const app = await useApp();
    await askForSeats(app);
    app.passMinutes(TWO_DAYS);
    await expect(write(callerOf(app, 'manager'), app)).resolves.toBeDefined();
    expect(states(app)).toEqual(expected);
    const lapsed = expected.filter((state) => state.endsWith('lapsed')).length;
    expect(rowsOf(app.file, `SELECT count(DISTINCT holder) AS n FROM claim WHERE kind = 'hold'`)).toEqual([
      { n: 2 - lapsed },
    ]);
    const events = lastEvents(app.file, lapsed + 1);
    const deadline = START + TWO_DAYS;
    expect(events.slice(0, lapsed)).toEqual(
      Array.from({ length: lapsed }, () => ({
        actor: null,
        subject: 'booking',
        action: 'lapsed',
        facts: { deadline },
        at: deadline,
      })),
    );
    expect(events.at(-1)?.action).not.toBe('lapsed');
  });

  it('nothing, where the change is refused for another reason', async () => {
    const app = await useApp();
    await askForSeats(app);
    await create(
      callerOf(app, 'neighbour'),
      oneDesk(app, {
        partyId: app.story.neighbourId,
        want: { kind: 'area', count: 8 },
        headCount: 8,
        when: { days: { list: ['2026-12-03'] }, time: { from: '09:00', to: '18:00' } },
      }),
    );
    app.passMinutes(TWO_DAYS);
    const before = wholeDatabase(app.file);
    await expect(CUT(callerOf(app, 'manager'), app)).rejects.toMatchObject({
      cause: { reason: 'over-booked', facts: { bookings: 1 } },
    });
    await expect(CLOSE(callerOf(app, 'manager'), app)).rejects.toMatchObject({
      cause: { reason: 'closure-booked', facts: { bookings: 1 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('the same facts as when a booking finds it in its way', async () => {
    const app = await useApp();
    await askForSeats(app);
    app.passMinutes(TWO_DAYS);
    await CUT(callerOf(app, 'manager'), app);
    const wish = oneDesk(app, {
      partyId: app.story.neighbourId,
      want: { kind: 'desk', count: 1, deskIds: [await firstDesk(app)] },
      when: { days: { list: ['2026-12-03'] }, time: { from: '09:00', to: '18:00' } },
    });
    expect(bookingIdOf(await create(callerOf(app, 'neighbour'), wish))).toBeDefined();
    const [byChange, byBooking] = rowsOf<Record<string, unknown>>(
      app.file,
      `SELECT at_ms, actor_id, party_id, station_id, subject, action, facts FROM event WHERE action = 'lapsed' ORDER BY id`,
    );
    expect(byChange).toEqual(byBooking);
    expect(states(app)).toEqual(['area lapsed', 'desk lapsed', 'desk confirmed']);
  });
});

async function firstDesk(app: TestApp): Promise<string> {
  return (await callerOf(app, null).resource.list({ stationId: app.story.stationId, limit: 1 })).resources[0]!
    .id;
}
