import {
  intervalOfSitting,
  keptBack,
  type Canteen,
  type CanteenDay,
} from '#lib/domain/canteen/canteen-day.ts';
import type { TimeZone } from '#lib/domain/time/time-zone.ts';
import type { KeepCanteenDayChange } from '#lib/server/engine/canteen-rows.ts';

interface At {
  readonly stationId: number;
  readonly timeZone: TimeZone;
  readonly canteen: Pick<Canteen, 'resourceId' | 'closureId'>;
  readonly kitchenMax: number;
}

/** Stores a day of a canteen and what the house keeps of its sittings. */
export function keepCanteenDay(
  { stationId, timeZone, canteen, kitchenMax }: At,
  day: CanteenDay,
): KeepCanteenDayChange {
  const { resourceId, closureId } = canteen;
  const kept = day.sittings.flatMap((sitting) => {
    const interval = intervalOfSitting(timeZone, day.day, sitting);
    const quantity = day.stopped === null ? keptBack(day, sitting, kitchenMax) : null;
    return interval && quantity !== 0 ? [{ ...interval, quantity }] : [];
  });
  const row = { ...day, resourceId, sittings: JSON.stringify(day.sittings) };
  return { type: 'keep-canteen-day', resourceId, stationId, closureId, row, kept };
}
