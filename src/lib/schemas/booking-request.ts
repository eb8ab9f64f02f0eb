import { z } from 'zod';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import {
  COUNT_MAX,
  DAYS_LISTED_MAX,
  DESKS_NAMED_MAX,
  FEATURES_MAX,
  LABEL_CHARACTERS_MAX,
  PURPOSE_CHARACTERS_MAX,
  RULE_CHARACTERS_MAX,
} from './limits.ts';
import { clockTime, localDay, nonEmptyText, plainText, publicId, weekday } from './scalars.ts';

const count = z.int().min(1).max(COUNT_MAX);
const features = z.array(nonEmptyText(LABEL_CHARACTERS_MAX)).max(FEATURES_MAX).default([]);

const desks = z
  .strictObject({
    kind: z.literal('desk'),
    count,
    zoneId: publicId.optional(),
    deskIds: z.array(publicId).min(1).max(DESKS_NAMED_MAX).optional(),
    together: z.enum(['must', 'prefer', 'no']).default('prefer'),
    features,
  })
  .refine(({ count: asked, deskIds }) => !deskIds || new Set(deskIds).size === asked, {
    path: ['deskIds'],
    message: 'desks-not-count',
  })
  .refine(({ deskIds }) => !deskIds || new Set(deskIds).size === deskIds.length, {
    path: ['deskIds'],
    message: 'desks-twice',
  });

const units = (kind: 'area' | 'bay') =>
  z.strictObject({ kind: z.literal(kind), count, resourceId: publicId.optional(), features });

/** Portions at a sitting; the marks are counts among them. */
const meals = z
  .strictObject({
    kind: z.literal('canteen'),
    count,
    resourceId: publicId,
    marks: z.strictObject({ halal: count.optional(), vegetarian: count.optional() }).default({}),
  })
  .refine(({ count: asked, marks }) => (marks.halal ?? 0) + (marks.vegetarian ?? 0) <= asked, {
    path: ['marks'],
    message: 'marks-not-count',
  });

const place = (kind: 'room' | 'counter') =>
  z.strictObject({
    kind: z.literal(kind),
    resourceId: publicId.optional(),
    fits: count.optional(),
    features,
  });

const places = [desks, units('area'), units('bay'), place('room'), place('counter')] as const;
/** What is asked of a hall itself. */
export const placesWant = z.discriminatedUnion('kind', places);
export const want = z.discriminatedUnion('kind', [...places, meals]);

export const whenDays = z.union([
  z.strictObject({ list: z.array(localDay).min(1).max(DAYS_LISTED_MAX) }),
  z.strictObject({
    from: localDay,
    to: localDay,
    on: z.union([z.enum(['workdays', 'all']), z.array(weekday).min(1).max(7)]).default('workdays'),
  }),
  z.strictObject({
    rule: z.string().min(1).max(RULE_CHARACTERS_MAX),
    start: localDay,
    onlyWorkdays: z.boolean().default(false),
  }),
]);

const timesOfDay = z
  .strictObject({ from: clockTime, to: clockTime, nextDay: z.boolean().default(false) })
  .refine(({ from }) => from !== '24:00', { path: ['from'], message: 'time' })
  .refine(({ from, to, nextDay }) => nextDay || minute(from) < minute(to), {
    path: ['to'],
    message: 'reversed',
  });

export const whenTime = z.union([
  z.strictObject({ part: z.enum(['morning', 'afternoon', 'evening', 'full-day']) }),
  timesOfDay,
]);

/** One request, as form, API and import send it. Unknown keys are refused. */
export const bookingRequest = z.strictObject({
  stationId: publicId,
  partyId: publicId,
  want,
  when: z.strictObject({ days: whenDays, time: whenTime }),
  headCount: count,
  purpose: plainText(PURPOSE_CHARACTERS_MAX, 'many').default(''),
  ifClash: z.enum(['refuse', 'skip', 'alternatives']).default('refuse'),
  acceptProvisional: z.boolean().default(false),
}) satisfies z.ZodType<BookingRequest>;

/** Meals are no place of a hall: where a place is looked for or asked for by a newcomer, they are refused. */
export function isOfHall({ want: { kind } }: { readonly want: { readonly kind: string } }): boolean {
  return kind !== 'canteen';
}

function minute(text: string): number {
  return parseClockTime(text) ?? -1;
}
