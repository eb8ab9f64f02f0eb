import type { Canteen } from '#lib/domain/canteen/canteen-day.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';

/** The canteen in force at which an order was made; all days of an order are of one. */
export function canteenOfOrder(
  app: App,
  reader: LedgerReader,
  { id, stationId }: Pick<BookingRow, 'id' | 'stationId'>,
): Canteen | null {
  const [occurrence] = reader.occurrences(id);
  const [place] = occurrence?.given.places ?? [];
  const hall = app.halls.byId(reader, stationId);
  return place === undefined ? null : (hall?.hall.canteens.get(place[0]) ?? null);
}
