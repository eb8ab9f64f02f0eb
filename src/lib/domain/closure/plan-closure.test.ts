import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day, hall, NOW, request } from '#lib/domain/request/hall.fixture.ts';
import type { FiledClaim } from '#lib/domain/request/claims-by-resource.ts';

import type { Instant } from '#lib/domain/time/instant.ts';
import { overlaps, subtractIntervals } from '#lib/domain/time/interval.ts';
import { planClosure, type ClosedPlaces, type StayInTheWay } from './plan-closure.ts';

const DAY = '2026-12-01';
const TEXTS = [DAY, '2026-12-02'];
const HALL = hall();
const DESKS = HALL.resources.filter((one) => one.kind === 'desk').map((one) => one.id);

const timesOf = (text: string) => ({ from: at(text, 540), to: at(text, 1080) });

function closed(resourceIds: readonly number[]): ClosedPlaces {
  const parts = TEXTS.map((text) => ({
    day: day(text),
    interval: { from: at(text, 0), to: at(text, 1440) },
  }));
  return { resourceIds: new Set(resourceIds), parts };
}

function stay(
  bookingId: number,
  seats: readonly number[],
  together: 'must' | 'prefer' | 'no' = 'prefer',
): StayInTheWay {
  const want = { kind: 'desk', count: seats.length, together, features: [] } as const;
  return {
    bookingId,
    request: request({ want }),
    days: TEXTS.map((text) => ({
      asked: { day: day(text), times: [timesOf(text)], claimed: [timesOf(text)], refusal: null },
      places: seats.map((resourceId) => ({ resourceId, quantity: 1 })),
    })),
  };
}

function claimsOf({ bookingId, days }: StayInTheWay): FiledClaim[] {
  return days.flatMap(({ asked, places }) =>
    places.map(({ resourceId }) => ({
      resourceId,
      ...timesOf(TEXTS[asked.day === day(TEXTS[0]!) ? 0 : 1]!),
      kind: 'booking' as const,
      quantity: 1,
      allOfIt: false,
      holder: bookingId,
      deadline: null,
    })),
  );
}

function claimOn(
  holder: number,
  resourceId: number,
  { from, to }: { from: Instant; to: Instant },
): FiledClaim {
  const units = { kind: 'booking' as const, quantity: 1, allOfIt: false };
  return { ...units, resourceId, from, to, holder, deadline: null };
}

/** On a desk that a booking had. */
function isOn(claim: FiledClaim, stays: readonly StayInTheWay[], bookingId: number): boolean {
  const had = stays.find((one) => one.bookingId === bookingId)?.days[0]?.places ?? [];
  return had.some((one) => one.resourceId === claim.resourceId);
}

function plan(
  closedIds: readonly number[],
  stays: readonly StayInTheWay[],
  others: readonly StayInTheWay[] = [],
) {
  return planClosure(HALL, closed(closedIds), stays, [...stays, ...others].flatMap(claimsOf), NOW);
}

describe('where everybody goes whom a closure affects', () => {
  it('keeps the seats of those who have some left, and puts the others beside them', () => {
    const [one = 0, two = 0, three = 0] = DESKS;
    const planned = plan([one], [stay(1, [one, two, three])]);
    for (const { places } of planned) {
      expect(places).toHaveLength(3);
      expect(places!.map((place) => place.resourceId)).toEqual(expect.arrayContaining([two, three]));
    }
  });

  it('seats apart who cannot sit together, and displaces whom nothing is left for', () => {
    const apart = plan(DESKS.slice(0, 2), [stay(1, DESKS.slice(0, 2), 'must')], [stay(2, DESKS.slice(3, 7))]);
    expect(apart.every((one) => one.places?.length === 2)).toBe(true);
    const full = plan(DESKS.slice(0, 1), [stay(1, DESKS.slice(0, 1))], [stay(2, DESKS.slice(1))]);
    expect(full.map((one) => one.places)).toEqual([null, null]);
  });

  it('puts nobody where it is closed, nobody on another, and leaves no seat empty that somebody displaced could have had', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(DESKS, { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        (closedIds, sizes) => {
          const left = [...DESKS];
          const all = sizes.flatMap((size, index) => {
            const seats = left.splice(0, size);
            return seats.length === size ? [stay(index + 1, seats, 'no')] : [];
          });
          const isHit = (one: StayInTheWay): boolean =>
            one.days[0]!.places.some((place) => closedIds.includes(place.resourceId));
          const hit = all.filter(isHit);
          const others = all.filter((one) => !isHit(one));
          const planned = plan(closedIds, hit, others);
          for (const text of TEXTS) {
            const today = planned.filter((one) => one.day === day(text));
            const taken = [
              ...today.flatMap((one) => one.places ?? []),
              ...others.flatMap((one) => one.days[0]!.places),
            ].map((one) => one.resourceId);
            expect(new Set(taken).size).toBe(taken.length);
            expect(taken.filter((id) => closedIds.includes(id))).toEqual([]);
            const free = DESKS.length - closedIds.length - taken.length;
            const displaced = hit.filter((one) =>
              today.some((at) => at.bookingId === one.bookingId && !at.places),
            );
            for (const one of displaced) expect(one.days[0]!.places.length).toBeGreaterThan(free);
          }
        },
      ),
    );
  });

  it('closes some hours of one day: nobody is put on another at any minute, and who finds no other place keeps what stays open', () => {
    const minutes = fc.integer({ min: 18, max: 36 }).map((one) => one * 30);
    const hours = fc
      .tuple(minutes, minutes)
      .filter(([from, to]) => to - from >= 60)
      .map(([from, to]) => ({ from: at(DAY, from), to: at(DAY, to) }));
    const seats = fc.record({ desks: fc.shuffledSubarray(DESKS, { minLength: 1, maxLength: 3 }), hours });
    fc.assert(
      fc.property(
        fc.array(seats, { minLength: 1, maxLength: 24 }),
        fc.subarray(DESKS, { minLength: 1 }),
        hours,
        fc.integer({ min: 480, max: 1080 }),
        (wanted, closedIds, shut, minute) => {
          const now = at(DAY, minute);
          fc.pre(shut.to > now);
          const closedNow = { from: shut.from < now ? now : shut.from, to: shut.to };
          const meet = (one: (typeof wanted)[number], other: (typeof wanted)[number]): boolean =>
            one.desks.some((id) => other.desks.includes(id)) && overlaps(one.hours, other.hours);
          const bookings = wanted.reduce<typeof wanted>(
            (before, one) => (before.some((other) => meet(one, other)) ? before : [...before, one]),
            [],
          );
          const stays = bookings.flatMap(({ desks, hours: one }, index): StayInTheWay[] => {
            if (one.to <= now) return [];
            const want = { kind: 'desk', count: desks.length, together: 'no', features: [] } as const;
            const claimed = [{ from: one.from < now ? now : one.from, to: one.to }];
            const asked = { day: day(DAY), times: [one], claimed, refusal: null };
            const places = desks.map((resourceId) => ({ resourceId, quantity: 1 }));
            return [{ bookingId: index + 1, request: request({ want }), days: [{ asked, places }] }];
          });
          const isHit = ({ days: [one] }: StayInTheWay): boolean =>
            one!.places.some(({ resourceId }) => closedIds.includes(resourceId)) &&
            overlaps(one!.asked.claimed[0]!, closedNow);
          const filed = stays.flatMap(({ bookingId, days: [one] }) =>
            one!.places.flatMap(({ resourceId }) =>
              one!.asked.claimed.map((span) => claimOn(bookingId, resourceId, span)),
            ),
          );
          const closing = {
            resourceIds: new Set(closedIds),
            parts: [{ day: day(DAY), interval: closedNow }],
          };
          const hit = stays.filter(isHit);
          const planned = planClosure(HALL, closing, hit, filed, now);
          const after = [
            ...filed.filter((one) => !hit.some((stay) => stay.bookingId === one.holder)),
            ...planned.flatMap(({ bookingId, places, rest }) => {
              const before = hit.find((one) => one.bookingId === bookingId)!.days[0]!;
              const spans = places ? before.asked.claimed : (rest?.claimed ?? []);
              return (places ?? before.places).flatMap(({ resourceId }) =>
                spans.map((span) => claimOn(bookingId, resourceId, span)),
              );
            }),
          ];
          after.forEach((one, index) => {
            if (closedIds.includes(one.resourceId)) expect(overlaps(one, closedNow)).toBe(false);
            for (const other of after.slice(0, index))
              if (other.resourceId === one.resourceId) expect(overlaps(one, other)).toBe(false);
          });
          for (const { bookingId, places, rest } of planned) {
            const { times } = hit.find((one) => one.bookingId === bookingId)!.days[0]!.asked;
            const [one] = times;
            const open = subtractIntervals(one!, [closedNow]).filter(
              ({ from, to }) => to > now && (from < now || to - from >= 60),
            );
            if (places || open.length === 0) expect(rest).toBeNull();
            else if (after.every((claim) => claim.holder === bookingId || !isOn(claim, hit, bookingId)))
              expect(rest?.claimed.map(({ to }) => to)).toEqual(open.map(({ to }) => to));
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
