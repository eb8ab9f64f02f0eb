import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';

/** Answers are kept under their idempotency keys for 48 hours: longer than the 24 that are promised. */
export const ANSWERS_KEPT_MINUTES = 48 * 60;

/** Forgets answers that nobody can ask for again. May run twice. */
export async function forgetAnswers(app: App, asOf: Instant): Promise<void> {
  const before = addMinutes(asOf, -ANSWERS_KEPT_MINUTES);
  await app.engine.transact({
    holder: 'upkeep.forgetAnswers',
    load: () => null,
    decide: () => ({ changes: [{ type: 'forget-answers', before }], answer: null }),
  });
}
