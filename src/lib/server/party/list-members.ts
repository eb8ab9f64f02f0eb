import { maskMobile } from '#lib/domain/people/masks.ts';
import { membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findMemberId, findParty, listMemberRows } from './party-reader.ts';

export interface ListMembersInput {
  readonly partyId: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface MemberPage {
  readonly members: {
    personId: string;
    name: string;
    role: 'administrator' | 'member';
    mobile: string;
    signedUp: boolean;
  }[];
  readonly next: string | null;
}

/** Who belongs to a party, for its administrators and the officers of its district. Numbers are masked. */
export async function listMembers(
  app: App,
  actor: Actor,
  { partyId, after, limit }: ListMembersInput,
): Promise<MemberPage> {
  const source = readingFrom(app);
  const party = await findParty(source, partyId);
  const membership = membershipIn(actor, partyId);
  const isOfficer = party !== null && actor.officerOf.includes(party.districtId);
  if (!party || (!membership && !isOfficer)) throw notFound();
  if (!isOfficer && membership?.role !== 'administrator')
    throw new DoorError('not-allowed', 'administrator-needed');
  const lastId = after === undefined ? 0 : await findMemberId(source, party.id, after);
  if (lastId === null) throw notFound();
  const rows = await listMemberRows(source, party.id, lastId, limit + 1);
  const page = rows.slice(0, limit);
  return {
    members: page.map(({ role, person }) => ({
      personId: person.publicId,
      name: person.name,
      role: role as 'administrator' | 'member',
      mobile: maskMobile(person.mobile),
      signedUp: person.passwordHash !== null,
    })),
    next: rows.length > limit ? (page.at(-1)?.person.publicId ?? null) : null,
  };
}
