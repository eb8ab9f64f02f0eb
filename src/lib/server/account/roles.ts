import { isHelper, isOwnPerson } from '#lib/domain/access/permissions.ts';
import type { DistrictRole, PartyRole, StationRole } from '#lib/domain/access/roles.ts';
import {
  assertGranted,
  assertOfficer,
  isGrantedIn,
  isOfficer,
  membershipIn,
  notGrantedIn,
  type Actor,
} from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { RoleRow } from './role-writer.ts';

export type AskedRole =
  | { readonly partyId: string; readonly as: PartyRole }
  | { readonly stationId: string; readonly as: StationRole }
  | { readonly as: DistrictRole };

/** The role in internal ids, if this person may give it. What they may not know of is not found. */
export function roleFor(app: App, actor: Actor, asked: AskedRole): RoleRow {
  if ('partyId' in asked) return partyRoleFor(app, actor, asked);
  if ('stationId' in asked) return stationRoleFor(app, actor, asked);
  return { districtId: assertOfficer(actor), as: asked.as };
}

/** Who appoints helpers gives those roles at their station; managers and auditors are the officers' to appoint. */
function stationRoleFor(
  app: App,
  actor: Actor,
  { stationId, as }: Extract<AskedRole, { stationId: string }>,
): RoleRow {
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station ?? null);
  if (!station) throw notFound();
  assertGranted(actor, 'appoint-helpers', station);
  if (!isHelper(as) && !isOfficer(actor, station.districtId))
    throw new DoorError('not-allowed', 'officer-needed');
  return { stationId: station.id, as };
}

function partyRoleFor(
  app: App,
  actor: Actor,
  { partyId, as }: Extract<AskedRole, { partyId: string }>,
): RoleRow {
  const party = app.engine.read((reader) => reader.party(partyId));
  if (!party) throw notFound();
  if (!isGrantedIn(actor, 'manage-people', party))
    throw membershipIn(actor, partyId) || isGrantedIn(actor, 'see-people', party)
      ? notGrantedIn(actor, 'manage-people', party)
      : notFound();
  if (!isOwnPerson(as) && !isOfficer(actor, party.districtId))
    throw new DoorError('not-allowed', 'officer-needed');
  return { partyId: party.id, as };
}
