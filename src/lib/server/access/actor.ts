import {
  mayAtStation,
  mayInDistrict,
  mayInParty,
  reasonOf,
  type PartyPermission,
  type RolesThere,
  type StationPermission,
} from '#lib/domain/access/permissions.ts';
import type { Relation } from '#lib/domain/booking/booking-capabilities.ts';
import type { MembershipRow, SessionRow } from '#lib/server/engine/ledger-rows.ts';
import { DoorError, notFound } from './door-error.ts';

/** Who asks, as the session look-up of this very call found them. */
export type Actor = SessionRow;

interface StationKeys {
  readonly id: number;
  readonly districtId: number;
}

export function membershipIn(actor: Actor, partyPublicId: string): MembershipRow | null {
  return actor.memberships.find((one) => one.partyPublicId === partyPublicId) ?? null;
}

function rolesAt(actor: Actor, station: StationKeys): RolesThere {
  return {
    station: actor.stationRoles.find((one) => one.stationId === station.id)?.role ?? null,
    ...rolesIn(actor, station.districtId),
  };
}

function rolesIn(actor: Actor, districtId: number): RolesThere {
  return { district: actor.districtRoles.find((one) => one.districtId === districtId)?.role ?? null };
}

/** Whether the table of permissions grants it to this person at this station. */
export function isGranted(actor: Actor, permission: StationPermission, station: StationKeys): boolean {
  return mayAtStation(permission, rolesAt(actor, station));
}

/** Refuses all others; to them the station is a public fact, so they are told that it is not their task. */
export function assertGranted(actor: Actor, permission: StationPermission, station: StationKeys): void {
  if (!isGranted(actor, permission, station)) throw new DoorError('not-allowed', reasonOf(permission));
}

/** True for those who have the permission at some station or for all of a district. */
export function isGrantedSomewhere(actor: Actor, permission: StationPermission): boolean {
  return (
    actor.stationRoles.some(({ role }) => mayAtStation(permission, { station: role })) ||
    actor.districtRoles.some(({ role }) => mayAtStation(permission, { district: role }))
  );
}

/** Refuses all others. */
export function assertGrantedSomewhere(actor: Actor, permission: StationPermission): void {
  if (!isGrantedSomewhere(actor, permission)) throw new DoorError('not-allowed', reasonOf(permission));
}

/** Districts at one of whose stations the person books in any party's name. */
export function districtsServed(actor: Actor): number[] {
  return actor.stationRoles.flatMap(({ districtId, role }) =>
    mayAtStation('book-for-parties', { station: role }) ? [districtId] : [],
  );
}

export function isOfficer(actor: Actor, districtId: number): boolean {
  return mayInDistrict('run-district', rolesIn(actor, districtId));
}

export function isOfficerSomewhere(actor: Actor): boolean {
  return officeOf(actor) !== null;
}

/** The district that the person is an officer of; refuses all others. */
export function assertOfficer(actor: Actor): number {
  const districtId = officeOf(actor);
  if (districtId === null) throw new DoorError('not-allowed', reasonOf('run-district'));
  return districtId;
}

/** Likewise; null for everybody else. */
export function officeOf(actor: Actor): number | null {
  const found = actor.districtRoles.find(({ role }) => mayInDistrict('run-district', { district: role }));
  return found?.districtId ?? null;
}

/** The district that the person may read all of; refuses all others. */
export function assertOverlooksDistrict(actor: Actor): number {
  const [districtId] = districtsOverlooked(actor);
  if (districtId === undefined) throw new DoorError('not-allowed', reasonOf('look-over-district'));
  return districtId;
}

/** Districts of which the person may read everything. */
export function districtsOverlooked(actor: Actor): number[] {
  return actor.districtRoles.flatMap(({ districtId, role }) =>
    mayInDistrict('look-over-district', { district: role }) ? [districtId] : [],
  );
}

/** Whether the table grants it to this person in this party, as one of its people or as somebody of its district. */
export function isGrantedIn(
  actor: Actor,
  permission: PartyPermission,
  party: { readonly id: number; readonly districtId: number },
): boolean {
  const membership = actor.memberships.find((one) => one.partyId === party.id);
  // Whoever belongs to a party that is over may still look.
  const counts = membership !== undefined && (!membership.over || permission === 'see-people');
  return mayInParty(permission, {
    party: counts ? membership.role : null,
    ...rolesIn(actor, party.districtId),
  });
}

/** Why somebody who knows this party may not; where the party is over, that is why. */
export function notGrantedIn(
  actor: Actor,
  permission: PartyPermission,
  party: { readonly id: number; readonly districtId: number },
): DoorError {
  const membership = actor.memberships.find((one) => one.partyId === party.id);
  const hadIt = membership?.over === true && mayInParty(permission, { party: membership.role });
  return new DoorError('not-allowed', hadIt ? 'party-over' : reasonOf(permission));
}

/** The person's own membership in this party, where it lets them act in its name. */
export function actingFor(actor: Actor, partyPublicId: string): MembershipRow | null {
  const membership = membershipIn(actor, partyPublicId);
  return membership && acts(membership) ? membership : null;
}

/** The membership with which the person acts for this party; to strangers it is not there. */
export function assertActsFor(actor: Actor, partyPublicId: string): MembershipRow {
  const membership = actingFor(actor, partyPublicId);
  if (membership) return membership;
  throw membershipIn(actor, partyPublicId) ? notActing(actor, partyPublicId) : notFound();
}

/** Why somebody does not act for a party that they know. */
export function notActing(actor: Actor, partyPublicId: string): DoorError {
  const isOver = membershipIn(actor, partyPublicId)?.over === true;
  return new DoorError('not-allowed', isOver ? 'party-over' : reasonOf('act-for-party'));
}

function acts(membership: MembershipRow): boolean {
  return !membership.over && sees(membership);
}

/** Whoever acted for a party sees what it had also when its last day has passed. */
function sees({ role }: MembershipRow): boolean {
  return mayInParty('act-for-party', { party: role });
}

/** The person's own membership in this party, where it lets them see the party's bookings; to strangers the party is not there. */
export function assertSeesBookingsOf(actor: Actor, partyPublicId: string): MembershipRow {
  const membership = membershipIn(actor, partyPublicId);
  if (!membership) throw notFound();
  if (!sees(membership)) throw new DoorError('not-allowed', reasonOf('act-for-party'));
  return membership;
}

export function relationTo(
  actor: Actor,
  booking: { readonly partyId: number; readonly stationId: number },
  districtId: number,
): Relation {
  const membership = actor.memberships.find((one) => one.partyId === booking.partyId);
  const station = { id: booking.stationId, districtId };
  return {
    ownParty: membership !== undefined,
    acts: membership !== undefined && acts(membership),
    sees: membership !== undefined && sees(membership),
    looks: isGranted(actor, 'look-behind', station),
    decides: isGranted(actor, 'decide', station),
    serves: isGranted(actor, 'book-for-parties', station),
  };
}
