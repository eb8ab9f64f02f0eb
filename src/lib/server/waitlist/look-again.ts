import type { App } from '#lib/server/app.ts';

/**
 * Looks again at everybody who waits: what makes a place bookable without giving one back, such as longer hours, a window that
 * has moved on or another rule, is noticed so. May run twice.
 */
export async function lookAgain(app: App): Promise<void> {
  await app.engine.transact({
    holder: 'upkeep.lookAgain',
    load: () => null,
    decide: () => ({ changes: [{ type: 'look-again', at: null }], answer: null }),
  });
}
