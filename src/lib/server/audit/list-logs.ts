import { mayAtStation, mayInParty } from '#lib/domain/access/permissions.ts';
import { districtsOverlooked, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listStations } from '#lib/server/station/list-stations.ts';
import { listAudited } from './audited-reader.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose logs somebody may read. */
export interface Logs {
  readonly district: boolean;
  readonly stations: readonly Named[];
  readonly parties: readonly Named[];
}

/** The logs that this person may read; whoever reads that of the district may read that of each station by itself. */
export async function listLogs(app: App, actor: Actor): Promise<Logs> {
  const district = districtsOverlooked(actor).length > 0;
  const own = actor.stationRoles.filter(({ role }) => mayAtStation('read-log', { station: role }));
  const ids = own.map((one) => one.stationId);
  const stations = district
    ? (await listStations(app)).stations
    : (await listAudited(readingFrom(app), 'station', ids)).map(({ publicId, name }) => ({
        id: publicId,
        name: name ?? '',
      }));
  return {
    district,
    stations: stations.map(({ id, name }) => ({ id, name })),
    parties: actor.memberships
      .filter(({ role }) => mayInParty('read-log-of-party', { party: role }))
      .map(({ partyPublicId, partyName }) => ({ id: partyPublicId, name: partyName })),
  };
}
