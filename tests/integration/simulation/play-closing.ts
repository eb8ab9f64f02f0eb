import { carryOutClosing } from '#lib/server/closure/carry-out-closing.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { planClosing } from '#lib/server/closure/plan-closing.ts';
import { COUNTER } from './simulated-hall.ts';
import type { Simulation } from './simulation.ts';
import type { OracleBooking, OracleDay } from './stays-oracle.ts';
import { dayAfter } from './wall-clock.ts';

/** A day of a booking that has to make room. */
interface InTheWay {
  readonly booking: OracleBooking;
  readonly day: string;
  readonly times: OracleDay;
}

interface WaitingRow {
  readonly row: number;
  readonly id: string;
  readonly booking: string;
  readonly request: string;
}

/** The last turn that was looked at. */
const lastSeen = new WeakMap<Simulation, number>();

/**
 * The room or the counter closes for a day, of which the hall has no second: whoever is in the way goes to another station or is
 * displaced, and waits before all others. Or the closure ends early.
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
  const place = random.pick([0, COUNTER]);
  const day = dayAfter(clock.dayOf(now), random.between(1, 5));
  const [from, to] = [clock.momentOf(day, 0), clock.momentOf(dayAfter(day, 1), 0)];
  const isThere = (one: OracleBooking['pieces'][number]): boolean => one.from < to && from < one.to;
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
  inTheWay.push(...withdrawn(simulation, inTheWay));
  const input = {
    resourceId: hall.placeIds[place] ?? '',
    when: { from: day, to: day, time: null },
    purpose: 'closure' as const,
    reason: '',
  };
  const { fingerprint, counts } = await planClosing(app, manager, input);
  simulation.expectSame('who goes', inTheWay.length, counts.elsewhere + counts.nowhere);
  const done = await carryOutClosing(app, manager, { ...input, fingerprint });
  if (done.outcome === 'changed') throw new Error('the plan was true a moment before');
  for (const one of parts) {
    oracle.end(one, 'lapsed');
    simulation.waiting.dropPart(one);
  }
  mix.closed += 1;
  mix.displaced += inTheWay.length;
  for (const one of inTheWay) makeRoom(simulation, one);
  for (const booking of new Set(inTheWay.map((one) => one.booking))) booking.revision += 1;
  simulation.closing = { id: done.id, place, from, to };
  oracle.close(simulation.closing, 1);
  followDisplaced(simulation, inTheWay, place);
}

/** A change that waits loses its wish for the days that its booking loses, and ends with it. */
function withdrawn({ oracle }: Simulation, inTheWay: readonly InTheWay[]): InTheWay[] {
  return [...Map.groupBy(inTheWay, (one) => one.booking)].flatMap(([booking, lost]) => {
    const change = oracle.waitingChangeOf(booking);
    if (!change) return [];
    const days = new Set(lost.map((one) => one.day));
    const isOver = days.size === booking.days.size;
    const known = new Set(inTheWay.filter((one) => one.booking === change).map((one) => one.day));
    return [...change.days]
      .filter(([day]) => !known.has(day) && (isOver || days.has(day)))
      .map(([day, times]) => ({ booking: change, day, times }));
  });
}

function makeRoom({ oracle }: Simulation, { booking, day }: InTheWay): void {
  booking.days.delete(day);
  if (booking.days.size === 0) oracle.end(booking, 'cancelled');
  else
    oracle.hold(
      booking,
      booking.pieces.filter((piece) => piece.day !== day),
    );
}

/** Each day that went nowhere waits before all others, for the times that it had. */
function followDisplaced(simulation: Simulation, inTheWay: readonly InTheWay[], place: number): void {
  const { db, waiting, now } = simulation;
  const displaced = db
    .prepare<[string, number], number>(
      `SELECT count(*) FROM occurrence o JOIN booking b ON b.id = o.booking_id
       WHERE b.public_id = ? AND o.local_day = ? AND o.state = 'displaced'`,
    )
    .pluck();
  const expected = inTheWay.filter(
    ({ booking, day, times }) =>
      booking.changes === null && times.from > now && displaced.get(booking.id, dayNumber(day)) === 1,
  );
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
