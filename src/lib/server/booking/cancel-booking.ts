import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { bookingEvent, getBookingFile, type BookingFile } from './booking-file.ts';
import { getBooking } from './get-booking.ts';
import { keptQuota } from '#lib/server/quota/kept-quota.ts';
import { releaseWithChange } from './release-with-change.ts';
import { waitingChangeOf, type WaitingChange } from './waiting-change-of.ts';

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
      return { file, change: waitingChangeOf(reader, file.booking, now) };
    },
    decide: ({ file, change }) => {
      return { changes: releaseOf(file, change, actor, days, now, app.nowMs()), answer: null };
    },
  });
  return getBooking(app, actor, bookingId);
}

function releaseOf(
  { booking, occurrences, catalogued: { hall } }: BookingFile,
  change: WaitingChange | null,
  actor: Actor,
  asked: readonly string[] | undefined,
  now: Instant,
  atMs: number,
): LedgerChange[] {
  const ahead = occurrences.filter((one) => one.state === 'given' && endOf(one) > now);
  const releasable = ahead.filter((one) => isStillOpen(hall, one, now));
  if (releasable.length === 0 && ahead.length > 0) throw new DoorError('conflict', 'after-cut-off');
  const released = asked ? chosenFrom(releasable, asked) : releasable;
  const changes = releaseWithChange(
    {
      booking,
      occurrences,
      released,
      endsStay: !asked,
      decision: null,
      event: (action, facts) => bookingEvent(booking, actor, atMs, action, facts),
    },
    change,
  );
  return [
    ...changes,
    ...keptQuota({ booking, occurrences, released, rules: hall.policies.get(booking.kind), now }),
  ];
}

/** Meals that the kitchen counts with are no longer given back; every other place is until it is used. */
function isStillOpen(
  hall: BookingFile['catalogued']['hall'],
  { day, given }: OccurrenceRow,
  now: Instant,
): boolean {
  const canteen = hall.canteens.get(given.places[0]?.[0] ?? 0);
  const opened = canteen?.days.get(day);
  return opened === undefined || now < opened.cutOff;
}

function chosenFrom(releasable: readonly OccurrenceRow[], asked: readonly string[]): OccurrenceRow[] {
  const days = new Set(asked.map((text) => parseLocalDay(text)));
  const chosen = releasable.filter((one) => days.has(one.day));
  if (chosen.length !== days.size)
    throw new DoorError('conflict', 'nothing-to-release', { days: days.size - chosen.length });
  return chosen;
}

function endOf({ given }: OccurrenceRow): number {
  return Math.max(...given.times.map(([, to]) => to));
}
