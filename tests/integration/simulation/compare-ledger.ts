import type { Simulation } from './simulation.ts';
import { dayAfter } from './wall-clock.ts';

const MINUTES_PER_DAY = 1440;

/** What is to come stands in the ledger exactly as in the arrays, each claim with its own local day. */
export function compareLedger(simulation: Simulation): void {
  const { db, hall, now, oracle } = simulation;
  const filed = db
    .prepare(
      `SELECT r.public_id AS place, c.from_min AS "from", c.to_min AS "to", c.quantity, c.local_day AS day
       FROM claim c JOIN resource r ON r.id = c.resource_id JOIN booking b ON b.id = c.holder
       JOIN station s ON s.id = c.station_id
       WHERE s.public_id = ? AND c.to_min > ? AND (c.kind = 'booking' OR b.deadline > ?)`,
    )
    .all(hall.stationId, now, now)
    .map((row) => JSON.stringify(Object.values(row as object)));
  const expected = oracle.bookings.flatMap((one) =>
    one.pieces.flatMap((piece) => partsOf(simulation, one.place, piece)),
  );
  const beyond = (these: readonly string[], those: readonly string[]): string[] => {
    const left = [...those];
    return these.filter((one) => {
      const at = left.indexOf(one);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
  };
  simulation.expectSame('the ledger', [[], []], [beyond(expected, filed), beyond(filed, expected)]);
}

/** A range over midnight is two claims. What is over is not compared, for it leaves the ledger. */
function partsOf(
  { clock, hall, now }: Simulation,
  place: number,
  piece: { readonly from: number; readonly to: number; readonly quantity: number },
): string[] {
  const parts: string[] = [];
  for (let { from } = piece; from < piece.to;) {
    const day = clock.dayOf(from);
    const to = Math.min(piece.to, clock.momentOf(dayAfter(day, 1), 0));
    const label = Date.parse(`${day}T00:00Z`) / (MINUTES_PER_DAY * 60_000);
    if (to > now) parts.push(JSON.stringify([hall.placeIds[place], from, to, piece.quantity, label]));
    from = to;
  }
  return parts;
}
