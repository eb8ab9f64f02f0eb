import {
  createPartyInput,
  findPartiesInput,
  listPartiesInput,
  partiesFound,
  partyCreated,
  partyList,
  partyMembers,
  partyMembersInput,
  setCreditCodeInput,
  updatePartyInput,
} from '#lib/schemas/party.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { createParty } from '#lib/server/party/create-party.ts';
import { findParties } from '#lib/server/party/find-parties.ts';
import { listMembers } from '#lib/server/party/list-members.ts';
import { listParties } from '#lib/server/party/list-parties.ts';
import { setCreditCode } from '#lib/server/party/set-credit-code.ts';
import { updateParty } from '#lib/server/party/update-party.ts';
import { member, router } from './procedures.ts';

/** Enterprises and teams: those in whose name people book. */
export const partyRouter = router({
  /** Registers an enterprise or a team. Refused: others than officers. */
  create: member
    .input(createPartyInput)
    .output(partyCreated)
    .mutation(({ ctx, input }) => createParty(ctx.app, ctx.actor, input)),

  /**
   * Changes name, kind, validity or class; what is left out stays. Days of its bookings after its last day are released, and
   * whoever made them is told. A team is of the class `team` until its last day; `settled` has no last day.
   * Refused: others than officers; a party of another district is not found; a last day before the first; the class of a team for anybody else.
   */
  update: member
    .input(updatePartyInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await updateParty(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Enters the unified social credit code of a party that had none yet. Refused: members who do not administer it; to
   * strangers it is not found. 409: it has one, it is a team, or another party has this code.
   */
  setCreditCode: member
    .input(setCreditCodeInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await setCreditCode(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** All parties of the district for its officers, their own for everybody else; page by page. */
  list: member
    .input(listPartiesInput)
    .output(partyList)
    .query(({ ctx, input }) => listParties(ctx.app, ctx.actor, input)),

  /**
   * Parties of a station's district by part of their name, the initials of its pinyin or the number of one of their people, ten at
   * most. For those who book in any party's name at the station.
   */
  find: member
    .input(findPartiesInput)
    .output(partiesFound)
    .query(async ({ ctx, input }) => ({ parties: await findParties(ctx.app, ctx.actor, input) })),

  /**
   * Who belongs to a party, their numbers masked; page by page. Refused: members who do not administer it; to strangers
   * it is not found.
   */
  members: member
    .input(partyMembersInput)
    .output(partyMembers)
    .query(({ ctx, input }) => listMembers(ctx.app, ctx.actor, input)),
});
