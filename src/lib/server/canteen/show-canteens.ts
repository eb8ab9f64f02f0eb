import type { Canteen } from '#lib/domain/canteen/canteen-day.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { CanteenDayShown, CanteenShown } from '#lib/schemas/canteen.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { daysOfCanteens } from './days-of-canteens.ts';

/** Canteens of a hall as anybody sees them, over some days. */
export function showCanteens(
  reader: LedgerReader,
  hall: Hall,
  canteens: readonly Canteen[],
  first: LocalDay,
  last: LocalDay,
  now: Instant,
): CanteenShown[] {
  return daysOfCanteens(reader, hall, canteens, first, last, now).map(({ canteen, days }) =>
    canteenShown(reader, canteen, days),
  );
}

function canteenShown(reader: LedgerReader, canteen: Canteen, days: CanteenDayShown[]): CanteenShown {
  const { name, place, wayIn, marks, licence, priceMinor, portionsPerOrderMax } = canteen.terms;
  return {
    id: canteen.publicId,
    name,
    provider: { id: canteen.providerPublicId, name: reader.partyById(canteen.providerId)?.name ?? '' },
    place,
    wayIn,
    marks: [...marks],
    licence: { number: licence.number, until: formatLocalDay(licence.until) },
    priceMinor,
    portionsPerOrderMax,
    days,
  };
}
