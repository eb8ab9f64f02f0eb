import { z } from 'zod';
import { TOKEN_DAYS_MAX, TOKEN_SCOPES } from '#lib/domain/access/token-scope.ts';
import { TOKEN_NAME_CHARACTERS_MAX } from './limits.ts';
import { moment, nonEmptyText, publicId } from './scalars.ts';

export const createTokenInput = z.strictObject({
  /** What it is for, in the person's own words. */
  name: nonEmptyText(TOKEN_NAME_CHARACTERS_MAX),
  scope: z.enum(TOKEN_SCOPES),
  /** From now on. */
  days: z.int().min(1).max(TOKEN_DAYS_MAX),
});

export const createdToken = z.strictObject({
  tokenId: publicId,
  /** Told this once. */
  token: z.string(),
  expiresAt: moment,
});

export const tokenList = z.strictObject({
  tokens: z.array(
    z.strictObject({
      tokenId: publicId,
      name: z.string(),
      /** How it begins. */
      begins: z.string(),
      scope: z.enum(TOKEN_SCOPES),
      createdAt: moment,
      expiresAt: moment,
      expired: z.boolean(),
      /** Null where it was not used yet. May lag behind by some seconds. */
      usedAt: moment.nullable(),
    }),
  ),
});
export type TokenList = z.infer<typeof tokenList>;

export const revokeTokenInput = z.strictObject({ tokenId: publicId });
