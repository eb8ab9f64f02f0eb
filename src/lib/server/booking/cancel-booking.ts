import { stateAt } from '#lib/domain/booking/booking-life.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { bookingEvent, getBookingFile, type BookingFile } from './booking-file.ts';
import { getBooking } from './get-booking.ts';
import { releaseAsked } from './release-asked.ts';
import { releaseBooking } from './release-booking.ts';

export interface CancelBookingInput {
  readonly bookingId: string;
  /** Only these days; without them the whole rest of the stay. */
  readonly days?: readonly string[] | undefined;
}

/**
 * Gives back the whole stay or some of its days. Days that are over stay as they were; a stay of which nothing is left
 * is cancelled. The places are bookable by others with the same commit.
 */
export async function cancelBooking(
  app: App,
  actor: Actor,
  { bookingId, days }: CancelBookingInput,
): Promise<BookingView> {
  const now = app.now();
  await app.engine.transact({
    holder: 'booking.cancel',
    load: (reader) => {
      const file = getBookingFile(app, reader, actor, bookingId, days ? 'release-days' : 'cancel', now);
      return { file, change: waitingChangeOf(reader, file, now) };
    },
    decide: ({ file, change }) => {
      const changes = releaseAsked(file, actor, days, now, app.nowMs());
      return {
        changes: [...changes, ...(change ? withdrawFrom(change, actor, days, app.nowMs()) : [])],
        answer: null,
      };
    },
  });
  return getBooking(app, actor, bookingId);
}

/**
 * A change that waits ends with the booking, and with a day that is given back its wish for that day. One whose deadline has
 * come has lapsed, whether or not anybody has written that down: nobody cancels it any more.
 */
function waitingChangeOf(reader: LedgerReader, { booking }: BookingFile, now: Instant): Release | null {
  const change = booking.changeOf === null ? reader.waitingChangeOf(booking.id) : null;
  if (!change || stateAt(change, now) === 'lapsed') return null;
  return { booking: change, occurrences: reader.occurrences(change.id) };
}

function withdrawFrom(
  { booking, occurrences }: Release,
  actor: Actor,
  asked: readonly string[] | undefined,
  atMs: number,
): LedgerChange[] {
  const days = asked && new Set(asked.map((text) => parseLocalDay(text)));
  const given = occurrences.filter((one) => one.state === 'given');
  const released = given.filter((one) => !days || days.has(one.day));
  if (released.length === 0) return [];
  return releaseBooking({
    booking,
    occurrences,
    released,
    endsStay: !days,
    decision: null,
    event: (action, facts) => bookingEvent(booking, actor, atMs, action, facts),
  });
}

interface Release {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
}
