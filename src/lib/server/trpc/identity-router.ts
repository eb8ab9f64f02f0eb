import { identityInput, identityList } from '#lib/schemas/identity.ts';
import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { listIdentities } from '#lib/server/identity/list-identities.ts';
import { unlinkIdentity } from '#lib/server/identity/unlink-identity.ts';
import { member, router } from './procedures.ts';

/** Other sites by which one signs in. They are linked on a page, for the browser goes there and comes back. */
export const identityRouter = router({
  /** The caller's own, in the order in which they were linked. */
  list: member
    .input(nothing)
    .output(identityList)
    .query(({ ctx }) => listIdentities(ctx.app, ctx.actor)),

  /** Unlinks one of them; sessions stay. Somebody else's is not found. */
  unlink: member
    .input(identityInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await unlinkIdentity(ctx.app, ctx.actor, { publicId: input.identityId });
      return DONE;
    }),
});
