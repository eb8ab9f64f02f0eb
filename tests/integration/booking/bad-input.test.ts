import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { ledgerContents, rowsOf } from '../../support/ledger-contents.ts';
import { create, newKey, oneDesk, sixSeats, type RequestInput } from '../../support/requests.ts';
import { DEMAND_PER_PARTY_DAY_MAX } from '#lib/server/engine/sqlite/ledger-writer.ts';

type Make = (app: TestApp) => RequestInput;

const onDays =
  (days: RequestInput['when']['days'], time: RequestInput['when']['time'] = { part: 'full-day' }): Make =>
  (app) =>
    oneDesk(app, { when: { days, time } });
const atTimes = (from: string, to: string): Make => onDays({ list: ['2026-12-01'] }, { from, to });

/** Well formed and refused by rule: a typed reason, one row of demand, the ledger untouched but for the stored answer. */
const REFUSED: readonly (readonly [string, Make, string])[] = [
  ['a reversed range of days', onDays({ from: '2026-12-31', to: '2026-12-01', on: 'all' }), 'reversed-range'],
  ['the same day twice', onDays({ list: ['2026-12-01', '2026-12-01'] }), 'duplicate-days'],
  ['times off the grid', atTimes('09:07', '18:00'), 'off-slot-grid'],
  ['times outside opening hours', atTimes('07:00', '09:00'), 'outside-opening-hours'],
  ['a day in the past', onDays({ list: ['2026-11-29'] }), 'in-the-past'],
  ['a day beyond the window', onDays({ list: ['2027-03-03'] }), 'provisional-year'],
  ['a stay of 400 days', onDays({ from: '2026-12-01', to: '2028-01-04', on: 'all' }), 'too-many-days'],
  ['41 seats of 40', (app) => sixSeats(app, { want: { kind: 'desk', count: 41 } }), 'too-many-units'],
  ['an endless rule', onDays({ rule: 'FREQ=DAILY', start: '2026-12-01' }), 'endless-rule'],
  [
    'a rule that runs backwards',
    onDays({ rule: 'FREQ=DAILY;INTERVAL=-1;COUNT=5', start: '2026-12-01' }),
    'invalid-rule',
  ],
  [
    'a rule of a thousand million days',
    onDays({ rule: 'FREQ=DAILY;COUNT=1000000000', start: '2026-12-01' }),
    'rule-too-wide',
  ],
  [
    'every 31st of February',
    onDays({ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3', start: '2026-12-01' }),
    'no-days',
  ],
  ['no day at all', onDays({ from: '2026-12-05', to: '2026-12-06', on: 'workdays' }), 'no-days'],
  [
    'workdays of a provisional year',
    onDays({ from: '2027-01-04', to: '2027-01-08', on: 'workdays' }),
    'provisional-year',
  ],
  ['a holiday', onDays({ list: ['2027-01-01'] }), 'provisional-year'],
];

/** Malformed: 400, and nothing is written at all. */
const MALFORMED: readonly (readonly [string, (request: Record<string, unknown>) => void])[] = [
  [
    'reversed times',
    (request) =>
      Object.assign(request, {
        when: { days: { list: ['2026-12-01'] }, time: { from: '18:00', to: '09:00' } },
      }),
  ],
  [
    'times of no length',
    (request) =>
      Object.assign(request, {
        when: { days: { list: ['2026-12-01'] }, time: { from: '09:00', to: '09:00' } },
      }),
  ],
  [
    'a day that does not exist',
    (request) =>
      Object.assign(request, { when: { days: { list: ['2026-02-31'] }, time: { part: 'full-day' } } }),
  ],
  ['no seats', (request) => Object.assign(request, { want: { kind: 'desk', count: 0 } })],
  ['half a seat', (request) => Object.assign(request, { want: { kind: 'desk', count: 0.5 } })],
  [
    'fewer desks named than counted',
    (request) => Object.assign(request, { want: { kind: 'desk', count: 2, deskIds: ['AAAAAAAAAAAAAAAA'] } }),
  ],
  ['a key of its own', (request) => Object.assign(request, { approvedBy: 'me' })],
  [
    'a key of its own, deeper',
    (request) => Object.assign(request, { want: { kind: 'desk', count: 1, price: 0 } }),
  ],
  ['a line of text that reads backwards', (request) => Object.assign(request, { purpose: 'a\u202Eb' })],
  ['a NUL in a text', (request) => Object.assign(request, { purpose: 'a\u0000b' })],
  ['a megabyte of text', (request) => Object.assign(request, { purpose: 'x'.repeat(1_000_000) })],
  ['an object for an id', (request) => Object.assign(request, { partyId: { contains: '' } })],
  ['nobody coming', (request) => Object.assign(request, { headCount: 0 })],
];

describe('a well-formed request that the rules refuse', () => {
  it.each(REFUSED)('%s', async (_, make, code) => {
    const app = await useApp();
    const before = ledgerContents(app.file);
    const answer = await create(callerOf(app, 'administrator'), make(app));
    expect(answer.outcome).toBe('refused');
    const refusal = answer.refusals[0] ?? answer.days.find((day) => day.refusal)?.refusal;
    expect(refusal).toMatchObject({ code });
    expect(refusal?.message).toMatch(/[\u4e00-\u9fff]/);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM request_key')).toEqual([{ n: 1 }]);
    expect(withoutStoredAnswers(ledgerContents(app.file))).toBe(withoutStoredAnswers(before));
    await app.demand.flush();
    expect(rowsOf(app.file, 'SELECT refusal, times FROM demand')).toEqual([{ refusal: code, times: 1 }]);
  });

  it('beyond the window is refused by its day, once the year is accepted', async () => {
    const app = await useApp();
    const answer = await create(callerOf(app, 'administrator', 'en'), {
      ...onDays({ list: ['2027-03-03'] })(app),
      acceptProvisional: true,
    });
    expect(answer.days[0]?.refusal).toMatchObject({
      code: 'beyond-window',
      facts: { lastDay: '2027-03-02', limit: 92 },
    });
    expect(answer.days[0]?.refusal?.message).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('is counted up when it is asked again, and capped per party and day', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    for (let times = 0; times < 3; times += 1) await create(firm, onDays({ list: ['2026-11-29'] })(app));
    await app.demand.flush();
    expect(rowsOf(app.file, 'SELECT times FROM demand')).toEqual([{ times: 3 }]);
    for (let index = 0; index < DEMAND_PER_PARTY_DAY_MAX + 5; index += 1) {
      await create(firm, { ...onDays({ list: ['2026-11-29'] })(app), headCount: index + 2 });
    }
    await app.demand.flush();
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM demand')).toEqual([{ n: DEMAND_PER_PARTY_DAY_MAX }]);
  });
});

describe('a malformed request', () => {
  it.each(MALFORMED)('%s', async (_, spoil) => {
    const app = await useApp();
    const request = structuredClone(oneDesk(app)) as unknown as Record<string, unknown>;
    spoil(request);
    const before = ledgerContents(app.file);
    await expect(
      create(callerOf(app, 'administrator'), request as unknown as RequestInput),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await app.demand.flush();
    expect(ledgerContents(app.file)).toBe(before);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM demand')).toEqual([{ n: 0 }]);
  });

  it('with ids of others is not found, like ids that nobody has', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const foreign: RequestInput[] = [
      oneDesk(app, { partyId: app.story.neighbourId }),
      oneDesk(app, { partyId: 'AAAAAAAAAAAAAAAA' }),
      oneDesk(app, { stationId: 'AAAAAAAAAAAAAAAA' }),
      oneDesk(app, { want: { kind: 'desk', count: 1, zoneId: 'AAAAAAAAAAAAAAAA' } }),
      oneDesk(app, {
        stationId: app.story.otherStationId,
        want: { kind: 'desk', count: 1, zoneId: app.story.zoneId },
      }),
      oneDesk(app, { want: { kind: 'room', resourceId: app.story.areaId } }),
    ];
    const before = ledgerContents(app.file);
    for (const request of foreign) {
      await expect(create(firm, request)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        cause: { reason: 'not-found' },
      });
      await expect(firm.booking.quote({ request })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(ledgerContents(app.file)).toBe(before);
  });

  it('with a bad idempotency key is refused', async () => {
    const app = await useApp();
    for (const key of ['', 'short', 'x'.repeat(129), 'with blanks in it', 'line\nbreak12']) {
      await expect(create(callerOf(app, 'administrator'), oneDesk(app), key)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
    expect(
      (await create(callerOf(app, 'administrator'), oneDesk(app), `${newKey()}:${'x'.repeat(100)}`)).outcome,
    ).toBe('granted');
  });
});

/** Everything but request_key, which stands sixth among the tables. */
function withoutStoredAnswers(contents: string): string {
  const tables = JSON.parse(contents) as unknown[];
  return JSON.stringify(tables.filter((_, index) => index !== 5));
}
