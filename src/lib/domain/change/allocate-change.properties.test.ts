import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadOver } from '#lib/domain/capacity/free-quantity.ts';
import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { at, day, FIRM, hall, NOW, request } from '#lib/domain/request/hall.fixture.ts';
import { allocateChange, type ChangeAllocation } from './allocate-change.ts';
import type { ChangeRequest } from './change-request.ts';
import { planChange, type ReadyChange } from './plan-change.ts';
import type { StandingBooking } from './standing-booking.ts';

const HALL = hall();
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];

const hours = fc
  .tuple(fc.integer({ min: 18, max: 30 }), fc.integer({ min: 2, max: 7 }))
  .map(([from, slots]) => ({ from: from * 30, to: (from + slots) * 30 }));
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const standingBookings = fc
  .record({
    seats: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 3 }),
    days: fc.subarray(DAYS.slice(0, 3), { minLength: 1 }),
    released: fc.subarray(DAYS.slice(0, 3)),
    times: hours,
  })
  .map(({ seats, days, released, times }): StandingBooking => {
    const kept = days.length > released.filter((one) => days.includes(one)).length ? released : [];
    return {
      request: {
        ...request({
          when: {
            days: { list: days },
            time: { from: clock(times.from), to: clock(times.to), nextDay: false },
          },
        }),
        want: { kind: 'desk', count: seats.length, together: 'prefer', features: [] },
      },
      waits: false,
      headCount: 2,
      purpose: '',
      days: days
        .filter((one) => !kept.includes(one))
        .map((one) => ({
          day: day(one),
          times: [{ from: at(one, times.from), to: at(one, times.to) }],
          places: seats.map((resourceId) => ({ resourceId, quantity: 1 })),
        })),
      released: new Set(kept.map(day)),
    };
  });

const changes = fc.record(
  {
    scope: fc.constantFrom<ChangeRequest['scope']>('all', { only: DAYS[1]! }, { from: DAYS[1]! }),
    days: fc.constantFrom<NonNullable<ChangeRequest['days']>>(
      { from: DAYS[0]!, to: DAYS[3]!, on: 'all' },
      { list: DAYS.slice(1) },
      { list: [DAYS[3]!] },
    ),
    addDays: fc.constant({ list: [DAYS[2]!] }),
    time: hours.map(({ from, to }) => ({ from: clock(from), to: clock(to), nextDay: false })),
    want: fc.record({
      kind: fc.constant('desk' as const),
      count: fc.integer({ min: 1, max: 5 }),
      together: fc.constantFrom('must' as const, 'prefer' as const, 'no' as const),
      features: fc.constant([]),
    }),
    ifClash: fc.constantFrom<ChangeRequest['ifClash']>('refuse', 'skip', 'alternatives'),
    acceptProvisional: fc.constant(false),
  },
  { requiredKeys: ['scope', 'ifClash', 'acceptProvisional'] },
);

const strangers = fc.array(
  fc.record({ resourceId: fc.integer({ min: 1, max: 8 }), on: fc.constantFrom(...DAYS), times: hours }),
  { maxLength: 8 },
);

/** Claims of others stand where the booking has none: whoever is there keeps the place. */
function filed(
  standing: StandingBooking,
  others: readonly { resourceId: number; on: string; times: { from: number; to: number } }[],
) {
  const claims: FiledClaim[] = [];
  for (const { resourceId, on, times } of others) {
    const claim = {
      resourceId,
      from: at(on, times.from),
      to: at(on, times.to),
      kind: 'booking' as const,
      quantity: 1,
      allOfIt: false,
      holder: 99,
      deadline: null,
    };
    const meets = (one: { from: number; to: number }) => one.from < claim.to && claim.from < one.to;
    const taken =
      claims.some((one) => one.resourceId === resourceId && meets(one)) ||
      standing.days.some(
        (one) => one.places.some((place) => place.resourceId === resourceId) && one.times.some(meets),
      );
    if (!taken) claims.push(claim);
  }
  return claims;
}

interface Case {
  readonly plan: ReadyChange;
  readonly standing: StandingBooking;
  readonly change: ChangeRequest;
  readonly claims: readonly FiledClaim[];
  readonly allocation: ChangeAllocation;
}

function forEachChange(check: (one: Case) => void): Record<string, number> {
  const mix: Record<string, number> = {};
  fc.assert(
    fc.property(standingBookings, changes, strangers, (standing, change, others) => {
      const plan = planChange(change, standing, HALL, FIRM, NOW);
      if (plan.type !== 'ready') return;
      const claims = filed(standing, others);
      const allocation = allocateChange(plan, new ClaimsByResource(claims, NOW), NOW);
      mix[allocation.outcome] = (mix[allocation.outcome] ?? 0) + 1;
      for (const { becomes } of allocation.days) mix[becomes] = (mix[becomes] ?? 0) + 1;
      check({ plan, standing, change, claims, allocation });
    }),
    { numRuns: 1500 },
  );
  return mix;
}

describe('any change of any booking', () => {
  it('never gives what somebody else has, and gives each day as many as were asked for', () => {
    const mix = forEachChange(({ plan, claims, allocation }) => {
      for (const one of allocation.days) {
        if (one.outcome !== 'given' || one.becomes === 'released') continue;
        const target = plan.targets.find((other) => other.asked.day === one.day);
        expect(one.places).toHaveLength(target!.quantity);
        expect(new Set(one.places.map((place) => place.resourceId)).size).toBe(one.places.length);
        for (const { resourceId } of one.places) {
          const on = claims.filter((claim) => claim.resourceId === resourceId);
          for (const interval of one.claimed) expect(loadOver(interval, 1, on).free).toBe(1);
        }
      }
    });
    for (const met of [
      'granted',
      'partly',
      'pending',
      'refused',
      'same',
      'changed',
      'added',
      'released',
      'left',
    ])
      expect(mix[met] ?? 0, `${met} of ${JSON.stringify(mix)}`).toBeGreaterThan(10);
  });

  it('never makes anybody wait for giving back, and leaves all as it is where it is refused', () => {
    forEachChange(({ plan, allocation }) => {
      const adds = plan.targets.some((one) => one.addsMore);
      if (!adds) expect(allocation.outcome).not.toBe('pending');
      if (allocation.outcome === 'refused')
        expect(allocation.days.some((one) => one.outcome === 'given')).toBe(false);
      else expect(allocation.days.some((one) => one.outcome === 'free')).toBe(false);
    });
  });

  it('brings a released day back only where a list names it, and never touches days outside of its scope', () => {
    forEachChange(({ standing, change, allocation }) => {
      const lists = [change.days, change.addDays].flatMap((one) => (one && 'list' in one ? one.list : []));
      const named = new Set(lists.map(day));
      for (const one of allocation.days) {
        if (standing.released.has(one.day)) expect(named.has(one.day)).toBe(true);
        const inScope =
          change.scope === 'all' ||
          ('only' in change.scope ? one.day === day(change.scope.only) : one.day >= day(change.scope.from));
        const has = standing.days.some((other) => other.day === one.day);
        if (has && !inScope) expect(one.becomes).toBe('left');
      }
    });
  });

  it('leaves everybody in their seats where these are free for the new times and as many are asked for or more', () => {
    forEachChange(({ plan, standing, change, claims, allocation }) => {
      if (change.want?.kind === 'desk' && change.want.together === 'must') return;
      for (const one of allocation.days) {
        const before = standing.days.find((other) => other.day === one.day);
        if (!before || one.outcome === 'refused' || one.becomes === 'released') continue;
        const isFree = before.places.every(({ resourceId }) =>
          one.claimed.every(
            (interval) =>
              loadOver(
                interval,
                1,
                claims.filter((claim) => claim.resourceId === resourceId),
              ).free === 1,
          ),
        );
        const target = plan.targets.find((other) => other.asked.day === one.day)!;
        if (!isFree || target.quantity < before.places.length) continue;
        const seats = one.places.map((place) => place.resourceId);
        expect(seats).toEqual(expect.arrayContaining(before.places.map((place) => place.resourceId)));
      }
    });
  });
});
