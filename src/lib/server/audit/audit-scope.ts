import { OFFICE_TIME_ZONE } from '#lib/domain/time/office-time-zone.ts';
import type { TimeZone } from '#lib/domain/time/time-zone.ts';
import { reasonOf } from '#lib/domain/access/permissions.ts';
import type { AuditFilter } from '#lib/schemas/audit.ts';
import { assertOverlooksDistrict, isGrantedIn, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findParty } from '#lib/server/party/party-reader.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';

/** Whose log it is. */
export interface AuditScope {
  readonly stationId?: number;
  readonly partyId?: number;
  readonly timeZone: TimeZone;
  /** People who do not belong to this party are masked for its administrators; null where everybody is named. */
  readonly namesOf: number | null;
}

/** The log that the filter names, if this person may read it. */
export async function auditScope(
  app: App,
  actor: Actor,
  { stationId, partyId }: Pick<AuditFilter, 'stationId' | 'partyId'>,
): Promise<AuditScope> {
  if (stationId !== undefined) {
    const station = await getRunStation(app, actor, stationId, 'read-log');
    return { stationId: station.id, timeZone: station.timeZone, namesOf: null };
  }
  if (partyId !== undefined) return partyScope(app, actor, partyId);
  assertOverlooksDistrict(actor);
  return { timeZone: OFFICE_TIME_ZONE, namesOf: null };
}

async function partyScope(app: App, actor: Actor, publicId: string): Promise<AuditScope> {
  const party = await findParty(readingFrom(app), publicId);
  if (!party) throw notFound();
  if (!isGrantedIn(actor, 'read-log-of-party', party))
    throw membershipIn(actor, publicId)
      ? new DoorError('not-allowed', reasonOf('read-log-of-party'))
      : notFound();
  const overlooks = actor.districtRoles.some((one) => one.districtId === party.districtId);
  return { partyId: party.id, timeZone: OFFICE_TIME_ZONE, namesOf: overlooks ? null : party.id };
}
