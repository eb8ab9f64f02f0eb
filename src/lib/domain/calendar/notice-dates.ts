import type { Weekday } from '#lib/domain/time/local-day.ts';

/** A date as it is written: parts that are left out are those of the date before. */
export interface DateMention {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number;
  /** The weekday in words behind the date; it must agree with the calendar. */
  readonly weekday: Weekday | null;
  /** n where the words behind the date call it the n-th day of the first lunar month (正月初九). */
  readonly springFestivalDay: number | null;
}

export interface DateSpan {
  readonly from: DateMention;
  /** The last day, or null for a single date. */
  readonly to: DateMention | null;
}

/** Dates that are said in one breath (9月27日、28日至30日) and the words around them, without brackets. */
export interface DateGroup {
  readonly spans: readonly DateSpan[];
  /** The words between the group before (or the start of the sentence) and this one. */
  readonly lead: string;
  /** The words up to the next group or the end of the sentence. */
  readonly tail: string;
  /** Something in the group is cut or only looks like a date (5月1、2 without 日): nothing may rest on it. */
  readonly broken: boolean;
}

const FIRST_DATE = /(?<!\d)(?:(?:\d{4}年)?\d{1,2}月\d{1,2}(?:[日号]|(?=[-~至到、和及(]))|\d{1,2}日)/g;
const MENTION = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})(日|号)?/y;
const WEEKDAY = /(?:星期|周|礼拜)([一二三四五六日天])/;
const WEEKDAY_HERE = /(?:星期|周|礼拜)[一二三四五六日天]/y;
const RANGE_MARK = /(?:起)?(?:至|到|[-~])(?=\d)/y;
const LIST_MARK = /(?:、|以及|[和及与])(?=\d)/y;
const SPRING_FESTIVAL_DAY = /(?:正月|大年)初([一二三四五六七八九十])/;

/** The groups of dates in a normalized sentence, in their order. */
export function dateGroupsOf(text: string): DateGroup[] {
  const found: { start: number; end: number; spans: DateSpan[]; broken: boolean }[] = [];
  FIRST_DATE.lastIndex = 0;
  for (let match = FIRST_DATE.exec(text); match; match = FIRST_DATE.exec(text)) {
    const group = readGroup(text, match.index);
    const isCut = text.charAt(match.index - 1) === '月';
    found.push({ start: match.index, ...group, broken: group.broken || isCut });
    FIRST_DATE.lastIndex = group.end;
  }
  return found.map(({ start, end, spans, broken }, at) => ({
    spans,
    broken,
    lead: withoutBrackets(text.slice(found[at - 1]?.end ?? 0, start)),
    tail: withoutBrackets(text.slice(end, found[at + 1]?.start ?? text.length)),
  }));
}

const GROUP_SPANS_MAX = 366;

function readGroup(text: string, start: number): { end: number; spans: DateSpan[]; broken: boolean } {
  const spans: DateSpan[] = [];
  let broken = false;
  let at = start;
  for (;;) {
    const from = readMention(text, at);
    if (!from) return { end: at + 1, spans, broken: true };
    at = from.end;
    let last = from;
    let to: DateMention | null = null;
    const afterRangeMark = skip(RANGE_MARK, text, at);
    if (afterRangeMark !== null) {
      const end = readMention(text, afterRangeMark);
      if (!end) return { end: afterRangeMark, spans, broken: true };
      to = end.mention;
      last = end;
      at = end.end;
    }
    spans.push({ from: from.mention, to });
    broken ||= from.garbled || last.garbled || spans.length > GROUP_SPANS_MAX;
    const afterListMark = skip(LIST_MARK, text, at);
    if (afterListMark === null) return { end: at, spans, broken: broken || !last.closed };
    at = afterListMark;
  }
}

/** garbled: a bracket that is not closed, or not where it should be, may have swallowed other words. */
function readMention(
  text: string,
  at: number,
): { mention: DateMention; end: number; closed: boolean; garbled: boolean } | null {
  MENTION.lastIndex = at;
  const match = MENTION.exec(text);
  if (!match) return null;
  let end = MENTION.lastIndex;
  let words = '';
  const weekdayEnd = skip(WEEKDAY_HERE, text, end);
  if (weekdayEnd !== null) {
    words = text.slice(end, weekdayEnd);
    end = weekdayEnd;
  }
  let garbled = false;
  while (text.charAt(end) === '(') {
    const close = text.indexOf(')', end);
    const inner = text.slice(end + 1, close);
    garbled ||= close === -1 || inner.includes('(');
    if (garbled) break;
    words += inner;
    end = close + 1;
  }
  const weekday = WEEKDAY.exec(words)?.[1];
  const lunar = SPRING_FESTIVAL_DAY.exec(words)?.[1];
  const mention: DateMention = {
    year: match[1] === undefined ? null : Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    date: Number(match[3]),
    weekday:
      weekday === undefined ? null : (('一二三四五六日'.indexOf(weekday.replace('天', '日')) + 1) as Weekday),
    springFestivalDay: lunar === undefined ? null : '一二三四五六七八九十'.indexOf(lunar) + 1,
  };
  return { mention, end, closed: match[4] !== undefined, garbled };
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function withoutBrackets(text: string): string {
  let rest = '';
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += character;
  }
  return rest;
}
