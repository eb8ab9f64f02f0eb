import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { QUOTA_MEASURES } from '#lib/domain/quota/fair-share.ts';
import { publicId } from './scalars.ts';

/** `YYYY-MM`. */
export const quotaMonth = z.string().regex(/^\d{4}-\d{2}$/);

/** How far a party is with one quota in one month. Hours are counted in minutes. */
export const quotaLeft = z.strictObject({
  measure: z.enum(QUOTA_MEASURES),
  month: quotaMonth,
  limit: z.int(),
  used: z.int(),
  /** What the answered request takes; 0 where nothing is asked. */
  asked: z.int(),
  /** Without what is asked. */
  left: z.int(),
});
export type QuotaLeftShown = z.infer<typeof quotaLeft>;

export const quotasInput = z.strictObject({ partyId: publicId });

export const quotaList = z.strictObject({
  party: z.strictObject({ id: publicId, name: z.string() }),
  /** The district's first, then those of stations; each this month and next. */
  quotas: z.array(
    quotaLeft.extend({
      kind: z.enum(RESOURCE_KINDS),
      /** The station whose rule it is and where alone it counts; null is the district's, which counts everywhere. */
      station: z.strictObject({ id: publicId, name: z.string() }).nullable(),
    }),
  ),
});
export type QuotaList = z.infer<typeof quotaList>;
