import type { DistrictRole, PartyRole, StationRole } from '#lib/domain/access/roles.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { EventAbout } from '#lib/server/engine/new-event.ts';

/** The days on which somebody approves in others' place, both included. */
export interface StandsIn {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** One role, in internal ids. Who stands in is an approver for these days. */
export type RoleRow =
  | { readonly partyId: number; readonly as: PartyRole }
  | { readonly stationId: number; readonly as: StationRole; readonly standsIn?: StandsIn | undefined }
  | { readonly districtId: number; readonly as: DistrictRole };

/** Where somebody has a role, as a message about it says. */
export function roleFacts(role: RoleRow): Readonly<Record<string, string | number>> {
  if ('partyId' in role) return { partyId: role.partyId, as: role.as };
  return 'stationId' in role
    ? { stationId: role.stationId, as: role.as }
    : { districtId: role.districtId, as: role.as };
}

export interface RoleChange {
  readonly personId: number;
  readonly role: RoleRow;
  readonly actorId: number;
  readonly atMs: number;
}

/** Gives the role; one that the person has already at the same station, in the same party or district is replaced. */
export async function grantRole(
  { tables, record }: ConfigTransaction,
  { personId, role, actorId, atMs }: RoleChange,
): Promise<void> {
  if ('partyId' in role) {
    const key = { personId, partyId: role.partyId };
    const data = { ...key, role: role.as };
    await tables.membership.upsert({
      where: { personId_partyId: key },
      create: data,
      update: { role: role.as },
      select: { personId: true },
    });
  } else if ('stationId' in role) {
    const key = { personId, stationId: role.stationId };
    const days = { standsInFrom: role.standsIn?.from ?? null, standsInTo: role.standsIn?.to ?? null };
    await tables.stationRole.upsert({
      where: { personId_stationId: key },
      create: { ...key, role: role.as, ...days },
      // Whoever serves at the desk stands in beside it.
      update: role.standsIn ? days : { role: role.as, ...days },
      select: { personId: true },
    });
  } else {
    const key = { personId, districtId: role.districtId };
    await tables.districtRole.upsert({
      where: { personId_districtId: key },
      create: { ...key, role: role.as },
      update: { role: role.as },
      select: { personId: true },
    });
  }
  await record(roleEvent('role-given', { personId, role, actorId, atMs }));
}

/**
 * Takes this very role away, and whoever stands in is what they were before; it is gone with the person's next call. True where they had it. Whoever leaves a party leaves the
 * seats of its stays, and its bookings that were handed to them.
 */
export async function revokeRole(
  { tables, record }: ConfigTransaction,
  change: RoleChange,
): Promise<boolean> {
  const { personId, role } = change;
  const { count } =
    'partyId' in role
      ? await tables.membership.deleteMany({ where: { personId, partyId: role.partyId, role: role.as } })
      : 'stationId' in role
        ? await revokeStationRole(tables, { personId, stationId: role.stationId, as: role.as })
        : await tables.districtRole.deleteMany({
            where: { personId, districtId: role.districtId, role: role.as },
          });
  if (count > 0 && 'partyId' in role) {
    const ofParty = { personId, booking: { partyId: role.partyId } };
    await tables.bookingParticipant.deleteMany({ where: ofParty });
    await tables.bookingHandOver.deleteMany({ where: ofParty });
  }
  if (count > 0) await record(roleEvent('role-taken', change));
  return count > 0;
}

/** An approver who serves at the desk otherwise goes on doing so. */
async function revokeStationRole(
  { stationRole }: ConfigTransaction['tables'],
  { personId, stationId, as }: { personId: number; stationId: number; as: StationRole },
): Promise<{ count: number }> {
  const of = { personId, stationId };
  if (as !== 'approver') return stationRole.deleteMany({ where: { ...of, role: as } });
  const ended = await stationRole.updateMany({
    where: { ...of, role: 'front-desk', standsInFrom: { not: null } },
    data: { standsInFrom: null, standsInTo: null },
  });
  return ended.count > 0 ? ended : stationRole.deleteMany({ where: { ...of, role: as } });
}

function roleEvent(
  action: 'role-given' | 'role-taken',
  { personId, role, actorId, atMs }: RoleChange,
): EventAbout<'person'> {
  return {
    atMs,
    actorId,
    partyId: 'partyId' in role ? role.partyId : null,
    stationId: 'stationId' in role ? role.stationId : null,
    subject: 'person',
    subjectId: personId,
    action,
    facts: { as: role.as },
  };
}
