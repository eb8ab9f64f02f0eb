import type { Instant } from '../time/instant.ts';
import { COUNT_AT_DESK_MAX, type Attendance } from './attendance.ts';
import type { CheckInRules } from './check-in-rules.ts';
import { checkInWindow, type DayTimes } from './check-in-window.ts';

export interface ArrivalQuestion {
  readonly rules: CheckInRules | undefined;
  readonly day: { readonly state: 'given' | 'cancelled' | 'displaced' | 'no-show'; readonly times: DayTimes };
  /** What is known of the day already. */
  readonly known: Attendance | null;
  /** How many have come; null is everybody. */
  readonly came: number | null;
  readonly headCount: number;
  /** Units that the day has: a change may have left it more of them than people are counted for from then on. */
  readonly quantity: number;
  /** Those who serve at the station are bound to no time of the day and put counts right. */
  readonly atTheDesk: boolean;
  readonly now: Instant;
}

export type ArrivalAnswer =
  | { readonly outcome: 'noted'; readonly came: number }
  /** It is on file already. */
  | { readonly outcome: 'known'; readonly came: number }
  | {
      readonly outcome: 'refused';
      readonly because:
        'not-coming-today' | 'seat-released' | 'check-in-early' | 'check-in-late' | 'too-many-came';
      /** For `check-in-early` when it opens, for `check-in-late` when it closed. */
      readonly at?: Instant;
      /** For `too-many-came`. */
      readonly limit?: number;
    };

/**
 * Whether somebody is checked in, and with how many. Saying it twice is saying it once; more may come later, and only the desk
 * takes a count back. Pure.
 */
export function judgeCheckIn(question: ArrivalQuestion): ArrivalAnswer {
  const { rules, day, known, came, headCount, quantity, atTheDesk, now } = question;
  if (day.state === 'no-show') return { outcome: 'refused', because: 'seat-released' };
  if (day.state !== 'given') return { outcome: 'refused', because: 'not-coming-today' };
  const window = checkInWindow(rules, day.times);
  if (!atTheDesk && now < window.opens)
    return { outcome: 'refused', because: 'check-in-early', at: window.opens };
  if (!atTheDesk && now >= window.closes)
    return { outcome: 'refused', because: 'check-in-late', at: window.closes };
  const limit = atTheDesk ? COUNT_AT_DESK_MAX : Math.max(headCount, quantity);
  const before = known?.state === 'came' ? known.came : 0;
  const asked = came ?? (before > 0 ? before : headCount);
  if (asked > limit) return { outcome: 'refused', because: 'too-many-came', limit };
  const noted = atTheDesk ? asked : Math.max(before, asked);
  return { outcome: noted === before ? 'known' : 'noted', came: noted };
}
