import type { DoorReason } from '#lib/domain/access/door-reason.ts';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { decideBooking, type DecideBookingInput } from './decide-booking.ts';

export interface DecideSeveralInput extends Omit<DecideBookingInput, 'bookingId'> {
  readonly bookingIds: readonly string[];
}

export interface SeveralDecided {
  readonly decided: readonly string[];
  readonly failed: readonly {
    readonly bookingId: string;
    readonly reason: DoorReason;
    readonly facts: Readonly<Record<string, string | number>>;
  }[];
}

/** The same decision about several requests, one after the other: each has its own outcome, and one that fails stops none. */
export async function decideSeveral(
  app: App,
  actor: Actor,
  { bookingIds, decision, reason }: DecideSeveralInput,
): Promise<SeveralDecided> {
  const decided: string[] = [];
  const failed: SeveralDecided['failed'][number][] = [];
  for (const bookingId of new Set(bookingIds)) {
    try {
      await decideBooking(app, actor, { bookingId, decision, reason });
      decided.push(bookingId);
    } catch (cause) {
      const refused = asDoorError(cause);
      if (!refused) throw cause;
      failed.push({ bookingId, reason: refused.reason, facts: refused.facts });
    }
  }
  return { decided, failed };
}
