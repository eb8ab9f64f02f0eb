import type { Statement } from 'better-sqlite3';
import { onceEach } from './once-each.ts';
import type { Simulation } from './simulation.ts';
import { piecesOf, type OracleBooking, type OracleDay } from './stays-oracle.ts';
import { deadlineOfOffer, deadlineOfPart, type OracleWaiting } from './waiting-oracle.ts';

interface PartRow {
  readonly id: number;
  readonly waiting: string;
  readonly booking: string;
  readonly deadline: number;
  readonly revision: number;
}

interface DayRow {
  readonly day: number;
  readonly place: string;
  readonly quantity: number;
}

interface Watch {
  readonly parts: Statement<[], PartRow>;
  readonly days: Statement<[number], DayRow>;
  readonly booking: Statement<[string], { state: string; deadline: number; revision: number }>;
  readonly turn: Statement<[string], { passedOver: number }>;
}

const watchOf = onceEach(({ db }): Watch => ({
  parts: db.prepare<[], PartRow>(
    `SELECT b.id, w.public_id AS waiting, b.public_id AS booking, b.deadline, b.revision
       FROM booking b CROSS JOIN waiting w ON w.booking_id = b.id AND w.gathers = 1
       WHERE b.state = 'offered' ORDER BY b.id`,
  ),
  days: db.prepare<[number], DayRow>(
    `SELECT o.local_day AS day, r.public_id AS place, json_extract(o.given, '$[0][0][1]') AS quantity
       FROM occurrence o JOIN resource r ON r.id = json_extract(o.given, '$[0][0][0]')
       WHERE o.booking_id = ? AND o.state = 'given' ORDER BY o.local_day`,
  ),
  booking: db.prepare<[string], { state: string; deadline: number; revision: number }>(
    `SELECT state, deadline, revision FROM booking WHERE public_id = ?`,
  ),
  turn: db.prepare<[string], { passedOver: number }>(
    `SELECT passed_over AS passedOver FROM waiting WHERE public_id = ?`,
  ),
}));

/**
 * Parts that are gathered: each is of somebody who waits and was passed over three times, is no more than what is wanted, never
 * becomes less and has a deadline that does not move; and once it is all, it is an offer.
 */
export function followParts(simulation: Simulation): void {
  const { waiting, oracle, now, mix } = simulation;
  const watch = watchOf(simulation);
  const rows = watch.parts.all();
  for (const [id, booking] of waiting.parts) {
    if (rows.some((one) => one.booking === booking.id)) continue;
    const turn = waiting.line.find((one) => one.id === id);
    const stored = watch.booking.get(booking.id);
    // What has lapsed by the clock was let go of by the plain arrays, too.
    if (stored?.state === 'lapsed') {
      if (booking.state !== 'lapsed') throw new Error(`a part has lapsed before its time: ${booking.id}`);
      waiting.parts.delete(id);
      continue;
    }
    if (!turn || stored?.state !== 'offered') throw new Error(`a part is gone: ${JSON.stringify(stored)}`);
    waiting.remove(id);
    booking.days = new Map(turn.days);
    oracle.hold(booking, piecesOf(turn.days));
    simulation.expectSame('the deadline of a whole', deadlineOfOffer(turn, now), stored.deadline);
    booking.deadline = stored.deadline;
    booking.revision = stored.revision;
    mix.completed += 1;
    mix.offered += 1;
  }
  for (const row of rows) {
    // Its time is up by the clock, and nobody has written it down yet.
    if (waiting.parts.get(row.waiting)?.state === 'lapsed') continue;
    const turn = waiting.line.find((one) => one.id === row.waiting);
    if (!turn) throw new Error(`a part for somebody who does not wait: ${JSON.stringify(row)}`);
    const days = daysOf(simulation, watch, row, turn);
    const known = waiting.parts.get(turn.id);
    if (known?.id === row.booking) grow(simulation, known, days, row);
    else begin(simulation, turn, days, row, watch.turn.get(turn.id)?.passedOver ?? 0);
  }
}

function begin(
  simulation: Simulation,
  turn: OracleWaiting,
  days: Map<string, OracleDay>,
  row: PartRow,
  passedOver: number,
): void {
  const { oracle, waiting, mix, now } = simulation;
  simulation.expectSame('how often it was passed over', 3, passedOver);
  simulation.expectSame('the deadline of a part', deadlineOfPart(turn, now), row.deadline);
  const booking: OracleBooking = {
    id: row.booking,
    party: turn.party,
    place: turn.place,
    state: 'offered',
    deadline: row.deadline,
    days,
    released: new Set(),
    revision: row.revision,
    changes: null,
    pieces: piecesOf(days),
  };
  oracle.add(booking);
  waiting.parts.set(turn.id, booking);
  mix.gathered += 1;
}

function grow(
  simulation: Simulation,
  booking: OracleBooking,
  days: Map<string, OracleDay>,
  { deadline, revision }: PartRow,
): void {
  simulation.expectSame('the deadline of a part that grows', booking.deadline, deadline);
  for (const [day, { quantity }] of booking.days)
    if ((days.get(day)?.quantity ?? 0) < quantity) throw new Error(`${booking.id} holds less on ${day}`);
  booking.days = days;
  booking.revision = revision;
  simulation.oracle.hold(booking, piecesOf(days));
}

function daysOf(
  { hall }: Simulation,
  watch: Watch,
  row: PartRow,
  turn: OracleWaiting,
): Map<string, OracleDay> {
  return new Map(
    watch.days.all(row.id).map((one) => {
      const day = new Date(one.day * 86_400_000).toISOString().slice(0, 10);
      const wanted = turn.days.get(day);
      if (!wanted || one.place !== hall.placeIds[turn.place] || one.quantity > wanted.quantity)
        throw new Error(`a part that nobody wants: ${JSON.stringify(one)}`);
      return [day, { ...wanted, quantity: one.quantity }];
    }),
  );
}
