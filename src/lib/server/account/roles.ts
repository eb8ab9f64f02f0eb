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
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { RoleRow } from './role-writer.ts';

export type AskedRole =
  | { readonly partyId: string; readonly as: PartyRole }
  | {
      readonly stationId: string;
      readonly as: StationRole;
      /** Only for these days, `YYYY-MM-DD`, both included; of an approver. */
      readonly standsIn?: { readonly from: string; readonly to: string } | undefined;
    }
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
  { stationId, as, standsIn }: Extract<AskedRole, { stationId: string }>,
): RoleRow {
  const found = app.engine.read((reader) => app.halls.byPublicId(reader, stationId));
  if (!found) throw notFound();
  const { station, hall } = found;
  assertGranted(actor, 'appoint-helpers', station);
  if (!isHelper(as) && !isOfficer(actor, station.districtId))
    throw new DoorError('not-allowed', 'officer-needed');
  if (!standsIn) return { stationId: station.id, as };
  const [from, to] = [parseLocalDay(standsIn.from), parseLocalDay(standsIn.to)];
  if (from === null || to === null || from > to) throw new DoorError('malformed', 'days-reversed');
  if (to < localDayAt(hall.timeZone, app.now())) throw new DoorError('conflict', 'day-over');
  return { stationId: station.id, as, standsIn: { from, to } };
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
