import { ERASED_NAME, erasedMobile } from '#lib/domain/privacy/erased-person.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { PersonalSubject } from './subject-reader.ts';

/**
 * Takes name, number and address from a person, the photos of what they reported, and all with which somebody could act as them. Bookings and events stay: they
 * carry ids, which lead to nobody any more.
 */
export async function erasePersonRows(
  { tables }: Pick<ConfigTransaction, 'tables'>,
  { id, publicId }: PersonalSubject,
  now: Instant,
): Promise<void> {
  const of = { where: { personId: id } } as const;
  await tables.unprovenPassword.deleteMany(of);
  await tables.session.deleteMany(of);
  await tables.invitation.deleteMany(of);
  await tables.signInCode.deleteMany(of);
  await tables.apiToken.deleteMany(of);
  await tables.calendarFeed.deleteMany(of);
  await tables.noticeChoice.deleteMany(of);
  await tables.notice.deleteMany(of);
  await tables.identity.deleteMany(of);
  await tables.membership.deleteMany(of);
  await tables.stationRole.deleteMany(of);
  await tables.districtRole.deleteMany(of);
  await tables.bookingParticipant.deleteMany(of);
  await tables.bookingHandOver.deleteMany(of);
  await tables.houseRulesAcceptance.deleteMany(of);
  await tables.picture.deleteMany({ where: { addedBy: id, faultId: { not: null } } });
  await tables.registration.updateMany({ ...of, data: { contactName: '' } });
  await tables.message.deleteMany({ where: { personId: id, sentAt: null, failedAt: null } });
  await tables.person.update({
    where: { id },
    data: {
      name: ERASED_NAME,
      mobile: erasedMobile(publicId),
      email: null,
      passwordHash: null,
      disabledAt: now,
    },
    select: { id: true },
  });
}

/** Null for somebody who has been given a role meanwhile. */
export function findUnneeded(
  { tables }: Pick<ConfigTransaction, 'tables'>,
  id: number,
): Promise<PersonalSubject | null> {
  return tables.person.findUnique({
    where: { id, memberships: { none: {} }, stationRoles: { none: {} }, districtRoles: { none: {} } },
    select: { id: true, publicId: true },
  });
}
