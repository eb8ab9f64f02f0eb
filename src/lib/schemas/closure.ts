import { z } from 'zod';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { ASKED_MINUTE_MAX } from '#lib/domain/hours/over-midnight.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { timesShown } from './booking-answer.ts';
import { CLOSURE_BOOKINGS_NAMED_MAX, CLOSURE_DAYS_MAX, COUNT_MAX, REASON_CHARACTERS_MAX } from './limits.ts';
import { clockTime, localDay, moment, pageSize, plainText, publicId } from './scalars.ts';

export const CLOSURE_PURPOSES = ['closure', 'maintenance', 'urgent', 'reserve', 'own-use'] as const;
const purpose = z.enum(CLOSURE_PURPOSES);

const timesOfDay = z
  .strictObject({ from: clockTime, to: clockTime, nextDay: z.boolean().default(false) })
  .refine(({ from }) => from !== '24:00', { path: ['from'], message: 'time' })
  .refine(({ from, to, nextDay }) => nextDay || minute(from) < minute(to), {
    path: ['to'],
    message: 'reversed',
  });

/** From the first to the last day: the same times on each, or all day. */
const when = z
  .strictObject({ from: localDay, to: localDay, time: timesOfDay.nullable().default(null) })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'reversed' })
  .superRefine(({ from, to }, context) => {
    if (dayNumber(to) - dayNumber(from) < CLOSURE_DAYS_MAX) return;
    context.addIssue({
      code: 'too_big',
      origin: 'array',
      maximum: CLOSURE_DAYS_MAX,
      inclusive: true,
      path: ['to'],
      input: to,
    });
  });

const closure = { purpose, reason: plainText(REASON_CHARACTERS_MAX, 'many').default(''), when };

/** Official use puts others out of what they have booked, so why is always kept with it. */
function namesItsReason(
  { purpose, reason }: { readonly purpose: string; readonly reason: string },
  context: z.RefinementCtx,
): void {
  if (purpose !== 'urgent' || reason !== '') return;
  context.addIssue({
    code: 'too_small',
    origin: 'string',
    minimum: 1,
    inclusive: true,
    path: ['reason'],
    input: reason,
  });
}

/** One of: the whole station, one zone, one resource. */
export const createClosureInput = z
  .union([
    z.strictObject({ ...closure, stationId: publicId }),
    z.strictObject({ ...closure, zoneId: publicId }),
    z.strictObject({
      ...closure,
      resourceId: publicId,
      /** So many units of an area, a bay or a canteen; null is all of it, and follows its capacity. */
      quantity: z.int().min(1).max(COUNT_MAX).nullable().default(null),
    }),
  ])
  .superRefine(namesItsReason);
/** Whom a closure would affect. All bookings and holds are counted, and the first of them named, the earliest first. */
export const closurePreview = z.strictObject({
  bookings: z.int(),
  /** Days on which somebody would be affected. */
  days: z.int(),
  affected: z
    .array(
      z.strictObject({
        bookingId: publicId,
        party: z.strictObject({ id: publicId, name: z.string() }),
        kind: z.enum(RESOURCE_KINDS),
        state: z.enum(['pending', 'returned', 'offered', 'confirmed']),
        /** Ascending, with the places that would be closed. */
        days: z.array(
          z.strictObject({
            day: localDay,
            places: z.array(z.strictObject({ id: publicId, label: z.string(), quantity: z.int() })),
          }),
        ),
      }),
    )
    .max(CLOSURE_BOOKINGS_NAMED_MAX),
});
export type ClosurePreview = z.infer<typeof closurePreview>;

/** What is to be planned, and carried out: all of a station, a zone or a resource. */
const planned = {
  purpose: z.enum(['closure', 'maintenance', 'urgent']),
  reason: plainText(REASON_CHARACTERS_MAX, 'many').default(''),
  when,
};
const PLAN_SCOPES = [
  { ...planned, stationId: publicId },
  { ...planned, zoneId: publicId },
  { ...planned, resourceId: publicId },
] as const;
export const planClosureInput = z
  .union([z.strictObject(PLAN_SCOPES[0]), z.strictObject(PLAN_SCOPES[1]), z.strictObject(PLAN_SCOPES[2])])
  .superRefine(namesItsReason);
export type PlanClosureInput = z.infer<typeof planClosureInput>;

const fingerprint = z.string().regex(/^[0-9a-f]{32}$/);
export const carryOutClosureInput = z
  .union([
    z.strictObject({ ...PLAN_SCOPES[0], fingerprint }),
    z.strictObject({ ...PLAN_SCOPES[1], fingerprint }),
    z.strictObject({ ...PLAN_SCOPES[2], fingerprint }),
  ])
  .superRefine(namesItsReason);
export type CarryOutClosureInput = z.infer<typeof carryOutClosureInput>;

export const closurePlan = z.strictObject({
  /** Of what the plan says, and of the bookings that it is about: it is carried out only while it is true. */
  fingerprint,
  counts: z.strictObject({
    bookings: z.int(),
    /** Days of bookings that get other places here, go to another station, keep the hours that stay open, or are displaced. */
    here: z.int(),
    elsewhere: z.int(),
    shorter: z.int(),
    nowhere: z.int(),
  }),
  /** One line for each booking and way to go, whoever asked first; MOVES_TOLD_MAX at most. */
  moves: z.array(
    z.strictObject({
      bookingId: publicId,
      party: z.string(),
      to: z.enum(['here', 'elsewhere', 'shorter', 'nowhere']),
      days: z.int(),
      firstDay: localDay,
      lastDay: localDay,
      /** Labels of its places on the first of these days, before and after. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Hours of the first of these days that it keeps, if not all; those that it loses are first on the waitlist. */
      keeps: z.array(timesShown),
      /** Where it goes to, if to another station. */
      station: z.string().nullable(),
    }),
  ),
});
export type ClosurePlan = z.infer<typeof closurePlan>;

export const closureCarriedOut = z.discriminatedUnion('outcome', [
  /** All of it, or its first days: the rest follows by itself, day by day. */
  z.strictObject({ outcome: z.literal('carried-out'), id: publicId, moved: z.int(), toMove: z.int() }),
  /** Something has changed since the plan was made: nothing was done, and this is the plan as it is now. */
  z.strictObject({ outcome: z.literal('changed'), plan: closurePlan }),
]);
export type ClosureCarriedOut = z.infer<typeof closureCarriedOut>;

export const urgentUseInput = z.strictObject({ stationId: publicId });
/** How much of a station was taken for urgent official use, for everybody to see. */
export const urgentUse = z.strictObject({
  /** Of this year: hours of all uses, each of which counts once however much of the station it takes, and how often. */
  hours: z.number(),
  times: z.int(),
});

export const closureCreated = z.strictObject({ id: publicId });
export const closureId = z.strictObject({ closureId: publicId });

export const listClosuresInput = z.strictObject({
  stationId: publicId,
  after: publicId.optional(),
  limit: pageSize,
});

export const closureList = z.strictObject({
  /** The latest first. */
  closures: z.array(
    z.strictObject({
      id: publicId,
      /** Both null: the whole station. */
      zone: z.strictObject({ id: publicId, name: z.string() }).nullable(),
      resource: z.strictObject({ id: publicId, label: z.string() }).nullable(),
      purpose,
      reason: z.string(),
      /** Null is all of it. */
      quantity: z.int().nullable(),
      from: localDay,
      to: localDay,
      /** Null is all day. */
      time: z.strictObject({ from: z.string(), to: z.string(), nextDay: z.boolean() }).nullable(),
      createdBy: z.string(),
      createdAt: moment,
      endedAt: moment.nullable(),
      /** Ended, or its last minute is over. */
      over: z.boolean(),
      /** Days of bookings that were moved so far, of how many; null where nobody had to move. */
      progress: z.strictObject({ moved: z.int(), toMove: z.int(), done: z.boolean() }).nullable(),
    }),
  ),
  next: publicId.nullable(),
});
export type ClosureList = z.infer<typeof closureList>;

/** How the times of a closure are stored: by the station's calendar and clock. */
export const storedClosedTimes = z.strictObject({
  from: z.int().transform((day) => day as LocalDay),
  to: z.int().transform((day) => day as LocalDay),
  time: z.strictObject({ from: z.int().min(0), to: z.int().max(ASKED_MINUTE_MAX) }).nullable(),
});

function minute(text: string): number {
  return parseClockTime(text) ?? -1;
}

function dayNumber(text: string): number {
  return parseLocalDay(text) ?? 0;
}
