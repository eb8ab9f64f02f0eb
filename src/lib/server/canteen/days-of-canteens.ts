import {
  intervalOfSitting,
  isUnlicensedOn,
  type Canteen,
  type CanteenDay,
} from '#lib/domain/canteen/canteen-day.ts';
import { freeQuantity } from '#lib/domain/capacity/free-quantity.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { CanteenDayShown } from '#lib/schemas/canteen.ts';
import type { SittingLoadRow } from '#lib/server/engine/canteen-rows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { claimsOfSittings } from './claims-of-sittings.ts';

/** The days of canteens with what is left at each sitting, read with one statement, however many canteens there are. */
export function daysOfCanteens(
  reader: LedgerReader,
  hall: Hall,
  canteens: readonly Canteen[],
  first: LocalDay,
  last: LocalDay,
  now: Instant,
): { canteen: Canteen; days: CanteenDayShown[] }[] {
  const span = {
    from: localDayBounds(hall.timeZone, first).from,
    to: localDayBounds(hall.timeZone, last).to,
  };
  const loads = reader.sittingLoads(
    canteens.map((one) => one.resourceId),
    [span],
  );
  return canteens.map((canteen) => ({
    canteen,
    days: [...canteen.days.values()]
      .filter(({ day }) => first <= day && day <= last && !isUnlicensedOn(canteen.terms, day))
      .sort((a, b) => a.day - b.day)
      .map((day) => canteenDayShown(hall, canteen, day, loads, now)),
  }));
}

function canteenDayShown(
  hall: Hall,
  canteen: Canteen,
  day: CanteenDay,
  loads: readonly SittingLoadRow[],
  now: Instant,
): CanteenDayShown {
  const capacity = hall.everyResource.get(canteen.resourceId)?.capacity ?? 0;
  const claims = claimsOfSittings(loads.filter((one) => one.resourceId === canteen.resourceId));
  return {
    day: formatLocalDay(day.day),
    priceMinor: day.priceMinor,
    menu: day.menu,
    cutOff: momentText(day.cutOff),
    open: day.stopped === null && now < day.cutOff,
    stopped: day.stopped,
    sittings: day.sittings.map((sitting) => {
      const interval = intervalOfSitting(hall.timeZone, day.day, sitting);
      return {
        meal: sitting.meal,
        from: formatClockTime(sitting.from),
        to: formatClockTime(sitting.to),
        offered: sitting.portions,
        left: interval && day.stopped === null ? freeQuantity(interval, capacity, claims) : 0,
      };
    }),
  };
}
