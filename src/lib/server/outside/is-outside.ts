import { timesOutside } from '#lib/domain/hours/times-outside.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { intervalOf } from '#lib/domain/time/interval.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** Whether a day of a booking is still to come and lies outside of the hours that the hall has now, at least in part. */
export function isOutside(
  { hall }: CataloguedHall,
  { day, state, given }: OccurrenceRow,
  now: Instant,
): boolean {
  const times = given.times.map(([from, to]) => intervalOf(from, to));
  const isAhead = state === 'given' && times.some(({ to }) => to > now);
  // Whoever runs a canteen decides when it serves.
  const isMeal = given.places.some(([resourceId]) => hall.canteens.has(resourceId));
  return isAhead && !isMeal && timesOutside(hall, day, times).length > 0;
}
