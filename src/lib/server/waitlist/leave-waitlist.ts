import { actingFor, isGranted, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';

/** Gets out of line. What is offered already is given up by cancelling the booking that it is. */
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
      if (waiting.state !== 'waiting') throw new DoorError('conflict', 'not-waiting');
      return waiting;
    },
    decide: ({ id, partyId, stationId }) => ({
      changes: [
        { type: 'leave-waitlist', waitingId: id },
        {
          type: 'record-event',
          event: changeEvent(app, actor, {
            subject: 'waiting',
            subjectId: id,
            action: 'left',
            partyId,
            stationId,
          }),
        },
      ],
      answer: null,
    }),
  });
}
