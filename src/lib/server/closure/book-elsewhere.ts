import { unitsOf, wishOfDay } from '#lib/domain/closure/wish-of-day.ts';
import { amountOfDay } from '#lib/domain/quota/quota-amount.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { quotaUses } from '#lib/server/quota/quota-uses.ts';
import type { FileInTheWay } from './load-stays-in-the-way.ts';
import type { Move } from './plan-moves.ts';
import { madeLike, type Saving } from './saving.ts';

/** The days that go to another station, as a booking of its own there. */
export function bookElsewhere(
  { app, actorId, now, catalogued }: Saving,
  { booking, stay }: FileInTheWay,
  moves: readonly Move[],
): LedgerChange[] {
  const there = moves.flatMap(({ to }) => (to.type === 'elsewhere' ? [to] : []));
  const [first] = there;
  const firstFrom = first?.given.times[0]?.from;
  const lastTo = there.at(-1)?.given.times.at(-1)?.to;
  if (!first || firstFrom === undefined || lastTo === undefined) return [];
  const { at, party } = first;
  const { hall } = at;
  const before = stay.days.find((one) => one.asked.day === first.given.day);
  const want = (before && wishOfDay(catalogued.hall, stay.request, before)?.want) ?? stay.request.want;
  const list = there.map(({ given }) => formatLocalDay(given.day));
  const request = {
    ...stay.request,
    stationId: hall.publicId,
    want,
    when: { ...stay.request.when, days: { list } },
  };
  return [
    {
      type: 'book-instead',
      insteadOf: booking.id,
      book: {
        type: 'book',
        booking: {
          publicId: app.newPublicId(),
          stationId: hall.id,
          ...madeLike(booking),
          headCount: booking.headCount,
          purpose: booking.purpose,
          request: JSON.stringify(request),
          state: 'confirmed',
          deadline: null,
          firstFrom,
          lastTo,
          createdAt: now,
        },
        occurrences: there.map(({ given: { day, places, times } }) => ({
          day,
          given: {
            places: places.map((one) => [one.resourceId, one.quantity] as const),
            times: times.map((one) => [one.from, one.to] as const),
          },
        })),
        claims: there.flatMap(({ given }) => claimsOf(given, hall, 'booking')),
        // What is given instead is used like all else, by the rule of the station where it is.
        quota: quotaUses(
          hall.policies.get(booking.kind)?.fairShare,
          party,
          there.map(({ given }) => ({
            day: given.day,
            amount: amountOfDay(unitsOf(given), given.times),
          })),
        ),
        event: {
          atMs: app.nowMs(),
          actorId,
          partyId: booking.partyId,
          stationId: hall.id,
          action: 'made',
          facts: { days: there.length, headCount: booking.headCount, instead: booking.id },
        },
      },
      message: {
        kind: 'booking-moved',
        personId: booking.madeBy,
        facts: { from: booking.id },
        now,
        until: null,
      },
    },
  ];
}
