import { EVENTS_INDEXED_PER_COMMIT_MAX } from '../event-rows.ts';
import type { Connection } from './open-connection.ts';

/** Adds the next events to the index of the log, a bounded number at a time, inside a transaction that somebody has begun. */
export function prepareEventIndexer(db: Connection): () => void {
  const reached = db.prepare<[], { before: number; upTo: number | null }>(
    `SELECT last_id AS before, (SELECT max(id) FROM (
         SELECT id FROM event WHERE id > last_id ORDER BY id LIMIT ${EVENTS_INDEXED_PER_COMMIT_MAX})) AS upTo
       FROM event_indexed WHERE id = 1`,
  );
  const range = `WHERE id > @before AND id <= @upTo`;
  const lists = [
    `SELECT 'actor', actor_id, id FROM event ${range} AND actor_id IS NOT NULL`,
    `SELECT 'party', party_id, id FROM event ${range} AND party_id IS NOT NULL`,
    `SELECT 'station', station_id, id FROM event ${range} AND station_id IS NOT NULL`,
    `SELECT substr(subject || '.' || action, 1, 80), 0, id FROM event ${range}`,
  ].map((rows) => db.prepare(`INSERT INTO event_index (axis, key_id, event_id) ${rows}`));
  const days = db.prepare(
    `INSERT INTO event_day (day, first_id, last_id)
     SELECT at_ms / 86400000, min(id), max(id) FROM event ${range} GROUP BY 1
     ON CONFLICT (day) DO UPDATE SET first_id = min(first_id, excluded.first_id), last_id = max(last_id, excluded.last_id)`,
  );
  const move = db.prepare(`UPDATE event_indexed SET last_id = @upTo WHERE id = 1`);
  return () => {
    const found = reached.get();
    if (!found || found.upTo === null) return;
    for (const statement of [...lists, days, move]) statement.run(found);
  };
}
