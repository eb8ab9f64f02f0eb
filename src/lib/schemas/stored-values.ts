import { z } from 'zod';
import { ASKED_BY, PARTY_KINDS } from '#lib/domain/policy/policy-rules.ts';
import { GROUP_SIZE_MAX } from '#lib/domain/seating/seating-question.ts';
import {
  CHECK_IN_CLOSES_MINUTES_MAX,
  CHECK_IN_CLOSES_MINUTES_MIN,
  CHECK_IN_OPENS_MINUTES_MAX,
  NO_SHOW_DAYS_MAX,
  NO_SHOWS_MAX,
} from '#lib/domain/attendance/check-in-rules.ts';
import { QUOTA_MEASURES } from '#lib/domain/quota/fair-share.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { CANCEL_MINUTES_BEFORE_MAX, COUNT_MAX, QUOTA_PER_MONTH_MAX } from './limits.ts';

/** Values that the database keeps as JSON: checked when they are stored and again when they are read. */

const minuteOfDay = z.int().min(0).max(1440);
const ranges = z.array(z.strictObject({ from: minuteOfDay, to: minuteOfDay }));

export const storedHours = z.strictObject({
  /** Monday first. */
  weekly: z.tuple([ranges, ranges, ranges, ranges, ranges, ranges, ranges]),
  publicHoliday: ranges,
  makeUpWorkday: ranges,
});
export type StoredHours = z.infer<typeof storedHours>;

export const storedRanges = ranges;

const part = z.strictObject({ from: minuteOfDay, to: minuteOfDay });
export const storedDayParts = z.strictObject({ morning: part, afternoon: part, evening: part });
export type StoredDayParts = z.infer<typeof storedDayParts>;

/** Pairs of resource id and quantity, and pairs of instants. */
const pairs = z.array(z.tuple([z.int(), z.int()]));
export const storedGiven = z.tuple([pairs, pairs]);

export const storedFeatures = z.array(z.string());

const minutes = z
  .int()
  .min(0)
  .max(366 * 1440);
const districtRule = z.strictObject({
  aboveQuantity: z.int().min(0).max(COUNT_MAX).nullable(),
  aboveDays: z.int().min(0).max(366).nullable(),
  aboveHeadCount: z.int().min(0).max(COUNT_MAX).nullable(),
});

const decision = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('nobody') }),
  z.strictObject({
    by: z.literal('manager'),
    aboveQuantity: z.int().min(0).max(COUNT_MAX),
    aboveDays: z.int().min(0).max(366),
    aboveHeadCount: z.int().min(0).max(COUNT_MAX).optional(),
    withinMinutes: z
      .int()
      .min(1)
      .max(60 * 1440),
    inWorkingHours: z.boolean().optional(),
    district: districtRule.nullable().optional(),
  }),
]);

const quotaRule = z.strictObject({
  measure: z.enum(QUOTA_MEASURES),
  classes: z.array(z.enum(PARTY_CLASSES)).min(1).max(PARTY_CLASSES.length),
  perMonth: z.int().min(0).max(QUOTA_PER_MONTH_MAX),
});

const walkIns = z.strictObject({
  units: z.int().min(1).max(COUNT_MAX),
  untilMinute: z.int().min(0).max(MINUTES_PER_DAY),
});

const fairShare = z
  .strictObject({
    quotas: z.array(quotaRule).max(QUOTA_MEASURES.length * PARTY_CLASSES.length),
    partySharePercent: z.int().min(1).max(100).nullable(),
    walkIns: walkIns.nullable(),
  })
  .refine(
    ({ quotas }) => isOnce(quotas.flatMap((one) => one.classes.map((its) => `${one.measure} ${its}`))),
    {
      path: ['quotas'],
      message: 'duplicate',
    },
  );

function isOnce(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}

const checkIn = z
  .strictObject({
    opensMinutesBefore: z.int().min(0).max(CHECK_IN_OPENS_MINUTES_MAX),
    closesMinutesAfter: z.int().min(CHECK_IN_CLOSES_MINUTES_MIN).max(CHECK_IN_CLOSES_MINUTES_MAX).nullable(),
    releases: z.boolean(),
    records: z.boolean().optional(),
    decidesAfter: z
      .strictObject({
        noShows: z.int().min(1).max(NO_SHOWS_MAX),
        days: z.int().min(1).max(NO_SHOW_DAYS_MAX),
      })
      .nullable(),
  })
  // What is given back is given back at some time, and only what is kept as a no-show can be counted.
  .refine(({ releases, closesMinutesAfter }) => !releases || closesMinutesAfter !== null, {
    path: ['closesMinutesAfter'],
    message: 'check-in-end-needed',
  })
  .refine(({ releases, records = false, decidesAfter }) => releases || records || decidesAfter === null, {
    path: ['decidesAfter', 'noShows'],
    message: 'no-shows-first',
  });

/** Limits of a policy: the widest that the program can keep its promises for. */
export const policyRules = z
  .strictObject({
    slotMinutes: z.int().min(1).max(1440),
    lengthMinutesMin: z.int().min(1).max(1440),
    lengthMinutesMax: z.int().min(1).max(1440),
    daysMax: z.int().min(1).max(366),
    quantityMax: z.int().min(1).max(COUNT_MAX),
    leadTimeMinutesMin: minutes,
    windowDays: z.int().min(0).max(731),
    clearingMinutes: z.int().min(0).max(240),
    eligible: z.array(z.enum(PARTY_KINDS)).max(PARTY_KINDS.length),
    eligibleClasses: z.array(z.enum(PARTY_CLASSES)).max(PARTY_CLASSES.length).optional(),
    windowMinutes: minutes.optional(),
    askedBy: z.enum(ASKED_BY).optional(),
    decision,
    cancelMinutesBefore: z.int().min(0).max(CANCEL_MINUTES_BEFORE_MAX).optional(),
    fairShare: fairShare.optional(),
    checkIn: checkIn.optional(),
  })
  .refine((rules) => rules.lengthMinutesMin <= rules.lengthMinutesMax, {
    path: ['lengthMinutesMax'],
    message: 'reversed',
  });

/** A group of desks is seated together: so many at most. */
export const DESK_QUANTITY_MAX = GROUP_SIZE_MAX;
