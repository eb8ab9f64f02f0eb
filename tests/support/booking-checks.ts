import type { SqliteConnection } from './sqlite-connection.ts';

/**
 * Bookings on file of which a part is missing or too much: claims and places of its days, its event, its remembered answer.
 * For bookings as `bookTask` makes them, none of them released.
 */
export function halfStoredBookings(db: SqliteConnection): unknown[] {
  return db
    .prepare(
      `SELECT * FROM (
         SELECT b.public_id,
           (SELECT count(*) FROM claim c WHERE c.holder = b.id) AS claims,
           (SELECT sum(json_array_length(o.given, '$[0]')) FROM occurrence o WHERE o.booking_id = b.id) AS places,
           (SELECT count(*) FROM event e WHERE e.subject = 'booking' AND e.subject_id = b.id) AS events,
           (SELECT count(*) FROM request_key k WHERE k.key = b.public_id AND k.answer = b.public_id) AS answers
         FROM booking b)
       WHERE claims = 0 OR claims IS NOT places OR events <> 1 OR answers <> 1`,
    )
    .all();
}

/** Claims, days, events and answers whose booking is not on file. */
export function partsWithoutBooking(db: SqliteConnection): unknown[] {
  return db
    .prepare(
      `SELECT 'claim', holder FROM claim WHERE holder > 0 AND holder NOT IN (SELECT id FROM booking)
       UNION ALL SELECT 'occurrence', booking_id FROM occurrence WHERE booking_id NOT IN (SELECT id FROM booking)
       UNION ALL SELECT 'event', subject_id FROM event WHERE subject = 'booking' AND subject_id NOT IN (SELECT id FROM booking)
       UNION ALL SELECT 'answer', key FROM request_key WHERE key NOT IN (SELECT public_id FROM booking)`,
    )
    .all();
}

/** Minutes at which more is claimed than there is, found by adding up and not by the guard: resource, minute, sum, capacity. */
export function overbookedMinutes(db: SqliteConnection): unknown[] {
  return db
    .prepare(
      `SELECT r.id, start.from_min, sum(c.quantity) AS taken, r.capacity
       FROM resource r JOIN claim start ON start.resource_id = r.id
       JOIN claim c ON c.resource_id = r.id AND c.from_min <= start.from_min AND start.from_min < c.to_min
       GROUP BY r.id, start.from_min, start.holder HAVING taken > r.capacity`,
    )
    .all();
}

export function storedBookings(db: SqliteConnection): Set<string> {
  return new Set(db.prepare('SELECT public_id FROM booking').pluck().all() as string[]);
}
