import { expect } from 'vitest';
import { withBareConnection } from './sqlite-connection.ts';

const COLUMNS = ['party_id', 'kind', 'month', 'station_id', 'units', 'minutes', 'uses'].join(', ');

/** Every use of a quota that counts, added up anew; the month is told by its name and not by the arithmetic of the triggers. */
const RECOUNT = `SELECT q.party_id, q.kind, julianday(strftime('%Y-%m-01', q.local_day * 86400, 'unixepoch')) - 2440587.5 AS month,
    b.station_id, sum(q.units) AS units, sum(q.minutes) AS minutes, sum(q.uses) AS uses
  FROM quota_use q JOIN booking b ON b.id = q.booking_id
  WHERE q.kept = 1 OR (b.state NOT IN ('declined', 'cancelled', 'lapsed', 'displaced') AND EXISTS (
    SELECT 1 FROM occurrence o WHERE o.booking_id = q.booking_id AND o.local_day = q.local_day AND o.state = 'given'))
  GROUP BY q.party_id, q.kind, month, b.station_id`;

/** What has been added up step by step is what a recount finds; answers how much that is. */
export function expectQuotasAddUp(file: string): { readonly counted: number; readonly givenBack: number } {
  return withBareConnection(file, (db) => {
    const order = 'ORDER BY party_id, kind, month, station_id';
    const totals = db
      .prepare(`SELECT ${COLUMNS} FROM quota_total WHERE uses <> 0 OR units <> 0 ${order}`)
      .all();
    expect(totals).toEqual(
      db.prepare(`SELECT ${COLUMNS} FROM (${RECOUNT}) WHERE uses <> 0 OR units <> 0 ${order}`).all(),
    );
    const all = db.prepare('SELECT count(*) FROM quota_use').pluck().get() as number;
    const counted = (totals as { uses: number }[]).reduce((sum, { uses }) => sum + uses, 0);
    return { counted, givenBack: all - counted };
  });
}
