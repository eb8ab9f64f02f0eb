import { HOLDS_MAX, type DecisionRules } from './simulated-hall.ts';
import { piecesBeyond, type OracleBooking, type OracleDay, type StaysOracle } from './stays-oracle.ts';
import { dayAfter, type WallClock } from './wall-clock.ts';

export interface AskedChange {
  /** The days that it is about, and those that are to be as asked. */
  readonly scope: readonly string[];
  readonly targets: readonly string[];
  readonly quantity: number;
  /** Local minutes; null keeps each day's own. */
  readonly times: { readonly from: number; readonly to: number } | null;
}

export interface ExpectedChange {
  readonly outcome: 'granted' | 'partly' | 'pending' | 'refused';
  readonly becoming: ReadonlyMap<string, OracleDay>;
  readonly released: readonly string[];
  readonly deadline: number;
  readonly pieces: OracleBooking['pieces'];
}

interface Question {
  readonly oracle: StaysOracle;
  readonly booking: OracleBooking;
  readonly asked: AskedChange;
  readonly ifClash: 'refuse' | 'skip';
  readonly now: number;
  readonly clock: WallClock;
  readonly rules: DecisionRules;
}

/** What becomes of a change by the rules of the house, written once more in the plainest way. */
export function predictChange(question: Question): ExpectedChange {
  const { oracle, booking, asked, ifClash, now, clock, rules } = question;
  const released = asked.scope.filter((day) => !asked.targets.includes(day));
  const wanted = new Map<string, OracleDay>();
  const taken = new Set<string>();
  for (const day of [...new Set(asked.targets)].sort()) {
    const before = booking.days.get(day);
    if (before && !asked.scope.includes(day)) taken.add(day);
    const times = asked.times
      ? { from: clock.momentOf(day, asked.times.from), to: clock.momentOf(day, asked.times.to) }
      : { from: before?.from ?? 0, to: before?.to ?? 0 };
    wanted.set(day, { ...times, quantity: asked.quantity });
  }
  const after = new Map([...booking.days, ...wanted]);
  for (const day of released) after.delete(day);

  // A neighbour that cannot be changed stays as it was.
  const left = new Map([...booking.days].filter(([day]) => !released.includes(day)));
  const others = booking.pieces;
  oracle.hold(
    booking,
    others.filter((piece) => !wanted.has(piece.day) && !released.includes(piece.day)),
  );
  const served = [...wanted].filter(
    ([day, one]) =>
      !taken.has(day) &&
      one.from >= now &&
      !meetsNeighbour(after, day, one) &&
      !(ifClash === 'skip' && meetsNeighbour(left, day, one)) &&
      oracle.fits(booking.place, one),
  );
  oracle.hold(booking, others);

  const added = [...wanted.keys()].filter((day) => !booking.days.has(day));
  const isMore = (day: string, one: OracleDay): boolean => {
    const before = taken.has(day) ? undefined : booking.days.get(day);
    return !before || one.quantity > before.quantity || one.from < before.from || one.to > before.to;
  };
  const isSame = (day: string, one: OracleDay): boolean => {
    const before = booking.days.get(day);
    return before?.from === one.from && before.to === one.to && before.quantity === one.quantity;
  };
  const dayCount = booking.days.size + added.length - released.length;
  const needsDecision =
    booking.state === 'pending' ||
    ([...wanted].some(([day, one]) => isMore(day, one)) &&
      (asked.quantity > rules.aboveQuantity || dayCount > rules.aboveDays));
  const complete = served.length === wanted.size;
  const becoming = new Map(served.filter(([day, one]) => !isSame(day, one)));
  const isRefused =
    (added.length > 0 && dayCount > 6) ||
    (needsDecision && booking.state === 'confirmed' && oracle.openHolds(booking.party) >= HOLDS_MAX) ||
    (!complete && ifClash === 'refuse') ||
    (becoming.size === 0 && !(complete && released.length > 0));
  const waits =
    needsDecision && (booking.state === 'pending' || served.some(([day, one]) => isMore(day, one)));
  const outcome = isRefused ? 'refused' : waits ? 'pending' : complete ? 'granted' : 'partly';
  return {
    outcome,
    becoming,
    released,
    deadline: deadlineOf(question, served, becoming, released),
    pieces: piecesBeyond(becoming, booking.days),
  };
}

/** The days before and after of the same booking, as they would be, do not run into this one. */
function meetsNeighbour(after: ReadonlyMap<string, OracleDay>, day: string, one: OracleDay): boolean {
  return [-1, 1].some((days) => {
    const other = after.get(dayAfter(day, days));
    return other !== undefined && other.from < one.to && one.from < other.to;
  });
}

function deadlineOf(
  { booking, now, rules }: Question,
  served: readonly (readonly [string, OracleDay])[],
  becoming: ReadonlyMap<string, OracleDay>,
  released: readonly string[],
): number {
  if (booking.state === 'pending') {
    const starts = [...booking.days.values(), ...served.map(([, one]) => one)].map((one) => one.from);
    return Math.min(booking.deadline, Math.max(now + 1, Math.min(...starts)));
  }
  const before = [...becoming.keys(), ...released].flatMap((day) => booking.days.get(day)?.from ?? []);
  const effect = Math.min(...before, ...[...becoming.values()].map((one) => one.from));
  return Math.max(now + 1, Math.min(now + rules.withinMinutes, effect));
}
