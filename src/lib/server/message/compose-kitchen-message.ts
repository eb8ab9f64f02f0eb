import { z } from 'zod';
import { DIETARY_MARKS } from '#lib/domain/canteen/canteen-terms.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { DIETARY_MARK_WORDS } from '#lib/messages/canteen-words.ts';
import { countText } from '#lib/messages/count-words.ts';
import { dayRangeText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import type { KitchenTold } from '#lib/messages/meal-told.ts';
import type { App } from '#lib/server/app.ts';
import { marksOfOrder } from '#lib/server/canteen/marks-of-order.ts';
import type { MealOrderRow } from '#lib/server/engine/canteen-rows.ts';
import type { MessageRow } from './message-reader.ts';

const storedFacts = z.object({ stationId: z.int(), resourceId: z.int(), day: z.int() });

/** What a kitchen is told when orders are closed, from what is ordered when it is sent; null where the canteen is gone. */
export function composeKitchenMessage(app: App, row: MessageRow, language: Language): KitchenTold | null {
  const { stationId, resourceId, day: number } = storedFacts.parse(JSON.parse(row.facts));
  const day = number as LocalDay;
  return app.engine.read((reader) => {
    const hall = app.halls.byId(reader, stationId)?.hall;
    const canteen = hall?.canteens.get(resourceId);
    if (!hall || !canteen) return null;
    const orders = reader.mealOrders(resourceId, day, localDayBounds(hall.timeZone, day));
    const bySitting = Map.groupBy(orders, (one) => formatClockTime(minuteOfDayAt(hall.timeZone, one.from)));
    return {
      canteen: canteen.terms.name,
      day: dayRangeText(language, day, day),
      sittings: [...bySitting].map(([from, here]) => `${from} ${portionsText(language, here)}`),
      total: countText(language, 'canteen', sumOf(orders)),
      link: `${app.origin}/canteens/${canteen.publicId}/kitchen?day=${formatLocalDay(day)}`,
    };
  });
}

function portionsText(language: Language, orders: readonly MealOrderRow[]): string {
  const marks = orders.map(marksOfOrder);
  const counted = DIETARY_MARKS.flatMap((mark) => {
    const count = marks.reduce((sum, one) => sum + (one[mark] ?? 0), 0);
    return count === 0 ? [] : [`${DIETARY_MARK_WORDS[language][mark]} ${count}`];
  });
  return [countText(language, 'canteen', sumOf(orders)), ...counted].join(' · ');
}

function sumOf(orders: readonly MealOrderRow[]): number {
  return orders.reduce((sum, one) => sum + one.portions, 0);
}
