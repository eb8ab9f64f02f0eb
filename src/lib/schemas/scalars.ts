import { z } from 'zod';
import { cleanText } from '#lib/domain/text/plain-text.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { PAGE_SIZE_MAX } from './limits.ts';

/** An id that leaves the process: 96 random bits as 16 characters of base64url. */
export const publicId = z.string().regex(/^[A-Za-z0-9_-]{16}$/);

/** `YYYY-MM-DD`, a day that exists, 2000 to 2199. */
export const localDay = z.string().refine((text) => parseLocalDay(text) !== null, 'day');

/** `HH:MM`, 00:00 to 24:00. */
export const clockTime = z.string().refine((text) => parseClockTime(text) !== null, 'time');

export const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** A text that a person typed: shown as typed or refused (control characters, direction overrides, too long). */
export function plainText(maxCharacters: number, lines: 'one' | 'many' = 'one') {
  return z.string().transform((text, context) => {
    const cleaned = cleanText(text, { maxCharacters, lines });
    if (cleaned.ok) return cleaned.text;
    context.addIssue({ code: 'custom', message: `text-${cleaned.problem}`, input: text });
    return z.NEVER;
  });
}

/** The same, and not empty. */
export function nonEmptyText(maxCharacters: number, lines: 'one' | 'many' = 'one') {
  return plainText(maxCharacters, lines).refine((text) => text.length > 0, 'text-empty');
}

/** Chosen by the caller: 8 to 128 letters, digits, `-`, `_`, `.` or `:`. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_.:-]{8,128}$/);

export const pageSize = z.int().min(1).max(PAGE_SIZE_MAX).default(20);

/** A moment on the wire: ISO 8601 in UTC, whole minutes. */
export const moment = z.string();

/** The answer of a change that has nothing to say. */
export const done = z.strictObject({ done: z.literal(true) });
export const DONE = { done: true } as const;
export const nothing = z.strictObject({}).optional();
