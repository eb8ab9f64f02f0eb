import { usesOfShare, type UnverifiedClaim } from '#lib/domain/registration/uses-of-share.ts';
import type { WaitingBooking } from '#lib/schemas/booking-view.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

type Share = NonNullable<WaitingBooking['share']>;

/** Of those about whom nobody has decided how much each uses of what they may hold together, by the booking's id; from what was read already. */
export function weighShares(
  { hall, station }: CataloguedHall,
  held: readonly OccurrenceRow[],
): Map<number, Share> {
  const given = held.filter((one) => one.state === 'given');
  const shares = new Map<number, Share>();
  const onDay = Map.groupBy(given, ({ day }) => day);
  for (const one of given) {
    const others = (onDay.get(one.day) ?? []).filter(({ bookingId }) => bookingId !== one.bookingId);
    const places = one.given.places.map(([resourceId, quantity]) => ({ resourceId, quantity }));
    const claimed = one.given.times.map(([from, to]) => ({ from, to }));
    const uses = usesOfShare(
      hall,
      { day: one.day, places, claimed },
      others.flatMap(claimsOf),
      station.unverifiedShare,
    );
    for (const use of uses) {
      const known = shares.get(one.bookingId);
      if (!known || left(use) < left(known))
        shares.set(one.bookingId, { ...use, percent: station.unverifiedShare });
    }
  }
  return shares;
}

function left({ asked, held, limit }: Omit<Share, 'percent'>): number {
  return limit - held - asked;
}

function claimsOf({ given }: OccurrenceRow): UnverifiedClaim[] {
  return given.places.flatMap(([resourceId, quantity]) =>
    given.times.map(([from, to]) => ({ resourceId, from, to, quantity })),
  );
}
