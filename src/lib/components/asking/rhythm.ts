import type { WhenDays } from '#lib/domain/request/booking-request.ts';
import {
  formatLocalDay,
  localDayParts,
  parseLocalDay,
  weekdayOf,
  type LocalDay,
} from '#lib/domain/time/local-day.ts';

/** The usual ways in which something comes again. The weekday, and which one of its month it is, are those of the first day. */
export const RHYTHMS = ['weekly', 'fortnightly', 'monthly', 'monthly-last', 'daily'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** As it was typed. Without an end it goes on as far as the booking window does. */
export interface RhythmChoice {
  readonly rhythm: Rhythm;
  readonly first: string;
  readonly until: string;
  /** How often, the first day included. */
  readonly often: string;
  /** Days off are left out; they count all the same. */
  readonly onlyWorkdays: boolean;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule of RFC 5545 that the choice means; null while the first day is missing, or neither day nor number is one. */
export function ruleOfRhythm(
  choice: RhythmChoice,
  lastDay: LocalDay,
): Extract<WhenDays, { rule: string }> | null {
  const first = parseLocalDay(choice.first);
  const end = first === null ? null : endOf(choice, first, lastDay);
  if (first === null || end === null) return null;
  return {
    rule: `${partsOf(choice.rhythm, first)};${end}`,
    start: choice.first,
    onlyWorkdays: choice.onlyWorkdays,
  };
}

/** The choice that a rule came from; null for a rule that none of them makes. */
export function rhythmOfRule({
  rule,
  start,
  onlyWorkdays,
}: Extract<WhenDays, { rule: string }>): RhythmChoice | null {
  const [, parts = '', end = ''] = /^(.*);((?:COUNT=\d+)|(?:UNTIL=\d{8}))$/.exec(rule) ?? [];
  const first = parseLocalDay(start);
  const rhythm = first === null ? undefined : RHYTHMS.find((one) => partsOf(one, first) === parts);
  if (rhythm === undefined) return null;
  const value = end.slice(6);
  const isCount = end.startsWith('COUNT');
  const until = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  return { rhythm, first: start, until: isCount ? '' : until, often: isCount ? value : '', onlyWorkdays };
}

function partsOf(rhythm: Rhythm, first: LocalDay): string {
  const weekday = WEEKDAYS[weekdayOf(first) - 1] ?? '';
  switch (rhythm) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekday}`;
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${Math.ceil(localDayParts(first).date / 7)}${weekday}`;
    case 'monthly-last':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}`;
    case 'daily':
      return 'FREQ=DAILY';
  }
}

function endOf({ until, often }: RhythmChoice, first: LocalDay, lastDay: LocalDay): string | null {
  if (often !== '') return /^[1-9]\d{0,3}$/.test(often) ? `COUNT=${often}` : null;
  const last = until === '' ? (lastDay < first ? first : lastDay) : parseLocalDay(until);
  return last === null ? null : `UNTIL=${formatLocalDay(last).replaceAll('-', '')}`;
}
