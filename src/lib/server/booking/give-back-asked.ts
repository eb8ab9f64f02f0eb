import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { keptQuota } from '#lib/server/quota/kept-quota.ts';
import { bookingEvent, type BookingFile } from './booking-file.ts';
import { releaseWithChange } from './release-with-change.ts';
import type { WaitingChange } from './waiting-change-of.ts';

type Doer = Pick<Actor, 'personId'>;

/** A booking that is given back, with the change of it that waits. */
export interface ToGiveBack {
  readonly file: BookingFile;
  readonly change: WaitingChange | null;
}

/**
 * Gives back the asked days of a booking, or without them all that is left of it, with what waits of them. The same for
 * whoever may: refused are meals after their cut-off, and days of which there is nothing to give back; what is given back too
 * late counts as used.
 */
export function giveBackAsked(
  { file, change }: ToGiveBack,
  actor: Doer,
  days: readonly string[] | undefined,
  now: Instant,
  atMs: number,
): LedgerChange[] {
  const { booking, occurrences, catalogued } = file;
  const { hall } = catalogued;
  const ahead = occurrences.filter((one) => one.state === 'given' && endOf(one) > now);
  const releasable = ahead.filter((one) => isStillOpen(hall, one, now));
  if (releasable.length === 0 && ahead.length > 0) throw new DoorError('conflict', 'after-cut-off');
  const released = days ? chosenFrom(releasable, days) : releasable;
  const release = {
    booking,
    occurrences,
    released,
    endsStay: !days,
    decision: null,
    event: (action: 'cancelled' | 'days-released', facts: NewEvent['facts']) =>
      bookingEvent(booking, actor, atMs, action, facts),
  };
  return [
    ...releaseWithChange(release, change),
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
