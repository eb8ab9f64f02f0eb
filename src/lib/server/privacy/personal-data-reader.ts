import { instantOf } from '#lib/domain/time/instant.ts';
import { PERSONAL_ROWS_MAX } from '#lib/schemas/limits.ts';
import type { PersonalData } from '#lib/schemas/privacy.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { faultPicturesShown } from '#lib/server/fault/fault-pictures-shown.ts';
import { momentText } from '#lib/server/moment-text.ts';

const NAMED = { select: { publicId: true, name: true } } as const;
const TAKE = { take: PERSONAL_ROWS_MAX } as const;

const at = (minutes: number): string => momentText(instantOf(minutes));
const named = ({ publicId, name }: { publicId: string; name: string }): { id: string; name: string } => ({
  id: publicId,
  name,
});

/** What is on file about a person, the latest PERSONAL_ROWS_MAX of each kind. */
export async function readPersonalData({ tables }: ConfigSource, personId: number): Promise<PersonalData> {
  const person = await tables.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      publicId: true,
      name: true,
      mobile: true,
      email: true,
      language: true,
      createdAt: true,
      memberships: { ...TAKE, select: { role: true, party: NAMED } },
      stationRoles: { ...TAKE, select: { role: true, station: NAMED } },
      districtRoles: { ...TAKE, select: { role: true, district: NAMED } },
      identities: { ...TAKE, select: { issuer: true, linkedAt: true } },
      sessions: { ...TAKE, select: { createdAt: true, expiresAt: true } },
      apiTokens: { ...TAKE, select: { name: true, scope: true, createdAt: true, expiresAt: true } },
      participations: {
        ...TAKE,
        select: { name: true, takenAt: true, booking: { select: { publicId: true } } },
      },
      handedOverTo: {
        ...TAKE,
        select: { createdAt: true, takenAt: true, booking: { select: { publicId: true } } },
      },
      houseRulesAcceptances: { ...TAKE, select: { version: true, acceptedAt: true, station: NAMED } },
      faultsReported: {
        ...TAKE,
        orderBy: { id: 'desc' },
        select: {
          publicId: true,
          words: true,
          reportedAt: true,
          station: NAMED,
          resource: { select: { label: true } },
          pictures: { orderBy: { id: 'asc' }, select: { publicId: true, width: true, height: true } },
        },
      },
      registrations: {
        ...TAKE,
        orderBy: { id: 'desc' },
        select: {
          publicId: true,
          contactName: true,
          consentVersion: true,
          state: true,
          createdAt: true,
          party: NAMED,
        },
      },
    },
  });
  const bookings = await tables.booking.findMany({
    where: { madeBy: personId },
    orderBy: { id: 'desc' },
    ...TAKE,
    select: {
      publicId: true,
      state: true,
      purpose: true,
      firstFrom: true,
      lastTo: true,
      createdAt: true,
      station: NAMED,
      party: NAMED,
    },
  });
  const messages = await tables.message.findMany({
    where: { personId },
    orderBy: { id: 'desc' },
    ...TAKE,
    select: { kind: true, createdAt: true },
  });
  return {
    person: {
      id: person.publicId,
      name: person.name,
      mobile: person.mobile,
      email: person.email,
      language: person.language,
      createdAt: at(person.createdAt),
    },
    roles: [
      ...person.memberships.map(({ role, party }) => ({ role, at: named(party) })),
      ...person.stationRoles.map(({ role, station }) => ({ role, at: named(station) })),
      ...person.districtRoles.map(({ role, district }) => ({ role, at: named(district) })),
    ],
    identities: person.identities.map(({ issuer, linkedAt }) => ({ issuer, linkedAt: at(linkedAt) })),
    sessions: person.sessions.map((one) => ({ createdAt: at(one.createdAt), expiresAt: at(one.expiresAt) })),
    tokens: person.apiTokens.map((one) => ({
      name: one.name,
      scope: one.scope,
      createdAt: at(one.createdAt),
      expiresAt: at(one.expiresAt),
    })),
    bookings: bookings.map((one) => ({
      id: one.publicId,
      station: named(one.station),
      party: named(one.party),
      state: one.state,
      purpose: one.purpose,
      from: at(one.firstFrom),
      to: at(one.lastTo),
      createdAt: at(one.createdAt),
    })),
    handedOver: person.handedOverTo.map((one) => ({
      booking: one.booking.publicId,
      createdAt: at(one.createdAt),
      takenAt: one.takenAt === null ? null : at(one.takenAt),
    })),
    seats: person.participations.map((one) => ({
      booking: one.booking.publicId,
      name: one.name,
      takenAt: at(one.takenAt),
    })),
    registrations: person.registrations.map((one) => ({
      id: one.publicId,
      party: named(one.party),
      contactName: one.contactName,
      consentVersion: one.consentVersion,
      state: one.state,
      createdAt: at(one.createdAt),
    })),
    houseRules: person.houseRulesAcceptances.map((one) => ({
      station: named(one.station),
      version: one.version,
      acceptedAt: at(one.acceptedAt),
    })),
    faults: person.faultsReported.map((one) => ({
      id: one.publicId,
      station: named(one.station),
      place: one.resource.label,
      words: one.words,
      reportedAt: at(one.reportedAt),
      pictures: faultPicturesShown(one.publicId, one.pictures).map(({ path }) => path),
    })),
    messages: messages.map((one) => ({ kind: one.kind, createdAt: at(one.createdAt) })),
  };
}
