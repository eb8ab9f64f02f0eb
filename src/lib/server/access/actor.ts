import type { Relation } from '#lib/domain/booking/booking-capabilities.ts';
import type { MembershipRow, SessionRow } from '#lib/server/engine/ledger-rows.ts';
import { DoorError } from './door-error.ts';

/** Who asks, as the session look-up of this very call found them. */
export type Actor = SessionRow;

export function membershipIn(actor: Actor, partyPublicId: string): MembershipRow | null {
  return actor.memberships.find((one) => one.partyPublicId === partyPublicId) ?? null;
}

/** True for the managers of a station and the officers of its district. */
export function runsStation(
  actor: Actor,
  station: { readonly id: number; readonly districtId: number },
): boolean {
  return (
    actor.stationRoles.some((one) => one.stationId === station.id) ||
    actor.officerOf.includes(station.districtId)
  );
}

/** Refuses all others; to them the station is a public fact, so they are told that it is not their task. */
export function assertRunsStation(
  actor: Actor,
  station: { readonly id: number; readonly districtId: number },
): void {
  if (!runsStation(actor, station)) throw new DoorError('not-allowed', 'manager-needed');
}

export function assertOfficer(actor: Actor): number {
  const [districtId] = actor.officerOf;
  if (districtId === undefined) throw new DoorError('not-allowed', 'officer-needed');
  return districtId;
}

export function relationTo(
  actor: Actor,
  booking: { readonly partyId: number; readonly stationId: number },
  districtId: number,
): Relation {
  return {
    ownParty: actor.memberships.some((one) => one.partyId === booking.partyId),
    decides: runsStation(actor, { id: booking.stationId, districtId }),
  };
}
