import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { intervalOf } from '#lib/domain/time/interval.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent, getBookingFile, type BookingFile } from '#lib/server/booking/booking-file.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import type { NewClaim } from '#lib/server/engine/book-change.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

export interface Correction {
  readonly bookingId: string;
  readonly day: string;
  /** 0: nobody came, but it does not count. */
  readonly came: number;
  readonly reason: string;
}

/**
 * Puts right that nobody came, with a reason: somebody did, or it does not count. Where they did and the day is not over, its
 * places are theirs again as far as nobody else has taken them.
 */
export async function correctNoShow(app: App, actor: Actor, input: Correction): Promise<{ seated: boolean }> {
  const now = app.now();
  return app.engine.transact({
    holder: 'attendance.correct',
    load: (reader) => {
      const file = getBookingFile(app, reader, actor, input.bookingId, 'correct-no-show', now);
      const day = parseLocalDay(input.day);
      const occurrence = file.occurrences.find((one) => one.day === day);
      const known = reader.attendanceOfBooking(file.booking.id).find((one) => one.day === day);
      const isReleased = occurrence?.state === 'no-show';
      // Where the places stayed theirs, the day was given all the while.
      if (!occurrence || !(isReleased || (occurrence.state === 'given' && known?.state === 'no-show')))
        throw new DoorError('conflict', 'no-such-no-show');
      const claims = isReleased && input.came > 0 ? claimsStillFree(reader, file, occurrence, now) : [];
      return { file, occurrence, isReleased, claims };
    },
    decide: ({ file: { booking }, occurrence: { day }, isReleased, claims }) => {
      const { id: bookingId, stationId, partyId } = booking;
      const came = input.came > 0;
      const changes: LedgerChange[] = [
        ...(came && isReleased ? [{ type: 'return-no-show', bookingId, day, claims } as const] : []),
        {
          type: 'note-attendance',
          bookingId,
          day,
          stationId,
          partyId,
          attendance: { state: came ? 'came' : 'excused', came: input.came },
          notedBy: actor.personId,
          now,
          reason: input.reason,
        },
        {
          type: 'record-event',
          event: bookingEvent(booking, actor, app.nowMs(), 'no-show-corrected', { day, came: input.came }),
        },
      ];
      return { changes, answer: { seated: claims.length > 0 } };
    },
  });
}

/** All claims of what is left of the day, or none: half a group is no group. */
function claimsStillFree(
  reader: LedgerReader,
  { catalogued: { hall } }: BookingFile,
  { day, given }: OccurrenceRow,
  now: Instant,
): NewClaim[] {
  const left = given.times
    .filter(([, to]) => to > now)
    .map(([from, to]) => intervalOf(instantOf(Math.max(from, now)), to));
  if (left.length === 0) return [];
  const ids = given.places.map(([resourceId]) => resourceId);
  const filed = new ClaimsByResource(reader.claims(ids, left), now);
  const isFree = given.places.every(([resourceId, quantity]) => {
    const resource = hall.resources.find((one) => one.id === resourceId);
    // A hold that is due is free, and its booking has to lapse first: that is nothing to be done in passing.
    const isClear = filed.dueHolders(resourceId, left).length === 0;
    return resource !== undefined && isClear && filed.freeOver(resource, left).free >= quantity;
  });
  if (!isFree) return [];
  const places = given.places.map(([resourceId, quantity]) => ({ resourceId, quantity }));
  return claimsOf({ day, places, claimed: left }, hall, 'booking');
}
