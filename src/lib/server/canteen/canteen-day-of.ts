import type { CanteenDay } from '#lib/domain/canteen/canteen-day.ts';
import { storedSittings } from '#lib/schemas/stored-canteen.ts';
import type { CanteenDayRow } from '#lib/server/engine/canteen-rows.ts';

/** Throws where a stored value is not what was once checked. */
export function canteenDayOf({
  day,
  sittings,
  priceMinor,
  menu,
  cutOff,
  surplusAt,
  stopped,
}: CanteenDayRow): CanteenDay {
  return {
    day,
    sittings: storedSittings.parse(JSON.parse(sittings)),
    priceMinor,
    menu,
    cutOff,
    surplusAt,
    stopped,
  };
}
