import type { BookingAction } from '#lib/domain/booking/booking-capabilities.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent, getBookingFile, type BookingFile } from '#lib/server/booking/booking-file.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import { approveChange } from '#lib/server/change/approve-change.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import type { BookingRow, OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import { assertCodeFree } from '#lib/server/registration/assert-code-free.ts';
import { tellSeatsLost } from '#lib/server/sharing/tell-seats-lost.ts';
import { settleRegistration } from '#lib/server/registration/settle-registration.ts';

export interface DecideBookingInput {
  readonly bookingId: string;
  readonly decision: Extract<BookingAction, 'approve' | 'return' | 'decline'>;
  readonly reason?: string | undefined;
}

/**
 * Approves, sends back for completion, or declines: a compare-and-set on the booking's state. State, party and closures
 * are judged again (closures by the guard: the hold has kept its places); lead time and window were judged when asked.
 * After the deadline it is refused, whether or not anybody has written the lapse down.
 */
export async function decideBooking(
  app: App,
  actor: Actor,
  { bookingId, decision, reason }: DecideBookingInput,
): Promise<BookingView> {
  const now = app.now();
  await app.engine.transact({
    holder: 'approval.decide',
    load: (reader) => {
      const file = getBookingFile(app, reader, actor, bookingId, decision, now);
      const party = reader.partyById(file.booking.partyId);
      // Whoever is not admitted yet is decided about together with what they ask for.
      const registration = party?.state === 'applied' ? reader.registrationOfBooking(file.booking.id) : null;
      if (registration?.personId === actor.personId) throw new DoorError('not-allowed', 'own-party');
      if (registration) assertCodeFree(reader, registration, decision);
      return { file, party, registration, changed: changedBy(reader, file) };
    },
    decide: ({ file, party, registration, changed }) => {
      const taken =
        decision === 'approve' && changed ? takeOver(file, changed, party, actor, now, app.nowMs()) : [];
      const changes = changesOf(file, party, actor, decision, reason ?? null, app.nowMs());
      const settled = registration
        ? settleRegistration(registration, {
            decision,
            reason: reason ?? null,
            personId: actor.personId,
            timeZone: file.catalogued.hall.timeZone,
            now,
            atMs: app.nowMs(),
          })
        : [];
      // Whoever applies is told about the application, of which this is a part.
      const messages = registration ? [] : messagesOf(file, actor, decision, now);
      return { changes: [...settled, ...changes, ...taken, ...messages], answer: null };
    },
  });
  return getBooking(app, actor, bookingId);
}

/** Where it is a change that waits: the booking that it changes. */
interface Changed {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
  readonly participants: readonly ParticipantRow[];
}

function changedBy(reader: LedgerReader, { booking }: BookingFile): Changed | null {
  const changed = booking.changeOf === null ? null : reader.bookingById(booking.changeOf);
  return (
    changed && {
      booking: changed,
      occurrences: reader.occurrences(changed.id),
      participants: reader.participants(changed.id),
    }
  );
}

function takeOver(
  { booking: change, occurrences: wanted, catalogued }: BookingFile,
  { booking, occurrences, participants }: Changed,
  party: PartyRow | null,
  actor: Actor,
  now: Instant,
  atMs: number,
): LedgerChange[] {
  const given = wanted.filter((one) => one.state === 'given');
  return [
    ...approveChange({ change, wanted: given, booking, occurrences, hall: catalogued.hall, party, now }),
    { type: 'record-event', event: bookingEvent(booking, actor, atMs, 'changed', { days: given.length }) },
    ...tellSeatsLost({
      booking,
      participants,
      occurrences,
      becoming: given.map((one) => ({ day: one.day, places: one.given.places })),
      timeZone: catalogued.hall.timeZone,
      now,
    }),
  ];
}

function changesOf(
  file: BookingFile,
  party: PartyRow | null,
  actor: Actor,
  decision: DecideBookingInput['decision'],
  reason: string | null,
  atMs: number,
): LedgerChange[] {
  const { booking } = file;
  const base = { type: 'move-booking', bookingId: booking.id, decidedBy: actor.personId, reason } as const;
  const record: LedgerChange = {
    type: 'record-event',
    event: bookingEvent(booking, actor, atMs, EVENT_OF[decision]),
  };
  switch (decision) {
    case 'approve':
      assertPartyValid(file, party);
      return [
        { ...base, from: ['pending', 'returned'], to: 'confirmed' },
        { type: 'confirm-claims', bookingId: booking.id },
        record,
      ];
    case 'return':
      return [{ ...base, from: ['pending'], to: 'returned' }, record];
    case 'decline':
      return [
        { ...base, from: ['pending', 'returned'], to: 'declined' },
        { type: 'release-all', bookingId: booking.id },
        record,
      ];
  }
}

/** Whoever made the request is told, unless they have decided about it themselves. */
function messagesOf(
  { booking }: BookingFile,
  actor: Actor,
  decision: DecideBookingInput['decision'],
  now: Instant,
): LedgerChange[] {
  if (booking.madeBy === actor.personId) return [];
  const kind = `booking-${EVENT_OF[decision]}` as const;
  const until = decision === 'return' ? booking.deadline : null;
  const message = { kind, personId: booking.madeBy, bookingId: booking.id, facts: {}, now, until };
  return [{ type: 'send-message', message }];
}

const EVENT_OF = { approve: 'approved', return: 'returned', decline: 'declined' } as const;

function assertPartyValid({ occurrences }: BookingFile, party: PartyRow | null): void {
  const days = occurrences.filter((one) => one.state === 'given').map((one) => one.day);
  const valid =
    party !== null && days.every((day) => (party.validFrom ?? day) <= day && day <= (party.validTo ?? day));
  if (!valid) throw new DoorError('conflict', 'party-no-longer-valid');
}
