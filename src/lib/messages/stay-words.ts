import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { parseLocalDay, yearOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { RESOURCE_KIND_WORDS } from './booking-words.ts';
import { amountText, countText } from './count-words.ts';
import { dayRangeText, dayText } from './date-words.ts';
import type { Language } from './language.ts';

/** Times of the station's clock; `nextDay` where the range ends after midnight. */
export interface TimesTold {
  readonly from: string;
  readonly to: string;
  readonly nextDay: boolean;
}

export interface PlaceTold {
  readonly label: string;
  readonly quantity: number;
}

/** Places that are named one by one; of more only their number is told beside the first. */
const PLACES_NAMED_MAX = 12;

/** 6 席 × 23 天, 6 desks × 23 days. */
export function stayText(language: Language, kind: ResourceKind, quantity: number, days: number): string {
  const amount = amountText(language, kind, quantity);
  return language === 'en' ? `${amount} × ${days} ${days === 1 ? 'day' : 'days'}` : `${amount} × ${days} 天`;
}

/** The same with what it is of: 工位 6 席 × 23 天. In English the unit says it. */
export function kindStayText(language: Language, kind: ResourceKind, quantity: number, days: number): string {
  const stay = stayText(language, kind, quantity, days);
  return language === 'en' ? stay : `${RESOURCE_KIND_WORDS[language][kind]} ${stay}`;
}

/** The same in a sentence, where seats of desks need no other word: 6 席 × 23 天, 会议室 1 间 × 3 天. */
export function namedStayText(
  language: Language,
  kind: ResourceKind,
  quantity: number,
  days: number,
): string {
  return kind === 'desk'
    ? stayText(language, kind, quantity, days)
    : kindStayText(language, kind, quantity, days);
}

/** 12月1日 周二; 12月1日至12月31日. With the year where it is not the year of `today`. */
export function stayDaysText(language: Language, first: string, last: string, today: LocalDay): string {
  const [from, to] = [parseLocalDay(first), parseLocalDay(last)];
  if (from === null || to === null) return '';
  const withYear = yearOf(from) !== yearOf(today);
  return from === to ? dayText(language, from, { withYear }) : dayRangeText(language, from, to, { withYear });
}

/** 09:00–18:00; 22:00–次日 02:00. */
export function stayTimesText(language: Language, times: readonly TimesTold[]): string {
  const shown = times.map(({ from, to, nextDay }) => {
    if (!nextDay) return `${from}–${to}`;
    return language === 'en' ? `${from}–${to} the next day` : `${from}–次日 ${to}`;
  });
  return shown.join(language === 'en' ? ', ' : '、');
}

/** A01、A02、A03; of an area its name and the units: 开放工区 8席. */
export function stayPlacesText(language: Language, kind: ResourceKind, places: readonly PlaceTold[]): string {
  const named = places.slice(0, PLACES_NAMED_MAX).map(({ label, quantity }) => {
    return quantity === 1 ? label : `${label} ${countText(language, kind, quantity)}`;
  });
  const list = named.join(language === 'en' ? ', ' : '、');
  if (places.length <= PLACES_NAMED_MAX) return list;
  return language === 'en'
    ? `${list} and ${places.length - PLACES_NAMED_MAX} more`
    : `${list}等 ${places.length} 个`;
}
