interface Holiday {
  readonly name: string;
  readonly pattern: RegExp;
  /** The months, make-up days included, in which it can be spoken of; any other month is a misprint. */
  readonly months: readonly number[];
}

const HOLIDAYS: readonly Holiday[] = [
  { name: '元旦', pattern: /元旦|新年/, months: [12, 1] },
  { name: '春节', pattern: /春节|除夕/, months: [1, 2, 3] },
  { name: '清明节', pattern: /清明/, months: [3, 4] },
  { name: '劳动节', pattern: /劳动节|五一/, months: [4, 5] },
  { name: '端午节', pattern: /端午/, months: [5, 6, 7] },
  { name: '中秋节', pattern: /中秋/, months: [9, 10] },
  { name: '国庆节', pattern: /国庆|十一(?!月)/, months: [9, 10] },
  { name: '抗战胜利纪念日', pattern: /抗日战争.{0,20}胜利/, months: [8, 9] },
];
const ITEM_MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?=\D|\d{1,2}月|\d{4}年)|[-•·●■◆*]+)/;
const OTHER_NAME = /^[\p{Script=Han}、]{2,12}$/u;
const NO_NAME = /放假|上班|调休|补休|时间|安排|其中|期间|通知|[将自从至]|延长|调整/;
const TITLE_YEAR = /(?:关于|现将|调整|延长)[^\d]{0,6}(\d{4})年/;
/** A title of somebody who passes it on: 2026年放假安排, 国办发布2026年部分节假日安排. */
const SHORT_TITLE_YEAR = /^[^\d]{0,12}(\d{4})年[^\d,。;:]{0,16}假[^\d,。;:]{0,8}安排/;

/** The holidays that a normalized text names, each once, in the order of the text. */
export function holidayNamesIn(text: string): string[] {
  return HOLIDAYS.map(({ name, pattern }) => ({ name, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Whether a month fits an item's holidays; an item with another name may lie anywhere. */
export function isInSeason(itemName: string | null, month: number): boolean {
  const named = HOLIDAYS.filter(({ name }) => itemName?.includes(name));
  return named.length === 0 || named.some(({ months }) => months.includes(month));
}

/** A sentence without its number or bullet (一、 1. •); `startsItem` tells whether it had one. */
export function withoutItemMark(text: string): { startsItem: boolean; text: string } {
  const mark = ITEM_MARK.exec(text)?.[0] ?? '';
  return { startsItem: mark !== '', text: text.slice(mark.length) };
}

/** The name that a heading gives: the holidays it names (国庆节、中秋节), else its own few words (火把节), else null. */
export function headingNameOf(words: string): string | null {
  const names = holidayNamesIn(words);
  if (names.length > 0) return names.join('、');
  const own = words.replace(/[:,。]/g, '');
  return OTHER_NAME.test(own) && !NO_NAME.test(own) ? own : null;
}

/** True for a title or an opening sentence (…安排通知如下); its one holiday is that of items which name none. */
export function isTitle(text: string): boolean {
  return /通知(?!要求|指出|强调|说)|安排如下/.test(text);
}

/** The year that a title or an opening sentence says the notice is for, or null where it names none. */
export function titleYearOf(text: string): number | null {
  if (!/假/.test(text)) return null;
  const year = (TITLE_YEAR.exec(text) ?? SHORT_TITLE_YEAR.exec(text))?.[1];
  return year === undefined ? null : Number(year);
}
