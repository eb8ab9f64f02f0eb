import { stateAt, type CancelledBecause } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { TRIAL_BOOKINGS_PER_COMMIT_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent } from '#lib/server/booking/booking-file.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import { releaseBooking } from '#lib/server/booking/release-booking.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { getRunStation } from './get-run-station.ts';

const TRIAL_ENDED: CancelledBecause = 'trial-ended';

interface TrialBookings {
  readonly isOnTrial: boolean;
  /** Without holds that are past their deadline. */
  readonly count: number;
  readonly some: readonly { readonly booking: BookingRow; readonly occurrences: readonly OccurrenceRow[] }[];
  /** Whether `some` are all of them. */
  readonly isLast: boolean;
}

/**
 * Ends the trial of a station: its bookings are cancelled as any booking is, and their record stays. The last commit ends
 * the trial together with the last bookings; where there are more than one commit takes, the station stays on trial until
 * then, so that a start that broke off is simply announced again. `bookings` is what the caller was told: where more have
 * come meanwhile, they are asked again.
 */
export async function announceStart(
  app: App,
  actor: Actor,
  { stationId, bookings }: { stationId: string; bookings: number },
): Promise<{ cancelled: number }> {
  const { id } = await getRunStation(app, actor, stationId);
  const now = app.now();
  let cancelled = 0;
  let isFirst = true;
  for (let isOver = false; !isOver; isFirst = false) {
    const isAskedAgain = isFirst;
    const batch = await app.engine.transact({
      holder: 'station.announceStart',
      load: (reader) => loadBookings(app, reader, id, now),
      decide: (found) => {
        if (!found.isOnTrial) throw new DoorError('conflict', 'trial-over');
        if (isAskedAgain && found.count > bookings)
          throw new DoorError('conflict', 'trial-bookings-changed', { bookings: found.count });
        return { changes: changesOf(app, actor, id, found, now), answer: found };
      },
    });
    cancelled += batch.some.filter(({ booking }) => stateAt(booking, now) !== 'lapsed').length;
    isOver = batch.isLast;
  }
  return { cancelled };
}

function loadBookings(app: App, reader: LedgerReader, stationId: number, now: Instant): TrialBookings {
  // One more than a commit takes tells whether there are more.
  const rows = reader.openBookings(stationId, now, TRIAL_BOOKINGS_PER_COMMIT_MAX + 1);
  const some = rows.slice(0, TRIAL_BOOKINGS_PER_COMMIT_MAX);
  const hall = app.halls.byId(reader, stationId)?.hall;
  return {
    isOnTrial: hall?.trial === true && !hall.retired,
    count: reader.countOpenBookings(stationId, now),
    some: some.map((booking) => ({ booking, occurrences: reader.occurrences(booking.id) })),
    isLast: some.length === rows.length,
  };
}

function changesOf(
  app: App,
  actor: Actor,
  stationId: number,
  { some, isLast }: TrialBookings,
  now: Instant,
): LedgerChange[] {
  const atMs = app.nowMs();
  const bookings = some.flatMap(({ booking, occurrences }) => {
    if (stateAt(booking, now) === 'lapsed') return lapseBooking(booking, atMs);
    return releaseBooking({
      booking,
      occurrences,
      released: occurrences.filter((one) => one.state === 'given' && isAhead(one, now)),
      endsStay: true,
      decision: { by: actor.personId, reason: TRIAL_ENDED },
      event: (action, facts) =>
        bookingEvent(booking, actor, atMs, action, { ...facts, because: TRIAL_ENDED }),
    });
  });
  if (!isLast) return bookings;
  const started = { subject: 'station', subjectId: stationId, stationId, action: 'started' } as const;
  return [
    ...bookings,
    { type: 'end-trial', stationId },
    { type: 'record-event', event: changeEvent(app, actor, started) },
  ];
}

function isAhead({ given }: OccurrenceRow, now: Instant): boolean {
  return given.times.some(([, to]) => to > now);
}
