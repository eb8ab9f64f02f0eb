import { assertOfficer, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { RoleRow } from './role-writer.ts';

export type AskedRole =
  | { readonly partyId: string; readonly as: 'administrator' | 'member' }
  | { readonly stationId: string; readonly as: 'manager' }
  | { readonly as: 'officer' };

/** The role in internal ids, if this person may give it. What they may not know of is not found. */
export function roleFor(app: App, actor: Actor, asked: AskedRole): RoleRow {
  if ('partyId' in asked) return partyRoleFor(app, actor, asked);
  if ('stationId' in asked) {
    const districtId = assertOfficer(actor);
    const stationId = app.engine.read((reader) => {
      const catalogued = app.halls.byPublicId(reader, asked.stationId);
      return catalogued?.station.districtId === districtId ? catalogued.hall.id : null;
    });
    if (stationId === null) throw notFound();
    return { stationId };
  }
  return { districtId: assertOfficer(actor) };
}

function partyRoleFor(
  app: App,
  actor: Actor,
  { partyId, as }: Extract<AskedRole, { partyId: string }>,
): RoleRow {
  const party = app.engine.read((reader) => reader.party(partyId));
  const membership = membershipIn(actor, partyId);
  const officer = party !== null && actor.officerOf.includes(party.districtId);
  if (!party || (!membership && !officer)) throw notFound();
  if (!officer && membership?.role !== 'administrator')
    throw new DoorError('not-allowed', 'administrator-needed');
  return { partyId: party.id, as };
}
