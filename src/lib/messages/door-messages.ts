import type { DoorReason } from '#lib/domain/access/door-reason.ts';
import { CHINESE_DOORS } from './chinese-doors.ts';
import type { DoorFacts, DoorSentences } from './door-sentences.ts';
import { ENGLISH_DOORS } from './english-doors.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

const SENTENCES: Readonly<Record<Language, DoorSentences>> = inHouseWords({
  'zh-CN': CHINESE_DOORS,
  en: ENGLISH_DOORS,
});

/**
 * What is wrong and what to do next, as plain text. Facts that are told where they are given: `state` (wrong-state),
 * `days` (nothing-to-release), `label` (label-taken), `label` and `other` (desks-too-close), `limit` (closure-too-large, batch-too-large and the others that are
 * too many of something), `bookings` (over-booked, bookings-outside, bookings-outside-week, closure-booked, has-future-bookings), `sentences` (notice-unread), `year` and
 * `noticeYear` (year-mismatch), `seconds` to wait (too-many-calls, too-many-sign-ins, too-many-codes, too-busy, unavailable).
 */
export function doorMessage(language: Language, reason: DoorReason, facts: DoorFacts = {}): string {
  return SENTENCES[language][reason](facts);
}
