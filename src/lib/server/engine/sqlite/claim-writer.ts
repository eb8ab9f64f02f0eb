import type { NewClaim } from '../book-change.ts';
import type { Connection } from './open-connection.ts';

/** Inserts the claims of a booking with one statement. The guard judges each. */
export function prepareClaimWriter(db: Connection): (bookingId: number, claims: readonly NewClaim[]) => void {
  // What is selected into a guarded table goes through a temporary one: for a single claim that is half of its cost.
  const one = db.prepare(
    `INSERT INTO claim (holder, resource_id, from_min, to_min, kind, quantity, station_id, local_day, occurrence_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const several = db.prepare(
    `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
     SELECT value ->> 0, value ->> 1, ?, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
     FROM json_each(?)`,
  );
  return (bookingId, claims) => {
    const rows = claims.map((claim) => [
      claim.resourceId,
      claim.from,
      claim.to,
      claim.kind,
      claim.quantity,
      claim.stationId,
      claim.day,
      claim.occurrenceDay,
    ]);
    const [first] = rows;
    if (rows.length === 1 && first) one.run(bookingId, ...first);
    else several.run(bookingId, JSON.stringify(rows));
  };
}
