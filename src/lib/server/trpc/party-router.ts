import {
  createPartyInput,
  findPartiesInput,
  listPartiesInput,
  partiesFound,
  partyCreated,
  partyList,
  partyMembers,
  partyMembersInput,
  updatePartyInput,
} from '#lib/schemas/party.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { createParty } from '#lib/server/party/create-party.ts';
import { findParties } from '#lib/server/party/find-parties.ts';
import { listMembers } from '#lib/server/party/list-members.ts';
import { listParties } from '#lib/server/party/list-parties.ts';
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
   * Changes name, kind or validity; what is left out stays. A shorter validity leaves the bookings that there are.
   * Refused: others than officers; a party of another district is not found; a last day before the first.
   */
  update: member
    .input(updatePartyInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await updateParty(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** All parties of the district for its officers, their own for everybody else; page by page. */
  list: member
    .input(listPartiesInput)
    .output(partyList)
    .query(({ ctx, input }) => listParties(ctx.app, ctx.actor, input)),

  /**
   * Parties of a station's district by part of their name or by the number of one of their people, ten at most. For those who
   * book in any party's name at the station.
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
