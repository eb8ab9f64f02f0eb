import type { Statement } from 'better-sqlite3';
import { followParts } from './follow-parts.ts';
import { onceEach } from './once-each.ts';
import type { Simulation } from './simulation.ts';
import { piecesOf } from './stays-oracle.ts';
import { deadlineOfOffer } from './waiting-oracle.ts';

interface Watch {
  lastSeen: number;
  readonly offers: Statement<[number, number], OfferRow>;
  readonly passedOver: Statement<[], { id: string; times: number }>;
}

interface OfferRow {
  readonly id: number;
  readonly booking: string;
  readonly waiting: string;
  readonly deadline: number;
  readonly gathers: number;
}

/** The last booking that was looked at, and how the next ones are. */
const watchOf = onceEach(({ db }): Watch => ({
  lastSeen: 0,
  offers: db.prepare<[number, number], OfferRow>(
    `SELECT b.id, b.public_id AS booking, w.public_id AS waiting, b.deadline, w.gathers
       FROM booking b CROSS JOIN waiting w ON w.booking_id = b.id AND w.state <> 'waiting'
       WHERE b.id > ? AND b.id < ? ORDER BY b.id`,
  ),
  passedOver: db.prepare<[], { id: string; times: number }>(
    `SELECT public_id AS id, passed_over AS times FROM waiting WHERE passed_over > 3`,
  ),
}));

/**
 * Offers that the waitlist has made since: each is of somebody who waits, takes nothing from anybody, skips nobody before it,
 * and has the deadline of the rule. With a booking only those that were made before it.
 */
export function followOffers(simulation: Simulation, before: string | null = null): void {
  const { oracle, waiting, now, mix } = simulation;
  const watch = watchOf(simulation);
  followParts(simulation);
  const end = before === null ? Number.MAX_SAFE_INTEGER : idOf(simulation, before);
  const rows = watch.offers.all(watch.lastSeen, end);
  for (const row of rows) {
    // A part has been followed.
    if (row.gathers === 1) continue;
    const served = waiting.line.find((one) => one.id === row.waiting);
    if (!served) throw new Error(`an offer for somebody who does not wait: ${JSON.stringify(row)}`);
    const skipped = waiting.skippedFor(served, oracle, now);
    if (skipped)
      throw new Error(
        `was skipped: ${JSON.stringify([skipped, [...skipped.days]])} before ${JSON.stringify([served, [...served.days]])}`,
      );
    waiting.remove(served.id);
    const { party, place } = served;
    const days = new Map(waiting.leftOf(served, now));
    if (days.size === 0) throw new Error(`an offer of what is over: ${JSON.stringify(row)}`);
    for (const one of days.values())
      if (!oracle.fits(place, one)) throw new Error(`what is offered is not free: ${JSON.stringify(one)}`);
    simulation.expectSame('the deadline of an offer', deadlineOfOffer({ days }, now), row.deadline);
    oracle.add({
      id: row.booking,
      party,
      place,
      state: 'offered',
      deadline: row.deadline,
      days,
      released: new Set(),
      revision: 0,
      changes: null,
      pieces: piecesOf(days),
    });
    mix.offered += 1;
  }
  const last = rows.at(-1)?.id;
  if (last === undefined) return;
  watch.lastSeen = last;
  const [over] = watch.passedOver.all();
  if (over) throw new Error(`${over.id} was passed over ${over.times} times`);
}

function idOf({ db }: Simulation, booking: string): number {
  const row = db.prepare<[string], { id: number }>('SELECT id FROM booking WHERE public_id = ?').get(booking);
  if (!row) throw new Error(`no booking ${booking}`);
  return row.id;
}
