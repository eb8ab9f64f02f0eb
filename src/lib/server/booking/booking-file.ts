import type { ActionOf } from '#lib/domain/audit/event-actions.ts';
import {
  capabilityOf,
  type BookingAction,
  type CapabilityReason,
  type Relation,
} from '#lib/domain/booking/booking-capabilities.ts';
import { stateAt, type BookingState } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { relationTo, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import { isForDistrict } from '#lib/server/approval/is-for-district.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { EventAbout, NewEvent } from '#lib/server/engine/new-event.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** A booking as it stands for one person at one moment. */
export interface BookingFile {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
  readonly catalogued: CataloguedHall;
  readonly state: BookingState;
}

/** How a person stands to a booking, where more than its party and its station counts. */
type RelationOf = (actor: Actor, booking: BookingRow, districtId: number) => Relation;

/** The booking, if this person may do this to it now. A booking of strangers is not found, like one that does not exist. */
export function getBookingFile(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  publicId: string,
  action: BookingAction,
  now: Instant,
  relationOf: RelationOf = relationTo,
): BookingFile {
  const booking = reader.booking(publicId);
  const catalogued = booking && app.halls.byId(reader, booking.stationId);
  if (!catalogued) throw notFound();
  const state = stateAt(booking, now);
  const occurrences = reader.occurrences(booking.id);
  const relation = {
    ...relationOf(actor, booking, catalogued.station.districtId),
    districtDecides: action === 'approve' && isForDistrict(actor, booking, occurrences, catalogued),
  };
  const capability = capabilityOf(action, state, relation);
  if (!capability.allowed) throw refusedBy(capability.because, state);
  return { booking, occurrences, catalogued, state };
}

function refusedBy(because: 'hidden' | CapabilityReason | 'wrong-state', state: BookingState): DoorError {
  switch (because) {
    case 'hidden':
      return notFound();
    case 'not-your-task':
      return new DoorError('not-allowed', 'not-your-task');
    case 'own-party':
    case 'district-decides':
      return new DoorError('not-allowed', because);
    case 'wrong-state':
      return new DoorError('conflict', state === 'lapsed' ? 'deadline-passed' : 'wrong-state', { state });
  }
}

/** The event of something that a person did to a booking. */
export function bookingEvent(
  booking: BookingRow,
  actor: Pick<Actor, 'personId'>,
  atMs: number,
  action: ActionOf<'booking'>,
  facts: NewEvent['facts'] = {},
): EventAbout<'booking'> {
  return {
    atMs,
    actorId: actor.personId,
    partyId: booking.partyId,
    stationId: booking.stationId,
    subject: 'booking',
    subjectId: booking.id,
    action,
    facts,
  };
}
