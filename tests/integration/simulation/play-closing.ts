import { carryOutClosing } from '#lib/server/closure/carry-out-closing.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { planClosing } from '#lib/server/closure/plan-closing.ts';
import { COUNTER, ROOM } from './simulated-hall.ts';
import { timeOf, type Simulation } from './simulation.ts';
import type { OracleBooking, OracleDay } from './stays-oracle.ts';
import { dayAfter } from './wall-clock.ts';

/** A day of a booking that has to make room. */
interface InTheWay {
  readonly booking: OracleBooking;
  readonly day: string;
  readonly times: OracleDay;
}

/** What became of it. */
interface Went extends InTheWay {
  /** The hours that stay open, where it keeps them. */
  readonly keeps: OracleDay | null;
  /** Nothing was found for it. */
  readonly waits: boolean;
}

interface WaitingRow {
  readonly row: number;
  readonly id: string;
  readonly booking: string;
  readonly request: string;
}

/** Minutes. */
const SHORTEST = 30;

/** The last turn that was looked at. */
const lastSeen = new WeakMap<Simulation, number>();

/**
 * The room or the counter closes for a day or for some hours, of which the hall has no second: whoever is in the way keeps the hours
 * that stay open, goes to another station or is displaced, and waits before all others. Or the closure ends early.
 */
export async function playClosing(simulation: Simulation): Promise<void> {
  const { random, hall, mix, oracle, clock, now } = simulation;
  const { app, manager } = hall;
  const open = simulation.closing;
  if (open && open.to > now) {
    await endClosure(app, manager, { closureId: open.id });
    oracle.close({ ...open, from: Math.max(open.from, now) }, -1);
    simulation.closing = null;
    return;
  }
  const inUse = [ROOM, COUNTER].filter((place) =>
    oracle.bookings.some(
      (one) => one.place === place && one.pieces.some((piece) => piece.from < now && now < piece.to),
    ),
  );
  const isOfNow = inUse.length > 0 && random.happens(60);
  const place = random.pick(isOfNow ? inUse : [ROOM, COUNTER]);
  const { day, time } = someClosed(simulation, isOfNow);
  const closed = {
    from: Math.max(now, clock.momentOf(day, time?.from ?? 0)),
    to: clock.momentOf(day, time?.to ?? 1440),
  };
  const isThere = (one: OracleBooking['pieces'][number]): boolean =>
    one.from < closed.to && closed.from < one.to;
  // A part that is gathered goes back as a whole, and displaces nobody.
  const parts = [...simulation.waiting.parts.values()].filter(
    (one) => one.place === place && one.pieces.some(isThere),
  );
  const inTheWay = oracle.bookings.flatMap((booking) => {
    if (parts.includes(booking)) return [];
    const pieces = booking.pieces.filter((one) => booking.place === place && isThere(one));
    return [...new Set(pieces.map((one) => one.day))].flatMap((one): InTheWay[] => {
      const times = booking.days.get(one);
      return times ? [{ booking, day: one, times }] : [];
    });
  });
  const input = {
    resourceId: hall.placeIds[place] ?? '',
    when: { from: day, to: day, time: time && timeOf(time) },
    purpose: 'closure' as const,
    reason: '',
  };
  const { fingerprint, counts } = await planClosing(app, manager, input);
  const done = await carryOutClosing(app, manager, { ...input, fingerprint });
  if (done.outcome === 'changed') throw new Error('the plan was true a moment before');
  for (const one of parts) {
    oracle.end(one, 'lapsed');
    simulation.waiting.dropPart(one);
  }
  const went = inTheWay.map((one) => wentOf(simulation, one, closed));
  const gone = [...went, ...withdrawn(simulation, went)];
  simulation.expectSame(
    'who goes',
    [0, went.filter((one) => one.keeps !== null).length, gone.filter((one) => one.keeps === null).length],
    [counts.here, counts.shorter, counts.elsewhere + counts.nowhere],
  );
  mix.closed += 1;
  for (const one of gone) {
    if (one.keeps === null) mix.displaced += 1;
    else mix.shortened += 1;
    if (one.times.from < now) mix.begun += 1;
    makeRoom(simulation, one);
  }
  for (const booking of new Set(gone.map((one) => one.booking))) booking.revision += 1;
  simulation.closing = { id: done.id, place, ...closed };
  oracle.close(simulation.closing, 1);
  followDisplaced(simulation, gone, place);
}

/**
 * A whole day, some hours of one, or of today from the half hour before on. Longer than a booking may be, so that nobody keeps hours
 * on both sides of it.
 */
function someClosed(
  { random, clock, now }: Simulation,
  isOfNow: boolean,
): { day: string; time: { from: number; to: number } | null } {
  const today = clock.dayOf(now);
  if (!isOfNow && random.happens(60)) return { day: dayAfter(today, random.between(1, 5)), time: null };
  for (;;) {
    const begins = isOfNow || random.happens(20);
    const day = begins ? today : dayAfter(today, random.between(1, 5));
    const grid = Math.floor((now - clock.momentOf(today, 0)) / 30) * 30;
    const from = begins ? grid + 30 * random.between(0, 8) : 30 * random.integer(47);
    const to = from + 480 + 30 * random.integer(8);
    const isOdd = [from, to].some((one) => one % 1440 >= 120 && one % 1440 < 180);
    if (!isOdd && from < 1440 && clock.momentOf(day, to) > now) return { day, time: { from, to } };
  }
}

/**
 * What of it stays open: who is there stays until it closes, and nothing is kept that is shorter than a booking may be or begins on
 * the next day.
 */
function openHours(
  { clock, now }: Simulation,
  { day, times }: InTheWay,
  closed: { from: number; to: number },
): OracleDay | null {
  const midnight = clock.momentOf(dayAfter(day, 1), 0);
  const parts = [
    { ...times, to: Math.min(times.to, closed.from) },
    { ...times, from: Math.max(times.from, closed.to) },
  ].filter(
    ({ from, to }) => to > from && to > now && from < midnight && (from < now || to - from >= SHORTEST),
  );
  if (parts.length > 1) throw new Error(`hours on both sides: ${JSON.stringify(parts)}`);
  return parts[0] ?? null;
}

/** It keeps its open hours, unless it was only offered, or another station has room for all of a day that has not begun. */
function wentOf(
  simulation: Simulation,
  { booking, day, times }: InTheWay,
  closed: { from: number; to: number },
): Went {
  const { db, now } = simulation;
  const state = db
    .prepare<[string, number], string>(
      `SELECT o.state FROM occurrence o JOIN booking b ON b.id = o.booking_id WHERE b.public_id = ? AND o.local_day = ?`,
    )
    .pluck()
    .get(booking.id, dayNumber(day));
  const open =
    booking.state === 'offered' || booking.changes !== null
      ? null
      : openHours(simulation, { booking, day, times }, closed);
  const mayGoElsewhere = state === 'cancelled' && (open === null || times.from >= now);
  if (!mayGoElsewhere)
    simulation.expectSame(`what became of ${booking.id} ${day}`, open ? 'given' : 'displaced', state);
  return { booking, day, times, keeps: state === 'given' ? open : null, waits: state === 'displaced' };
}

/** A change that waits loses its wish for the days that its booking loses or keeps in part, and ends with it. */
function withdrawn({ oracle }: Simulation, went: readonly Went[]): Went[] {
  return [...Map.groupBy(went, (one) => one.booking)].flatMap(([booking, lost]) => {
    const change = oracle.waitingChangeOf(booking);
    if (!change) return [];
    const days = new Set(lost.map((one) => one.day));
    const isOver = lost.filter((one) => one.keeps === null).length === booking.days.size;
    const known = new Set(went.filter((one) => one.booking === change).map((one) => one.day));
    return [...change.days]
      .filter(([day]) => !known.has(day) && (isOver || days.has(day)))
      .map(([day, times]) => ({ booking: change, day, times, keeps: null, waits: false }));
  });
}

function makeRoom({ oracle }: Simulation, { booking, day, keeps }: Went): void {
  const others = booking.pieces.filter((piece) => piece.day !== day);
  if (keeps) {
    booking.days.set(day, keeps);
    oracle.hold(booking, [...others, { day, ...keeps }]);
    return;
  }
  booking.days.delete(day);
  if (booking.days.size === 0) oracle.end(booking, 'cancelled');
  else oracle.hold(booking, others);
}

/** Each day that went nowhere waits before all others for the times that it had, and so do the hours that were lost. */
function followDisplaced(simulation: Simulation, gone: readonly Went[], place: number): void {
  const { db, waiting, clock, now } = simulation;
  const expected = gone.flatMap(({ booking, day, times, keeps, waits }) => {
    if (booking.changes !== null) return [];
    if (waits) return [{ booking, day, times }];
    if (!keeps) return [];
    const from = Math.max(now, keeps.from === times.from ? keeps.to : times.from);
    const to = keeps.from === times.from ? times.to : keeps.from;
    return to - from < SHORTEST ? [] : [{ booking, day: clock.dayOf(from), times: { ...times, from, to } }];
  });
  const rows = db
    .prepare<[number], WaitingRow>(
      `SELECT w.id AS row, w.public_id AS id, b.public_id AS booking, w.request
       FROM waiting w JOIN booking b ON b.id = w.displaced_from WHERE w.id > ? ORDER BY w.id`,
    )
    .all(lastSeen.get(simulation) ?? 0);
  const turns = rows.map(({ row, id, booking, request }) => {
    const { when } = JSON.parse(request) as WaitedFor;
    const day = when.days.list[0] ?? '';
    const to = minuteOf(when.time.to) + (when.time.nextDay ? 1440 : 0);
    lastSeen.set(simulation, row);
    return { id, booking, day, times: simulation.dayOf(day, { from: minuteOf(when.time.from), to }, 1) };
  });
  const told = (one: { booking: string; day: string; times: OracleDay }): string =>
    JSON.stringify([one.booking, one.day, one.times.from, one.times.to]);
  simulation.expectSame(
    'who waits first',
    expected.map((one) => told({ ...one, booking: one.booking.id })).sort(),
    turns.map(told).sort(),
  );
  for (const { id, booking, day, times } of turns) {
    const party = expected.find((one) => one.booking.id === booking)?.booking.party ?? 0;
    waiting.addFirst({ id, party, place, quantity: 1, days: new Map([[day, times]]), queue: `first ${id}` });
  }
}

interface WaitedFor {
  readonly when: {
    readonly days: { readonly list: readonly string[] };
    readonly time: { readonly from: string; readonly to: string; readonly nextDay?: boolean };
  };
}

function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 86_400_000;
}
