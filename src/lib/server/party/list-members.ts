import type { PartyRole } from '#lib/domain/access/roles.ts';
import { maskMobile } from '#lib/domain/people/masks.ts';
import { isGrantedIn, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { momentText } from '#lib/server/moment-text.ts';
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
    role: PartyRole;
    mobile: string;
    signedUp: boolean;
    invitedUntil: string | null;
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
  if (!party) throw notFound();
  if (!isGrantedIn(actor, 'see-people', party))
    throw membershipIn(actor, partyId) ? new DoorError('not-allowed', 'administrator-needed') : notFound();
  const lastId = after === undefined ? 0 : await findMemberId(source, party.id, after);
  if (lastId === null) throw notFound();
  const rows = await listMemberRows(source, party.id, lastId, limit + 1);
  const page = rows.slice(0, limit);
  return {
    members: page.map(({ role, person }) => ({
      personId: person.publicId,
      name: person.name,
      role: role as PartyRole,
      mobile: maskMobile(person.mobile),
      signedUp: person.passwordHash !== null,
      invitedUntil: invitedUntil(person.invitations[0]?.expiresAt, app.now()),
    })),
    next: rows.length > limit ? (page.at(-1)?.person.publicId ?? null) : null,
  };
}

function invitedUntil(expiresAt: number | undefined, now: Instant): string | null {
  return expiresAt === undefined || expiresAt <= now ? null : momentText(expiresAt as Instant);
}
