import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DAY_PARTS } from '#lib/domain/hours/default-hours.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { ASKED_KINDS, readChoice } from './asking-choice.ts';
import { queryOfRequest } from './choice-query.ts';
import { requestOfChoice } from './request-of-choice.ts';

function readBack(query: string): BookingRequest {
  const choice = readChoice(new URLSearchParams(query), ASKED_KINDS);
  const made = requestOfChoice(choice, {
    stationId: 'station',
    partyId: choice.partyId,
    today: parseLocalDay('2026-11-30') as LocalDay,
    lastDay: parseLocalDay('2027-02-28') as LocalDay,
    todayFacts: {
      minute: 0,
      open: [],
      dayParts: DEFAULT_DAY_PARTS,
      slotMinutes: 30,
      leadTimeMinutes: 0,
      isHere: false,
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.request;
}

const count = fc.integer({ min: 1, max: 300 });
const features = fc.uniqueArray(fc.constantFrom('投影', '白板', 'a&b=c'), { maxLength: 2 });
const together = fc.constantFrom('must' as const, 'prefer' as const, 'no' as const);
const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{16}$/), { minLength: 1, maxLength: 6 });
const want: fc.Arbitrary<BookingRequest['want']> = fc.oneof(
  fc.record({ kind: fc.constant('desk' as const), count, together, features }),
  fc.record({
    kind: fc.constant('desk' as const),
    count,
    together,
    features,
    zoneId: fc.constant('zone'),
  }),
  fc.tuple(ids, together).map(([deskIds, side]) => ({
    kind: 'desk' as const,
    count: deskIds.length,
    together: side,
    features: [],
    deskIds,
  })),
  fc.record({ kind: fc.constant('area' as const), count, features }),
  fc.record({ kind: fc.constant('bay' as const), count, features, resourceId: fc.constant('bay') }),
  fc.record({ kind: fc.constant('room' as const), features, fits: count }),
  fc.record({ kind: fc.constant('room' as const), features, resourceId: fc.constant('room') }),
  fc.record({ kind: fc.constant('counter' as const), features }),
);
const days: fc.Arbitrary<BookingRequest['when']['days']> = fc.oneof(
  fc.constantFrom(
    { list: ['2026-12-01'] },
    { list: ['2026-12-01', '2026-12-02', '2026-12-09'] },
    { from: '2026-12-01', to: '2026-12-31', on: 'workdays' as const },
    { from: '2026-12-01', to: '2026-12-31', on: 'all' as const },
    { from: '2026-12-01', to: '2026-12-31', on: [1, 3, 7] as const },
  ),
);
const time: fc.Arbitrary<BookingRequest['when']['time']> = fc.constantFrom(
  { part: 'full-day' as const },
  { part: 'evening' as const },
  { from: '09:00', to: '18:00', nextDay: false },
  { from: '22:00', to: '02:00', nextDay: true },
);

describe('the address of a request', () => {
  it('asks for exactly that request', () => {
    const seen = { named: 0, ranges: 0 };
    fc.assert(
      fc.property(
        fc.record({
          stationId: fc.constant('station'),
          partyId: fc.constantFrom('one', 'two'),
          want,
          when: fc.record({ days, time }),
          headCount: count,
          purpose: fc.constantFrom('', '首批六人进驻', 'a & b = 100 %\n第二行'),
          ifClash: fc.constantFrom('refuse' as const, 'skip' as const, 'alternatives' as const),
          acceptProvisional: fc.boolean(),
        }),
        (request) => {
          if ('deskIds' in request.want) seen.named += 1;
          if ('from' in request.when.days) seen.ranges += 1;
          expect(readBack(queryOfRequest(request) ?? '')).toEqual(request);
        },
      ),
      { numRuns: 500 },
    );
    expect(Math.min(seen.named, seen.ranges)).toBeGreaterThan(20);
  });

  it('does not exist for a recurrence rule, which the form has no words for', () => {
    const request = readBack('day=2026-12-01');
    const days = { rule: 'FREQ=YEARLY;COUNT=3', start: '2026-12-01', onlyWorkdays: false };
    expect(queryOfRequest({ ...request, when: { ...request.when, days } })).toBeNull();
  });

  it('of a month of single days is short enough to be passed on', () => {
    const list = Array.from(
      { length: 66 },
      (_, index) => `2026-${index < 30 ? '11' : '12'}-${String((index % 30) + 1).padStart(2, '0')}`,
    );
    const request = readBack('day=2026-12-01');
    const query = queryOfRequest({
      ...request,
      when: { ...request.when, days: { list: [...new Set(list)] } },
    });
    expect(query?.length).toBeLessThan(300);
  });
});
