import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { releaseWithChange } from '#lib/server/booking/release-with-change.ts';
import { waitingChangeOf, type WaitingChange } from '#lib/server/booking/waiting-change-of.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { PartyToRelease } from './party-reader.ts';
import { leaveAfterEnd } from './leave-after-end.ts';
import { markReleased } from './party-writer.ts';

/** Open bookings of one party that are looked at; nobody has so many. */
const BOOKINGS_MAX = 500;

/**
 * Gives back the days of a party's bookings that lie after its last day and are not over, and tells whoever made them. Others
 * can book the places with the same commit. It waits for nothing any more that lies after it. May run twice.
 */
export async function releaseAfterEnd(app: App, party: PartyToRelease): Promise<void> {
  const now = app.now();
  await leaveAfterEnd(app, party);
  const bookings = app.engine.read((reader) => reader.openBookingsOfParty(party.id, now, BOOKINGS_MAX));
  for (const { id } of bookings) {
    await app.engine.transact({
      holder: 'party.releaseAfterEnd',
      load: (reader) => loadAfterEnd(reader, id, now),
      decide: (file) => ({
        changes: file ? changesOf(file, party.releaseBy, now, app.nowMs()) : [],
        answer: null,
      }),
    });
  }
  await app.engine.configure('party.markReleased', (transaction) => markReleased(transaction, party));
}

interface AfterEnd {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
  readonly released: readonly OccurrenceRow[];
  readonly change: WaitingChange | null;
}

function loadAfterEnd(reader: LedgerReader, bookingId: number, now: Instant): AfterEnd | null {
  const booking = reader.bookingById(bookingId);
  const validTo = booking && reader.partyById(booking.partyId)?.validTo;
  const isOpen = booking !== null && ['pending', 'returned', 'confirmed', 'offered'].includes(booking.state);
  if (!isOpen || validTo === null || validTo === undefined) return null;
  const occurrences = reader.occurrences(bookingId);
  const released = occurrences.filter(
    ({ state, day, given }) => state === 'given' && day > validTo && given.times.some(([, to]) => to > now),
  );
  if (released.length === 0) return null;
  return { booking, occurrences, released, change: waitingChangeOf(reader, booking, now) };
}

function changesOf(
  { booking, occurrences, released, change }: AfterEnd,
  actorId: number,
  now: Instant,
  atMs: number,
): LedgerChange[] {
  const { id, partyId, stationId, madeBy } = booking;
  return [
    ...releaseWithChange(
      {
        booking,
        occurrences,
        released,
        endsStay: false,
        decision: { by: actorId, reason: 'party-ended' },
        event: (action, facts) => ({
          atMs,
          actorId,
          partyId,
          stationId,
          subject: 'booking',
          subjectId: id,
          action,
          facts,
        }),
      },
      change,
    ),
    {
      type: 'send-message',
      message: { kind: 'party-days-released', personId: madeBy, bookingId: id, facts: {}, now, until: null },
    },
  ];
}
