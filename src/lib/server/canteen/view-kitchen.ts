import type { z } from 'zod';
import { intervalOfSitting, type CanteenDay, type Sitting } from '#lib/domain/canteen/canteen-day.ts';
import { DIETARY_MARKS } from '#lib/domain/canteen/canteen-terms.ts';
import { forecastMeals, judgePastMeals } from '#lib/domain/canteen/meal-forecast.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { millisecondsOf, type Instant } from '#lib/domain/time/instant.ts';
import { addDays, formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { KitchenView, kitchenInput } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { MealOrderRow } from '#lib/server/engine/canteen-rows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { findCanteenHall, type CanteenAtHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { marksOfOrder } from './marks-of-order.ts';

/** A forecast looks so far back. */
const FORECAST_DAYS = 28;

/** Of the days to come so many are shown. */
const COMING_DAYS_MAX = 7;

type ShownSitting = KitchenView['sittings'][number];

/** What the kitchen has to cook on a day and who has fetched what, for whoever runs the canteen. */
export async function viewKitchen(
  app: App,
  actor: Actor,
  input: z.infer<typeof kitchenInput>,
): Promise<KitchenView> {
  await getRunCanteen(app, actor, input.canteenId);
  const now = app.now();
  return app.engine.read((reader) => {
    const at = findCanteenHall(app, reader, input.canteenId);
    const { hall, canteen } = at;
    const day = parseLocalDay(input.day ?? '') ?? localDayAt(hall.timeZone, now);
    const opened = canteen.days.get(day);
    const orders = reader.mealOrders(canteen.resourceId, day, localDayBounds(hall.timeZone, day));
    const sittings = opened
      ? opened.sittings.map((one) => sittingShown(app, at, opened, one, orders, now))
      : [];
    const total = {
      ordered: sum(sittings, (one) => one.ordered),
      redeemed: sum(sittings, (one) => one.redeemed),
      walkIns: sum(sittings, (one) => one.walkIns),
      noShow: sum(sittings, (one) => one.noShow),
    };
    const past = pastDays(reader, at, day, now);
    return {
      canteen: { id: canteen.publicId, name: canteen.terms.name },
      station: { id: hall.publicId, timeZone: hall.timeZone },
      day: formatLocalDay(day),
      cutOff: opened ? momentText(opened.cutOff) : null,
      open: opened !== undefined && now < opened.cutOff,
      stopped: opened?.stopped ?? null,
      menu: opened?.menu ?? '',
      sittings,
      total,
      forecast: forecastMeals(past, total.ordered),
      coming: comingDays(reader, at, now),
      past: judgePastMeals(past)
        .map(({ day: { ordered, redeemed, ...one }, expected, missed }) => ({
          day: formatLocalDay(one.day),
          ordered,
          redeemed,
          expected,
          missed,
        }))
        .reverse(),
    };
  });
}

function sittingShown(
  app: App,
  { hall, canteen }: CanteenAtHall,
  { day }: CanteenDay,
  sitting: Sitting,
  orders: readonly MealOrderRow[],
  now: Instant,
): ShownSitting {
  const interval = intervalOfSitting(hall.timeZone, day, sitting);
  const here = orders.filter((one) => one.from === interval?.from);
  const ordered = here.filter((one) => one.partyId !== canteen.providerId || one.source !== 'desk');
  const isOver = interval !== null && interval.to <= now;
  const redeemed = sum(ordered, (one) => one.redeemed);
  const marks = ordered.map(marksOfOrder);
  const [halal = 0, vegetarian = 0] = DIETARY_MARKS.map((mark) => sum(marks, (one) => one[mark] ?? 0));
  return {
    meal: sitting.meal,
    from: formatClockTime(sitting.from),
    to: formatClockTime(sitting.to),
    offered: sitting.portions,
    ordered: sum(ordered, (one) => one.portions),
    redeemed,
    walkIns: sum(here, (one) => one.portions) - sum(ordered, (one) => one.portions),
    marks: { halal, vegetarian },
    noShow: isOver ? sum(ordered, (one) => one.portions) - redeemed : 0,
    orders: ordered.map((one, index) => ({
      bookingId: one.publicId,
      party: one.partyName,
      madeBy: one.source === 'phone' && one.purpose !== '' ? one.purpose : one.madeByName,
      byPhone: one.source === 'phone',
      forCaller: one.madeAs === 'canteen',
      portions: one.portions,
      redeemed: one.redeemed,
      marks: marks[index] ?? {},
      code: app.tickets.seal(one.publicId, day).code,
      late: one.redeemedAtMs !== null && one.redeemedAtMs >= millisecondsOf(one.to),
    })),
  };
}

/** The opened days from tomorrow on, with what is ordered so far: one statement, and one more for the past. */
function comingDays(reader: LedgerReader, at: CanteenAtHall, now: Instant): KitchenView['coming'] {
  const { hall, canteen } = at;
  const today = localDayAt(hall.timeZone, now);
  const opened = [...canteen.days.values()]
    .filter(({ day, stopped }) => day > today && stopped === null)
    .sort((a, b) => a.day - b.day)
    .slice(0, COMING_DAYS_MAX);
  const last = opened.at(-1);
  if (!last) return [];
  const past = pastDays(reader, at, last.day, now);
  const span = {
    from: localDayBounds(hall.timeZone, addDays(today, 1)).from,
    to: localDayBounds(hall.timeZone, last.day).to,
  };
  const loads = reader.sittingLoads([canteen.resourceId], [span]);
  return opened.map(({ day, cutOff }) => {
    const ordered = sum(
      loads.filter(({ from }) => localDayAt(hall.timeZone, from) === day),
      ({ taken }) => taken,
    );
    return { day: formatLocalDay(day), ordered, open: now < cutOff, forecast: forecastMeals(past, ordered) };
  });
}

/** Days that are over, in their order: the same canteen, orders of others only. */
function pastDays(
  reader: LedgerReader,
  { hall, canteen }: CanteenAtHall,
  day: LocalDay,
  now: Instant,
): { day: LocalDay; ordered: number; redeemed: number }[] {
  const last = Math.min(day, localDayAt(hall.timeZone, now)) - 1;
  const settled = reader.settledOrders(
    hall.id,
    canteen.resourceId,
    addDays(last as LocalDay, -FORECAST_DAYS),
    last as LocalDay,
  );
  const byDay = new Map<LocalDay, { ordered: number; redeemed: number }>();
  for (const one of settled) {
    if (one.partyId === canteen.providerId) continue;
    const known = byDay.get(one.day) ?? { ordered: 0, redeemed: 0 };
    byDay.set(one.day, { ordered: known.ordered + one.portions, redeemed: known.redeemed + one.redeemed });
  }
  return [...byDay].map(([one, counts]) => ({ day: one, ...counts })).sort((a, b) => a.day - b.day);
}

function sum<One>(list: readonly One[], of: (one: One) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
