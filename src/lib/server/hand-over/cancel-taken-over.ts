import { DoorError } from '#lib/server/access/door-error.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { releaseWithChange } from '#lib/server/booking/release-with-change.ts';
import { waitingChangeOf } from '#lib/server/booking/waiting-change-of.ts';
import { stayEvent } from '#lib/server/sharing/stay-file.ts';
import { getHandedOver } from './get-handed-over.ts';

/** Gives the rest of a booking back, by whoever has taken it over. Days that are over stay as they were. */
export async function cancelTakenOver(app: App, { own }: { readonly own: string }): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'handOver.cancel',
    load: (reader) => {
      const found = getHandedOver(app, reader, reader.handOverByOwn(hashToken(own)), now);
      return { ...found, change: waitingChangeOf(reader, found.file.booking, now) };
    },
    decide: ({ handOver, file: { booking, occurrences, state }, change }) => {
      if (state !== 'pending' && state !== 'returned' && state !== 'confirmed')
        throw new DoorError('conflict', state === 'lapsed' ? 'deadline-passed' : 'wrong-state', { state });
      const atMs = app.nowMs();
      return {
        changes: releaseWithChange(
          {
            booking,
            occurrences,
            released: occurrences.filter(
              (one) => one.state === 'given' && one.given.times.some(([, to]) => to > now),
            ),
            endsStay: true,
            decision: null,
            event: (action, facts) => ({
              ...stayEvent(booking, atMs, action, facts),
              actorId: handOver.personId,
            }),
          },
          change,
        ),
        answer: null,
      };
    },
  });
}
