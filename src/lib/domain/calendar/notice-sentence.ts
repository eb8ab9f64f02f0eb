import { dateGroupsOf, type DateGroup } from './notice-dates.ts';

/**
 * What a sentence says of a group of dates. moved-from: rest days that are moved elsewhere. exchanged: 调休 and no
 * more, which on a weekday means off and on a weekend could mean either. extended-to: a holiday's new last day.
 */
export type DateRole = 'off' | 'work' | 'moved-from' | 'exchanged' | 'extended-to';

export interface ReadGroup {
  readonly group: DateGroup;
  readonly role: DateRole;
}

/**
 * days: every date has a role. aside: dates that concern no day of the calendar (signature, dateline, the law).
 * none: no dates. unclear: dates, or words about days, whose meaning is not known for certain.
 */
export type SentenceMeaning =
  | {
      readonly kind: 'days';
      readonly groups: readonly ReadGroup[];
      /** The N of every 共N天. */
      readonly counts: readonly number[];
      /** The sentence speaks of a weekend that a count may include. */
      readonly joinsWeekend: boolean;
    }
  | { readonly kind: 'aside' | 'none' | 'unclear' };

const WORK = /上班|补班|为工作日|(?:照常|正常|恢复)(?:工作|办公)/;
const OFF = /放假|补休|连休|休假|调休|(?:公休|休息)(?!日)|为(?:公休|休息)日|法定(?:节)?假日/;
const REST_DAYS_STAY_OFF = /放假|补休|公休|休息/;
const DENIED = /不(?:再)?(?:放假|休息|公休|补休|上班|补班)/;
const DOUBTFUL = /鼓励|建议|提倡|取消|推迟|提前|暂不|不再|除外|以外|另行|有条件|可以/;
const LAW = /办法|原则|施行|执行/;
const MOVES = /[调移挪换][^,]{0,3}[至到]$/;
const ANNOUNCES_OFF = /(?:放假|休息|假期)(?:时间|日期|安排)?(?:\d{1,2}天)?[:为是从于]{0,2}$/;
const ANNOUNCES_WORK = /(?:上班|补班)(?:时间|日期|安排)?[:为是]{0,2}$/;
const ANNOUNCES_NEXT = /(?:时间|日期|安排|:)[为是]?$/;
const DATELINE = /日(?:电|讯|消息|发布|公布|印发|发表)|(?:日期|时间|来源|编辑|记者|发布|成文):|来源/;
const TITLE = /通知|公告|办法|规定|安排/;
const SIGNATORY = /^[^,:。]{0,20}(?:国务院|厅|政府|局|委员会|办公室)$/;
const COUNT = /(?:共|放假|[调公连补]休|休息|休假|假期)(?:计|为|是)?(\d{1,2})天/g;
const JOINS_WEEKEND = /周末|双休|连休|补休/;
const COUNT_ONLY = /^(?:合计)?共(?:计)?\d{1,2}天$/;
const OTHER_NOTATION = /\d[./-]\d|正月|腊月|初[一二三四五六七八九十]|除夕/;

/** What a normalized sentence says; `hasHeading`: it belongs to a named holiday, so that bare dates with a count are its days. */
export function meaningOf(text: string, hasHeading: boolean): SentenceMeaning {
  const groups = dateGroupsOf(text);
  if (groups.length === 0)
    return { kind: speaksOfDays(text) && OTHER_NOTATION.test(text) ? 'unclear' : 'none' };
  if (isAside(text, groups)) return { kind: 'aside' };
  if (DOUBTFUL.test(text) || groups.some((group) => group.broken)) return { kind: 'unclear' };
  const counts = [...wordsOf(groups).matchAll(COUNT)].map((match) => Number(match[1]));
  const read = rolesOf(groups, hasHeading && counts.length > 0);
  return read
    ? { kind: 'days', groups: read, counts, joinsWeekend: JOINS_WEEKEND.test(text) }
    : { kind: 'unclear' };
}

/** True for words that can make a day free or a workday. */
function speaksOfDays(text: string): boolean {
  return WORK.test(text) || OFF.test(text);
}

function isAside(text: string, groups: readonly DateGroup[]): boolean {
  const [first, ...others] = groups;
  const onlyFrom = groups.every((group) => isStartOfRule(group));
  if (onlyFrom && LAW.test(text)) return true;
  if (speaksOfDays(text)) return false;
  if (DATELINE.test(text)) return true;
  const only = first?.spans.length === 1 ? first.spans[0] : undefined;
  const isSignature =
    others.length === 0 && only?.to === null && only.from.year !== null && /^[。;]?$/.test(first?.tail ?? '');
  return isSignature && (first?.lead === '' || SIGNATORY.test(first?.lead ?? ''));
}

/** 自1月1日起: the start of a rule, no day by itself. */
function isStartOfRule(group: DateGroup): boolean {
  return /[自从]$/.test(group.lead) && /^(?:起|开始)/.test(group.tail);
}

/** The sentence without its dates and brackets. */
function wordsOf(groups: readonly DateGroup[]): string {
  return [groups[0]?.lead ?? '', ...groups.map((group) => group.tail)].join(',');
}

/** A role for every group, or null where one has none that is certain. */
function rolesOf(groups: readonly DateGroup[], countedHeading: boolean): ReadGroup[] | null {
  const read: ReadGroup[] = [];
  let waiting: DateGroup[] = [];
  let movedHere = false;
  let leadIsFree = true;
  for (const [at, group] of groups.entries()) {
    if (/^(?:起|开始)/.test(group.tail) && waiting.length > 0) return null;
    const isLast = at === groups.length - 1;
    const ends = group.tail.replace(/[。;!?]$/, '');
    const moves = !isLast && MOVES.test(ends);
    const own = moves ? 'moved-from' : roleFromTail(group, ends, isLast);
    const role = movedHere ? 'off' : (own ?? (leadIsFree ? roleFromLead(group.lead) : null));
    if (role === 'unknown' || (movedHere && moves)) return null;
    if (role === null) {
      waiting.push(group);
    } else {
      for (const other of waiting) read.push({ group: other, role });
      waiting = [];
      read.push({ group, role });
    }
    movedHere = moves;
    // Words between two groups that gave this one its role say nothing of the next one.
    leadIsFree = own === null || ends.includes(',');
  }
  if (waiting.length === 0) return read;
  if (!countedHeading || read.length > 0) return null;
  return waiting.map((group) => ({ group, role: 'off' }));
}

/** null: the words behind the dates leave it open; unknown: they say something that is not understood. */
function roleFromTail(group: DateGroup, ends: string, isLast: boolean): DateRole | 'unknown' | null {
  if (extendsHoliday(group.lead)) return 'extended-to';
  const parts = ends.split(',');
  // The last part leads to the next group, unless there is none.
  const leadsToNext = !isLast && (parts.length > 1 || ANNOUNCES_NEXT.test(ends));
  const own = leadsToNext ? parts.slice(0, -1) : parts;
  const said = own.map((part) => part.trim()).filter((part) => part !== '' && !COUNT_ONLY.test(part));
  const words = said[0]?.replace(/不调休/g, '');
  if (/[至到]$/.test(group.lead) && !MOVES.test(group.lead)) return 'unknown';
  if (words === undefined || words === '') return null;
  if (DENIED.test(words) || TITLE.test(words)) return 'unknown';
  const works = WORK.test(words);
  if (/^(?:起|开始)/.test(words)) return works ? 'work' : 'unknown';
  if (/^(?:之?[前后]|以[前后])/.test(words)) return 'unknown';
  if (works) return REST_DAYS_STAY_OFF.test(words) ? 'unknown' : 'work';
  if (words === '调休') return 'exchanged';
  if (OFF.test(words)) return 'off';
  return roleFromLead(group.lead) === null ? 'unknown' : null;
}

function roleFromLead(lead: string): DateRole | null {
  if (extendsHoliday(lead)) return 'extended-to';
  if (ANNOUNCES_OFF.test(lead)) return 'off';
  if (ANNOUNCES_WORK.test(lead)) return 'work';
  return null;
}

/** 延长2020年春节假期至…, 春节假期延长到…: what follows is a holiday's new last day. */
function extendsHoliday(lead: string): boolean {
  return /[至到]/.test(lead.slice(-1)) && lead.lastIndexOf('延长') > lead.lastIndexOf(',');
}
