import { z } from 'zod';
import { QUOTA_MEASURES } from '#lib/domain/quota/fair-share.ts';

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
