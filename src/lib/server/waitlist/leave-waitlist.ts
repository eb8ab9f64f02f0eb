import { actingFor, isGranted, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { leaveLine } from './leave-line.ts';

/**
 * Gets out of line, and gives up what is held of it until now. What is offered as a whole is given up by cancelling the booking
 * that it is.
 */
export async function leaveWaitlist(
  app: App,
  actor: Actor,
  { waitingId }: { waitingId: string },
): Promise<void> {
  await app.engine.transact({
    holder: 'waitlist.leave',
    load: (reader) => {
      const waiting = reader.waiting(waitingId);
      const station = waiting && app.halls.byId(reader, waiting.stationId)?.station;
      if (!station) throw notFound();
      const knows =
        membershipIn(actor, waiting.partyPublicId) !== null || isGranted(actor, 'look-behind', station);
      if (!knows) throw notFound();
      const may =
        actingFor(actor, waiting.partyPublicId) !== null || isGranted(actor, 'book-for-parties', station);
      if (!may) throw new DoorError('not-allowed', 'not-your-task');
      if (waiting.state !== 'waiting' && waiting.gathers === 0)
        throw new DoorError('conflict', 'not-waiting');
      const held = waiting.gathers === 1 && waiting.bookingId ? reader.bookingById(waiting.bookingId) : null;
      return { waiting, held };
    },
    decide: ({ waiting, held }) => ({
      changes: leaveLine(waiting, held, {
        atMs: app.nowMs(),
        actorId: actor.personId,
        partyId: waiting.partyId,
        stationId: waiting.stationId,
        facts: {},
      }),
      answer: null,
    }),
  });
}
