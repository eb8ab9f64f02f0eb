import type { Canteen } from '#lib/domain/canteen/canteen-day.ts';
import type { App } from '#lib/server/app.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

export interface CanteenAtHall extends CataloguedHall {
  readonly canteen: Canteen;
}

/** A canteen in force with its hall; one that nobody has approved is not found. */
export function findCanteenHall(app: App, reader: LedgerReader, publicId: string): CanteenAtHall {
  const stationId = reader.stationOfPlace(publicId);
  const catalogued = stationId === null ? null : app.halls.byId(reader, stationId);
  const canteen = [...(catalogued?.hall.canteens.values() ?? [])].find((one) => one.publicId === publicId);
  if (!catalogued || !canteen) throw notFound();
  return { ...catalogued, canteen };
}
