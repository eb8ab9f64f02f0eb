import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../time/instant.ts';
import { CHECK_IN_UNLESS_SAID, isDecidedForNoShows, type CheckInRules } from './check-in-rules.ts';
import { checkInWindow, dueAfterReminder, noShowTimes, type DayTimes } from './check-in-window.ts';
import { judgeCheckIn, type ArrivalQuestion } from './judge-check-in.ts';
import { matchesSearch } from './matches-search.ts';

const at = (clock: string): Instant => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return instantOf(20_000 * 1440 + hours * 60 + minutes);
};
/** A day with a break at noon. */
const TIMES: DayTimes = [
  [at('09:00'), at('12:00')],
  [at('13:00'), at('18:00')],
];
const RELEASING: CheckInRules = { ...CHECK_IN_UNLESS_SAID, closesMinutesAfter: 60, releases: true };

function judged(change: Partial<ArrivalQuestion>) {
  return judgeCheckIn({
    rules: undefined,
    day: { state: 'given', times: TIMES },
    known: null,
    came: null,
    headCount: 6,
    quantity: 6,
    atTheDesk: false,
    now: at('09:00'),
    ...change,
  });
}

describe('checking in', () => {
  it('is possible from half an hour before until the end where the rules say nothing, to the minute', () => {
    expect(judged({ now: at('08:29') })).toEqual({
      outcome: 'refused',
      because: 'check-in-early',
      at: at('08:30'),
    });
    expect(judged({ now: at('08:30') })).toEqual({ outcome: 'noted', came: 6 });
    expect(judged({ now: at('12:30') })).toEqual({ outcome: 'noted', came: 6 });
    expect(judged({ now: at('17:59') })).toEqual({ outcome: 'noted', came: 6 });
    expect(judged({ now: at('18:00') })).toMatchObject({ because: 'check-in-late', at: at('18:00') });
  });

  it('closes when the rules say so, but never before what is given back was given back', () => {
    const closing = { ...CHECK_IN_UNLESS_SAID, closesMinutesAfter: 60 };
    expect(judged({ rules: closing, now: at('09:59') })).toMatchObject({ outcome: 'noted' });
    expect(judged({ rules: closing, now: at('10:00') })).toMatchObject({ because: 'check-in-late' });
    expect(judged({ rules: RELEASING, now: at('10:00') })).toMatchObject({ outcome: 'noted' });
    expect(checkInWindow({ ...closing, closesMinutesAfter: 720 }, TIMES).closes).toBe(at('18:00'));
  });

  it('counts once however often it is said, and more may come later', () => {
    const known = { state: 'came', came: 5 } as const;
    expect(judged({ known })).toEqual({ outcome: 'known', came: 5 });
    expect(judged({ known, came: 4 })).toEqual({ outcome: 'known', came: 5 });
    expect(judged({ known, came: 6 })).toEqual({ outcome: 'noted', came: 6 });
    expect(judged({ known, came: 7 })).toEqual({ outcome: 'refused', because: 'too-many-came', limit: 6 });
    expect(judged({ known: { state: 'awaited', came: 0 } })).toEqual({ outcome: 'noted', came: 6 });
  });

  it('takes as many as the day has seats, where the booking counts fewer people by now', () => {
    expect(judged({ headCount: 1, quantity: 3, came: 3 })).toEqual({ outcome: 'noted', came: 3 });
    expect(judged({ headCount: 1, quantity: 3, came: 4 })).toMatchObject({
      because: 'too-many-came',
      limit: 3,
    });
    expect(judged({ headCount: 1, quantity: 3 })).toEqual({ outcome: 'noted', came: 1 });
  });

  it('lets the desk put a count right and note more than were booked for, at any time', () => {
    const known = { state: 'came', came: 5 } as const;
    const atTheDesk = true;
    expect(judged({ atTheDesk, known, came: 4 })).toEqual({ outcome: 'noted', came: 4 });
    expect(judged({ atTheDesk, known, came: 8 })).toEqual({ outcome: 'noted', came: 8 });
    expect(judged({ atTheDesk, now: at('06:00') })).toMatchObject({ outcome: 'noted' });
    expect(judged({ atTheDesk, now: at('23:00') })).toMatchObject({ outcome: 'noted' });
  });

  it('is refused for a day that is no longer theirs', () => {
    const day = { times: TIMES };
    expect(judged({ day: { ...day, state: 'no-show' } })).toMatchObject({ because: 'seat-released' });
    expect(judged({ day: { ...day, state: 'cancelled' } })).toMatchObject({ because: 'not-coming-today' });
    expect(judged({ day: { ...day, state: 'displaced' } })).toMatchObject({ because: 'not-coming-today' });
  });
});

describe('staying away', () => {
  it('has no consequences unless the rules release what nobody came for, or keep no-shows', () => {
    expect(noShowTimes(undefined, TIMES)).toBeNull();
    expect(noShowTimes({ ...RELEASING, releases: false }, TIMES)).toBeNull();
    expect(isDecidedForNoShows(undefined, 99)).toBe(false);
    expect(isDecidedForNoShows(RELEASING, 99)).toBe(false);
    const rules = { ...RELEASING, decidesAfter: { noShows: 3, days: 30 } };
    expect([2, 3].map((count) => isDecidedForNoShows(rules, count))).toEqual([false, true]);
  });

  it('is reminded of at half of the time, and a late reminder leaves as long', () => {
    const times = noShowTimes(RELEASING, TIMES)!;
    expect(times).toMatchObject({ places: 'released', remind: at('09:30'), due: at('10:00') });
    expect(dueAfterReminder(times, at('09:30'))).toBe(at('10:00'));
    expect(dueAfterReminder(times, at('09:59'))).toBe(at('10:29'));
  });

  it('is a no-show at the end of the day where nothing is given back, and reminded of all the same', () => {
    const recording = { ...CHECK_IN_UNLESS_SAID, records: true };
    const times = noShowTimes(recording, TIMES)!;
    expect(times).toMatchObject({ places: 'kept', remind: at('10:00'), due: at('18:00') });
    expect(times.remindUntil).toBe(at('11:00'));
    expect(dueAfterReminder(times, at('10:59'))).toBe(at('18:00'));
    const short: DayTimes = [[at('09:00'), at('09:50')]];
    const ofShort = noShowTimes(recording, short)!;
    expect(ofShort).toMatchObject({ remind: at('09:25'), remindUntil: at('09:50'), due: at('09:50') });
    expect(dueAfterReminder(ofShort, at('09:40'))).toBe(at('10:05'));
    expect(noShowTimes({ ...RELEASING, records: true }, TIMES)?.places).toBe('released');
    expect(noShowTimes({ ...RELEASING, records: true }, short)?.places).toBe('kept');
  });

  it('gives nothing back of what is over before', () => {
    expect(noShowTimes(RELEASING, [[at('09:00'), at('10:00')]])).toBeNull();
    expect(noShowTimes(RELEASING, [[at('09:00'), at('10:01')]])).not.toBeNull();
  });
});

describe('looking for somebody', () => {
  const WHO = { names: ['远景咨询', '陈思琪'], numbers: ['+8613812345678', '+8613900001234'] };

  it('finds them by part of a name, by the initials of its pinyin, and by the last four digits', () => {
    for (const text of ['', ' 思琪 ', '远景', 'csq', 'CS', 'yjzx', '5678', '1234', '５６７８'])
      expect([text, matchesSearch(text, WHO)]).toEqual([text, true]);
    for (const text of ['思其', 'sq', '678', '3812', '138', 'x'])
      expect([text, matchesSearch(text, WHO)]).toEqual([text, false]);
  });
});
