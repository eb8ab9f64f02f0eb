import type { App } from '#lib/server/app.ts';

/** Ends the session: its token is worth nothing from the next call on. */
export async function signOut(app: App, tokenHash: Buffer): Promise<void> {
  await app.engine.transact({
    holder: 'account.signOut',
    load: () => null,
    decide: () => ({ changes: [{ type: 'close-session', tokenHash }], answer: null }),
  });
}
