import { DoorError } from '#lib/server/access/door-error.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { waitingChangeOf } from '#lib/server/booking/waiting-change-of.ts';
import { giveBackAsked } from '#lib/server/booking/give-back-asked.ts';
import { getHandedOver } from './get-handed-over.ts';

/** Gives the rest of a booking back, by whoever has taken it over, as its party would. Days that are over stay as they were. */
export async function cancelTakenOver(app: App, { own }: { readonly own: string }): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'handOver.cancel',
    load: (reader) => {
      const { handOver, file } = getHandedOver(app, reader, reader.handOverByOwn(hashToken(own)), now);
      return { handOver, found: { file, change: waitingChangeOf(reader, file.booking, now) } };
    },
    decide: ({ handOver, found }) => {
      const { state } = found.file;
      if (state !== 'pending' && state !== 'returned' && state !== 'confirmed')
        throw new DoorError('conflict', state === 'lapsed' ? 'deadline-passed' : 'wrong-state', { state });
      return { changes: giveBackAsked(found, handOver, undefined, now, app.nowMs()), answer: null };
    },
  });
}
