import { createdToken, createTokenInput, revokeTokenInput, tokenList } from '#lib/schemas/api-token.ts';
import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { createToken } from '#lib/server/api-token/create-token.ts';
import { listTokens } from '#lib/server/api-token/list-tokens.ts';
import { revokeToken } from '#lib/server/api-token/revoke-token.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { member, router } from './procedures.ts';

/** Access tokens of one's own. A token reaches none of it: who has one cannot make another. */
export const apiTokenRouter = router({
  /** Makes a token of at most 365 days, told this once. Refused: more than ten of one person. */
  create: member
    .input(createTokenInput)
    .output(createdToken)
    .mutation(async ({ ctx, input }) => {
      const { publicId, token, expiresAt } = await createToken(ctx.app, ctx.actor, input);
      return { tokenId: publicId, token, expiresAt: momentText(expiresAt) };
    }),

  /** The caller's own, with when they were used last. */
  list: member
    .input(nothing)
    .output(tokenList)
    .query(({ ctx }) => listTokens(ctx.app, ctx.actor)),

  /** It is worth nothing from the next call on. Somebody else's is not found. */
  revoke: member
    .input(revokeTokenInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await revokeToken(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
