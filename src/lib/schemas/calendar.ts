import { z } from 'zod';
import { NOTICE_TEXT_LENGTH_MAX } from '#lib/domain/calendar/notice-text.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/domain/time/local-day.ts';
import { NAME_CHARACTERS_MAX, NOTICE_DAYS_MAX, REASON_CHARACTERS_MAX } from './limits.ts';
import { localDay, moment, nonEmptyText, plainText, publicId } from './scalars.ts';

const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
const change = z.enum(['off', 'work']);

/** Pages that a notice is copied from put tabs into it; they mean nothing. */
const noticeText = z
  .string()
  .max(NOTICE_TEXT_LENGTH_MAX)
  .transform((text) => text.replaceAll('\t', ' '))
  .pipe(nonEmptyText(NOTICE_TEXT_LENGTH_MAX, 'many'))
  .refine((text) => text.length <= NOTICE_TEXT_LENGTH_MAX, 'text-too-long');

/** A day off (休) or a make-up workday (班), with the holiday that it belongs to. */
const namedDay = z.strictObject({ day: localDay, change, name: z.string() });

export const calendarYearInput = z.strictObject({ year, stationId: publicId.optional() });
export const calendarYear = z.strictObject({
  year,
  /** False while nobody has entered the notice of the year: its workdays are provisional. */
  published: z.boolean(),
  publishedAt: moment.nullable(),
  /** What the notices change on days of this year. */
  days: z.array(namedDay),
  /** What the station has decided otherwise; empty without one. */
  stationDays: z.array(z.strictObject({ day: localDay, change })),
});
export type CalendarYearView = z.infer<typeof calendarYear>;

export const previewInput = z.strictObject({ year, notice: noticeText });
export const noticePreview = z.strictObject({
  days: z.array(namedDay),
  /** Sentences with dates that were not understood, as pasted. Their days are not among `days`. */
  unread: z.array(z.string()),
  /** Where publishing these days would change what is published for the year; null is an ordinary day. */
  differences: z.array(
    z.strictObject({
      day: localDay,
      before: z.strictObject({ change, name: z.string() }).nullable(),
      after: z.strictObject({ change, name: z.string() }).nullable(),
    }),
  ),
  /** Bookings that would come to lie outside of the hours of their day, at how many of the stations that the caller sees. */
  outside: z.strictObject({ bookings: z.int(), stations: z.int() }),
});
export type NoticePreview = z.infer<typeof noticePreview>;

const enteredDays = z
  .array(z.strictObject({ day: localDay, change, name: plainText(NAME_CHARACTERS_MAX).default('') }))
  .min(1)
  .max(NOTICE_DAYS_MAX)
  .refine((days) => new Set(days.map((one) => one.day)).size === days.length, 'duplicate');

/** By the text of the notice, or day by day with the text kept beside it. */
export const publishInput = z.union([
  z.strictObject({
    year,
    notice: noticeText,
    /** Publishes although some sentences were not understood. */
    acceptUnread: z.boolean().default(false),
  }),
  z.strictObject({ year, days: enteredDays, notice: noticeText.optional() }),
]);

export const published = z.strictObject({ days: z.int(), unread: z.int() });

export const setStationDayInput = z.strictObject({
  stationId: publicId,
  day: localDay,
  change,
  reason: plainText(REASON_CHARACTERS_MAX).default(''),
  /** Although bookings lie outside of the hours of such a day: they stay, and the manager settles them. */
  evenIfBooked: z.boolean().default(false),
});
