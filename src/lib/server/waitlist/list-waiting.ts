import { WAITING_LISTED_MAX } from '#lib/schemas/limits.ts';
import type { WaitingShown } from '#lib/schemas/waitlist.ts';
import { assertSeesBookingsOf, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { presentWaiting } from './present-waiting.ts';

/** What one of the caller's own parties waits for, in the order of the asking. */
export function listWaiting(app: App, actor: Actor, { partyId }: { partyId: string }): WaitingShown[] {
  const membership = assertSeesBookingsOf(actor, partyId);
  return app.engine.read((reader) =>
    reader
      .waitingOfParty(membership.partyId, WAITING_LISTED_MAX)
      .flatMap((row) => presentWaiting(app, reader, row)),
  );
}
