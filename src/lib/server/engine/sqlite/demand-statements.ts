import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { DemandRow } from '../ledger-rows.ts';
import type { Connection } from './open-connection.ts';

/** Statements that read refused requests. */
export function demandStatements(db: Connection) {
  const ofStation = db.prepare<[number, LocalDay, number], DemandRow>(
    `SELECT party_id AS partyId, kind, request FROM demand
     WHERE station_id = +? AND asked_day >= +? AND refusal IN ('capacity-exceeded', 'not-together')
     ORDER BY asked_day DESC LIMIT ?`,
  );
  return {
    demandOfStation: (stationId: number, since: LocalDay, limit: number): DemandRow[] =>
      ofStation.all(stationId, since, limit),
  };
}
