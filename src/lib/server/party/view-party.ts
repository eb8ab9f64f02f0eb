import { isOwnPerson } from '#lib/domain/access/permissions.ts';
import { PARTY_ROLES, type PartyRole } from '#lib/domain/access/roles.ts';
import { isGrantedIn, isOfficer, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listMembers, type ListMembersInput, type MemberPage } from './list-members.ts';
import { findParty, type ListedParty } from './party-reader.ts';
import { partyRecord, type PartyRecord } from './party-record.ts';
import { partyShown, type PartyListing } from './party-shown.ts';

export interface PartyView extends MemberPage {
  readonly party: PartyListing;
  readonly record: PartyRecord;
  /** Whether the caller may enter a credit code that is still to come. */
  readonly mayEnterCode: boolean;
  /** Whether the caller may make links for people who have forgotten their password. */
  readonly mayReset: boolean;
  /** Whether the caller may change its name and validity. */
  readonly mayUpdate: boolean;
  /** Roles that the caller may give and take in it. */
  readonly mayGive: readonly PartyRole[];
}

/** A party with a page of its members, for its administrators and the officers of its district. */
export async function viewParty(app: App, actor: Actor, input: ListMembersInput): Promise<PartyView> {
  const page = await listMembers(app, actor, input);
  const party = await findParty(readingFrom(app), input.partyId);
  if (!party) throw notFound();
  return {
    party: partyShown(party),
    record: partyRecord(party),
    mayEnterCode:
      party.kind !== 'team' && party.creditCode === null && isGrantedIn(actor, 'manage-people', party),
    mayReset: isOfficer(actor, party.districtId),
    mayUpdate: isOfficer(actor, party.districtId),
    mayGive: rolesGivenBy(actor, party),
    ...page,
  };
}

function rolesGivenBy(actor: Actor, party: ListedParty): PartyRole[] {
  if (isOfficer(actor, party.districtId)) return [...PARTY_ROLES];
  return isGrantedIn(actor, 'manage-people', party) ? PARTY_ROLES.filter(isOwnPerson) : [];
}
