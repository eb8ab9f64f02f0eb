import { localDayParts, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { isCountPlausible } from './holiday-count.ts';
import { dateGroupsOf } from './notice-dates.ts';
import type { NoticeDay } from './notice-day.ts';
import {
  headingNameOf,
  holidayNamesIn,
  isInSeason,
  isTitle,
  titleYearOf,
  withoutItemMark,
} from './notice-headings.ts';
import { meaningOf, type DateRole, type SentenceMeaning } from './notice-sentence.ts';
import { NOTICE_TEXT_LENGTH_MAX, sentencesOf } from './notice-text.ts';
import { extendedDays, resolveGroup } from './resolve-notice-dates.ts';
import { settleStatements, type Statement } from './settle-statements.ts';

export interface ParsedNotice {
  /** Ascending and distinct. Weekends that merely join a holiday (与周末连休) are not listed. */
  readonly days: NoticeDay[];
  /** Sentences with dates that are not understood or contradict themselves, as pasted; their days are not taken. */
  readonly unread: string[];
}

interface Reading {
  readonly year: number;
  readonly earlier: readonly NoticeDay[];
  readonly statements: Statement[];
  /** The one holiday that the title names. */
  titleName: string | null;
  itemName: string | null;
  last: LocalDay | null;
  /** The title says that the notice is for another year: none of its days is taken. */
  isOtherYear: boolean;
}

/**
 * Reads a notice of the State Council on a year's holidays (国务院办公厅关于…年部分节假日安排的通知), whole or in sentences:
 * days off and make-up days of that year and of the December before. Nothing is guessed: a date that does not exist or
 * contradicts its weekday, a 共N天 that does not fit, a wording that is not known puts its whole sentence into `unread`.
 * `earlier` are the days already published, which a notice that extends a holiday (延长…假期至…) needs.
 * The text has at most NOTICE_TEXT_LENGTH_MAX characters; a longer one throws.
 */
export function parseHolidayNotice(
  year: number,
  text: string,
  earlier: readonly NoticeDay[] = [],
): ParsedNotice {
  if (text.length > NOTICE_TEXT_LENGTH_MAX) throw new RangeError(`not a notice: ${text.length} characters`);
  const sentences = sentencesOf(text);
  const reading: Reading = {
    year,
    earlier,
    statements: [],
    titleName: null,
    itemName: null,
    last: null,
    isOtherYear: false,
  };
  const unread = new Set<number>();
  for (const [at, sentence] of sentences.entries()) {
    if (!readSentence(reading, sentence.text, at)) unread.add(at);
  }
  const settled = settleStatements(reading.statements);
  for (const at of settled.contradicted) unread.add(at);
  return {
    days: settled.days,
    unread: sentences.filter((_, at) => unread.has(at)).map((sentence) => sentence.raw),
  };
}

/** False where the sentence has dates and is not understood. */
function readSentence(reading: Reading, sentence: string, at: number): boolean {
  const titleYear = titleYearOf(sentence);
  if (titleYear !== null) reading.isOtherYear = titleYear !== reading.year;
  const { startsItem, text } = withoutItemMark(sentence);
  noteHeading(reading, text, startsItem);
  const meaning = meaningOf(text, reading.itemName !== null);
  if (meaning.kind === 'days') return !reading.isOtherYear && takeDays(reading, meaning, at);
  return meaning.kind !== 'unclear';
}

/** Which holiday the following dates belong to. */
function noteHeading(reading: Reading, text: string, startsItem: boolean): void {
  const lead = dateGroupsOf(text)[0]?.lead;
  if (lead === undefined && isTitle(text) && !startsItem) {
    const names = holidayNamesIn(text);
    reading.titleName = names.length === 1 ? (names[0] ?? null) : null;
    reading.itemName = reading.titleName;
    reading.last = null;
    return;
  }
  const isHeading =
    startsItem || holidayNamesIn(lead ?? (text.length <= HEADING_LENGTH_MAX ? text : '')).length > 0;
  if (!isHeading) return;
  reading.itemName = headingNameOf(lead ?? text) ?? reading.titleName;
  reading.last = null;
}

const HEADING_LENGTH_MAX = 30;

/** Takes all days of a sentence, or none. */
function takeDays(reading: Reading, meaning: SentenceMeaning & { kind: 'days' }, at: number): boolean {
  const taken: Statement[] = [];
  let last = reading.last;
  for (const { group, role } of meaning.groups) {
    const context = { year: reading.year, last, isNewYear: reading.itemName?.includes('元旦') ?? false };
    const named = resolveGroup(group, context);
    if (!named) return false;
    last = named.at(-1) ?? last;
    const days = role === 'extended-to' ? extendedDays(group, named, offDaysOfItem(reading)) : named;
    if (!days || !isRoleCertain(role, days)) return false;
    if (!days.every((day) => isInSeason(reading.itemName, localDayParts(day).month))) return false;
    for (const day of days) taken.push({ day, role, name: reading.itemName, sentence: at });
  }
  const off = taken.filter(({ role }) => role === 'off' || role === 'exchanged').map(({ day }) => day);
  if (!isCountPlausible(meaning.counts, off, meaning.joinsWeekend)) return false;
  reading.statements.push(...taken);
  reading.last = last;
  return true;
}

function isRoleCertain(role: DateRole, days: readonly LocalDay[]): boolean {
  if (role !== 'exchanged' && role !== 'moved-from') return true;
  const wantsWeekend = role === 'moved-from';
  return days.every((day) => weekdayOf(day) > 5 === wantsWeekend);
}

/** The days off that the text, or what was published before, gives the holiday of the present item. */
function offDaysOfItem(reading: Reading): LocalDay[] {
  const names = holidayNamesIn(reading.itemName ?? '');
  const isSame = (name: string | null) => holidayNamesIn(name ?? '').some((other) => names.includes(other));
  return [
    ...reading.earlier.filter(({ change, name }) => change === 'off' && isSame(name)),
    ...reading.statements.filter(
      ({ role, name }) => role !== 'work' && role !== 'moved-from' && isSame(name),
    ),
  ].map(({ day }) => day);
}
