import { z } from 'zod';
import { DIETARY_MARKS, MEALS } from '#lib/domain/canteen/canteen-terms.ts';
import { MEAL_DAYS_MAX } from '#lib/domain/request/plan-meals.ts';
import { COUNT_MAX, REASON_CHARACTERS_MAX, REDEEMED_LINES_MAX } from './limits.ts';
import { clockTime, localDay, moment, nonEmptyText, publicId, weekday } from './scalars.ts';

const count = z.int().min(1).max(COUNT_MAX);
const marks = z.strictObject({ halal: count.optional(), vegetarian: count.optional() });
const ticketText = z.string().regex(/^[A-Za-z0-9_-]{16}\.\d{4}-\d{2}-\d{2}\.[A-Za-z0-9_-]{22}$/);
/** As typed: in any case, with blanks or hyphens. */
const codeText = z.string().regex(/^[0-9A-Za-z -]{6,12}$/);

/** Days of an order, changed until their cut-off; without `days` all that are still open. */
export const changeOrderInput = z
  .strictObject({
    bookingId: publicId,
    days: z.array(localDay).min(1).max(MEAL_DAYS_MAX).optional(),
    /** `refuse`: all of them or none; `skip`: a day that cannot be changed stays as it was. */
    ifClash: z.enum(['refuse', 'skip']).default('refuse'),
    count,
    marks: marks.default({}),
    from: clockTime,
    to: clockTime,
  })
  .refine((order) => (order.marks.halal ?? 0) + (order.marks.vegetarian ?? 0) <= order.count, {
    path: ['marks'],
    message: 'marks-not-count',
  });

export const cancelOrderInput = z.strictObject({
  bookingId: publicId,
  days: z.array(localDay).min(1).max(MEAL_DAYS_MAX).optional(),
});

/** Portions on chosen weekdays from a day on, until a last day or until it is ended. */
export const standInput = z
  .strictObject({
    canteenId: publicId,
    partyId: publicId,
    weekdays: z.array(weekday).min(1).max(7),
    from: clockTime,
    to: clockTime,
    count,
    marks: marks.default({}),
    start: localDay,
    until: localDay.nullable().default(null),
  })
  .refine((order) => (order.marks.halal ?? 0) + (order.marks.vegetarian ?? 0) <= order.count, {
    path: ['marks'],
    message: 'marks-not-count',
  })
  .refine(({ start, until }) => until === null || until >= start, { path: ['until'], message: 'reversed' });

export const standingId = z.strictObject({ standingId: publicId });

/** What came of it at once: an order for each day that is open, or why there is none. */
export const stood = z.strictObject({
  id: publicId,
  days: z.array(
    z.strictObject({ day: localDay, bookingId: publicId.nullable(), reason: z.string().nullable() }),
  ),
});
export type Stood = z.infer<typeof stood>;

export const standingInput = z.strictObject({ partyId: publicId });
export const standingMeal = z.strictObject({
  id: publicId,
  canteen: z.strictObject({ id: publicId, name: z.string() }),
  weekdays: z.array(weekday),
  from: z.string(),
  to: z.string(),
  portions: z.int(),
  marks,
  until: localDay.nullable(),
  /** Every day up to this one has been ordered, or could not be. */
  rolledTo: localDay,
});
export type StandingMeal = z.infer<typeof standingMeal>;
export const standingMeals = z.strictObject({ standing: z.array(standingMeal) });

/** Who usually orders and has not for a day that still takes orders. */
export const usualInput = z.strictObject({ canteenId: publicId, day: localDay });
export const usualParties = z.strictObject({
  parties: z.array(
    z.strictObject({
      id: publicId,
      name: z.string(),
      /** Days of the past weeks on which they ordered. */
      days: z.int(),
      /** Who ordered last, and is the one to be reminded. */
      orderedBy: z.string(),
      reminded: z.boolean(),
    }),
  ),
});
export type UsualParties = z.infer<typeof usualParties>;
export const reminded = z.strictObject({ reminded: z.int() });

export const ticketsInput = z.strictObject({ bookingId: publicId });

/** `path` is an address of this installation; whoever scans it reaches the ticket, and signed-in staff redeem it there. */
export const mealTicket = z.strictObject({
  day: localDay,
  from: z.string(),
  to: z.string(),
  portions: z.int(),
  redeemed: z.int(),
  marks,
  path: z.string(),
  code: z.string(),
});
export const ticketList = z.strictObject({
  canteen: z.strictObject({ id: publicId, name: z.string(), place: z.string(), wayIn: z.string() }),
  party: z.string(),
  tickets: z.array(mealTicket),
});
export type TicketList = z.infer<typeof ticketList>;

/** By the token of a ticket or by its short code; without `portions` all that is left of it. */
export const redeemInput = z.union([
  z.strictObject({ canteenId: publicId, ticket: ticketText, portions: count.optional() }),
  z.strictObject({ canteenId: publicId, code: codeText, portions: count.optional() }),
]);
export const redeemed = z.strictObject({
  party: z.string(),
  from: z.string(),
  to: z.string(),
  portions: z.int(),
  left: z.int(),
  marks,
  /** After the end of its sitting. */
  late: z.boolean(),
});
export type Redeemed = z.infer<typeof redeemed>;

/** What was crossed off on paper: by code, how many portions. */
export const enterListInput = z.strictObject({
  canteenId: publicId,
  day: localDay,
  lines: z
    .array(z.strictObject({ code: codeText, portions: count }))
    .min(1)
    .max(REDEEMED_LINES_MAX),
});
export const listEntered = z.strictObject({
  entered: z.int(),
  /** Codes of which nothing was entered, and why. */
  problems: z.array(z.strictObject({ code: z.string(), reason: z.enum(['ticket-invalid', 'ticket-used']) })),
});
export type ListEntered = z.infer<typeof listEntered>;

/** For somebody who stands at the door: out of what is left of the sitting that serves now or next. */
export const walkInInput = z.strictObject({ canteenId: publicId, portions: count });
export const walkInServed = z.strictObject({
  /** False where nothing is left, or the time for it has not come. */
  served: z.boolean(),
  /** Why not. */
  message: z.string().nullable(),
  time: z.string().nullable(),
});

export const kitchenInput = z.strictObject({ canteenId: publicId, day: localDay.optional() });

const mealOrder = z.strictObject({
  bookingId: publicId,
  party: z.string(),
  /** Who ordered; of an order by phone, who called. */
  madeBy: z.string(),
  byPhone: z.boolean(),
  /** Taken by the canteen, which can change and cancel it until the cut-off. */
  forCaller: z.boolean(),
  portions: z.int(),
  redeemed: z.int(),
  marks,
  code: z.string(),
  late: z.boolean(),
});

const mealForecast = z.strictObject({ expected: z.int(), error: z.number(), days: z.int() });

export const kitchenView = z.strictObject({
  canteen: z.strictObject({ id: publicId, name: z.string() }),
  station: z.strictObject({ id: publicId, timeZone: z.string() }),
  day: localDay,
  cutOff: moment.nullable(),
  /** Whether orders are still taken: until then the count may rise. */
  open: z.boolean(),
  stopped: z.string().nullable(),
  menu: z.string(),
  sittings: z.array(
    z.strictObject({
      meal: z.enum(MEALS),
      from: z.string(),
      to: z.string(),
      offered: z.int(),
      ordered: z.int(),
      redeemed: z.int(),
      walkIns: z.int(),
      /** Of what was ordered by mark; marks of which there are none are 0. */
      marks: z.strictObject(
        Object.fromEntries(DIETARY_MARKS.map((mark) => [mark, z.int()])) as Record<
          (typeof DIETARY_MARKS)[number],
          z.ZodInt
        >,
      ),
      /** Of what was ordered and not fetched; counted once the sitting is over. */
      noShow: z.int(),
      orders: z.array(mealOrder),
    }),
  ),
  total: z.strictObject({ ordered: z.int(), redeemed: z.int(), walkIns: z.int(), noShow: z.int() }),
  /** From the past weeks; null where too little is known. A forecast, and never a limit. */
  forecast: mealForecast.nullable(),
  /** The days to come, with what is ordered so far and the same forecast of it. */
  coming: z.array(
    z.strictObject({ day: localDay, ordered: z.int(), open: z.boolean(), forecast: mealForecast.nullable() }),
  ),
  /**
   * Days that are over, the latest first, each with what the same rule would have told of it: `missed` is what it was above
   * what was fetched, or below it where it is negative.
   */
  past: z.array(
    z.strictObject({
      day: localDay,
      ordered: z.int(),
      redeemed: z.int(),
      expected: z.int(),
      missed: z.int(),
    }),
  ),
});
export type KitchenView = z.infer<typeof kitchenView>;

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** Of a canteen that one runs, or what one's party owes to the canteens at which it ate. */
export const settlementInput = z.union([
  z.strictObject({ canteenId: publicId, month }),
  z.strictObject({ partyId: publicId, month }),
]);
const settled = z.strictObject({
  canteen: z.strictObject({ id: publicId, name: z.string() }),
  supplier: z.string(),
  customer: z.strictObject({ id: publicId, name: z.string() }),
  ordered: z.int(),
  redeemed: z.int(),
  noShow: z.int(),
  correctedPortions: z.int(),
  correctedMinor: z.int(),
  /** Minor units: what was ordered at the price of its day, corrections included. Information: nothing is paid here. */
  amountMinor: z.int(),
  entries: z.array(
    z.strictObject({
      portions: z.int(),
      amountMinor: z.int(),
      reason: z.string(),
      by: z.string(),
      at: moment,
    }),
  ),
});
export type Settled = z.infer<typeof settled>;
export const settlementView = z.strictObject({
  month,
  lines: z.array(settled),
  /** Served at the door without an order; not part of anybody's settlement. */
  walkIns: z.int(),
});
export type SettlementView = z.infer<typeof settlementView>;

const signed = z.int().min(-COUNT_MAX).max(COUNT_MAX);
/** A correction of what a customer owes for a month: an entry beside the count. */
export const correctSettlementInput = z
  .strictObject({
    canteenId: publicId,
    partyId: publicId,
    month,
    addedPortions: signed,
    addedMinor: z.int().min(-1_000_000_000).max(1_000_000_000),
    reason: nonEmptyText(REASON_CHARACTERS_MAX, 'many'),
  })
  .refine(({ addedPortions, addedMinor }) => addedPortions !== 0 || addedMinor !== 0, {
    path: ['addedMinor'],
    message: 'nothing-corrected',
  });
