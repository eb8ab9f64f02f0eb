import type { ActionOf } from '#lib/domain/audit/event-actions.ts';
import { stateAt, type BookingState } from '#lib/domain/booking/booking-life.ts';
import { seatsOfSlots, type SeatsOnDay } from '#lib/domain/sharing/seats-of-slots.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { EventAbout, NewEvent } from '#lib/server/engine/new-event.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** A stay with its seats and who has them. */
export interface StayFile {
  readonly booking: BookingRow;
  readonly state: BookingState;
  readonly occurrences: readonly OccurrenceRow[];
  readonly catalogued: CataloguedHall;
  /** By day, days that were given back included: else a seat would be another one afterwards. */
  readonly seats: readonly SeatsOnDay[];
  readonly total: number;
  readonly participants: readonly ParticipantRow[];
}

/** The seats of a booking and who has them; null where it is gone. */
export function stayOf(
  app: App,
  reader: LedgerReader,
  booking: BookingRow | null,
  now: Instant,
): StayFile | null {
  const catalogued = booking && app.halls.byId(reader, booking.stationId);
  if (!catalogued) return null;
  const occurrences = reader.occurrences(booking.id);
  const seats = hasSeats(booking)
    ? seatsOfSlots(occurrences.map(({ day, given }) => ({ day, places: given.places })))
    : [];
  return {
    booking,
    state: stateAt(booking, now),
    occurrences,
    catalogued,
    seats,
    total: seats[0]?.seats.length ?? 0,
    participants: reader.participants(booking.id),
  };
}

/** Rooms and counters have no seats of their own. */
export function hasSeats({ kind }: Pick<BookingRow, 'kind'>): boolean {
  return kind === 'desk' || kind === 'area';
}

/** The desk or area that a seat is first, and the zone in which it is. */
export function seatShown(
  { seats, catalogued: { hall } }: Pick<StayFile, 'seats' | 'catalogued'>,
  slot: number,
): { number: number; label: string; zone: string | null } {
  const resourceId = seats.map((one) => one.seats[slot - 1] ?? null).find((seat) => seat !== null);
  const resource = resourceId === undefined ? undefined : hall.everyResource.get(resourceId);
  const zone = hall.zones.find((one) => one.id === resource?.zoneId);
  return { number: slot, label: resource?.label ?? '', zone: zone?.name ?? null };
}

/** The event of something about the seats of a stay. */
export function stayEvent(
  { id, partyId, stationId }: BookingRow,
  atMs: number,
  action: ActionOf<'booking'>,
  facts: NewEvent['facts'] = {},
): Omit<EventAbout<'booking'>, 'actorId'> {
  return { atMs, partyId, stationId, subject: 'booking', subjectId: id, action, facts };
}
