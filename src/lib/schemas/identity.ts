import { z } from 'zod';
import { moment, publicId } from './scalars.ts';

/** Accounts of other sites by which the caller signs in. */
export const identityList = z.strictObject({
  identities: z.array(
    z.strictObject({
      id: publicId,
      issuer: z.string(),
      /** As the sign-in page calls it; null for a site that is not offered any more. */
      name: z.string().nullable(),
      linkedAt: moment,
    }),
  ),
});
export type IdentityList = z.infer<typeof identityList>;

export const identityInput = z.strictObject({ identityId: publicId });
