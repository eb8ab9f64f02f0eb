import {
  BOOKING_ACTIONS,
  capabilityOf,
  type BookingAction,
} from '#lib/domain/booking/booking-capabilities.ts';
import { CANCELLED_BECAUSE, stateAt, type CancelledBecause } from '#lib/domain/booking/booking-life.ts';
import { isErasedMobile } from '#lib/domain/privacy/erased-person.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { BookingSummary, BookingView } from '#lib/schemas/booking-view.ts';
import { relationTo, type Actor } from '#lib/server/access/actor.ts';
import type { AttendanceRow } from '#lib/server/engine/attendance-rows.ts';
import type { BookingRow, InsteadRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { deciderOfBooking } from '#lib/server/approval/decider-of-booking.ts';
import { isForDistrict } from '#lib/server/approval/is-for-district.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { placeShownOf } from './answer.ts';
import type { BookingFile } from './booking-file.ts';

export function bookingSummaryOf(
  booking: BookingRow,
  { hall }: CataloguedHall,
  now: Instant,
): BookingSummary {
  const cancelledBecause = cancelledBecauseOf(booking);
  return {
    id: booking.publicId,
    changeOf: booking.changeOfPublicId,
    revision: booking.revision,
    station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone, trial: hall.trial },
    party: { id: booking.partyPublicId, name: booking.partyName, kind: booking.partyKind },
    madeBy: booking.madeByName,
    source: booking.source,
    madeAs: booking.madeAs,
    kind: booking.kind,
    headCount: booking.headCount,
    purpose: booking.purpose,
    state: stateAt(booking, now),
    decisionDeadline: booking.deadline === null ? null : momentText(booking.deadline),
    decidedBy: booking.decidedByName,
    decisionReason: cancelledBecause === null ? booking.decisionReason : null,
    cancelledBecause,
    from: momentText(booking.firstFrom),
    to: momentText(booking.lastTo),
    createdAt: momentText(booking.createdAt),
  };
}

function cancelledBecauseOf({ state, decisionReason }: BookingRow): CancelledBecause | null {
  if (state !== 'cancelled') return null;
  return CANCELLED_BECAUSE.find((reason) => reason === decisionReason) ?? null;
}

/** What a page of a booking tells beside it. */
export interface BesidesBooking {
  readonly waitingChange: string | null;
  readonly insteadOf: string | null;
  readonly partOf: BookingView['partOf'];
  readonly offerMissed: BookingView['offerMissed'];
  readonly daysInstead: readonly InsteadRow[];
  readonly attendance: readonly AttendanceRow[];
}

export function bookingViewOf(
  { booking, occurrences, catalogued }: BookingFile,
  actor: Actor,
  now: Instant,
  { attendance, daysInstead, ...besides }: BesidesBooking,
): BookingView {
  const { looks } = relationTo(actor, booking, catalogued.station.districtId);
  return {
    ...bookingSummaryOf(booking, catalogued, now),
    days: occurrences.map((one) => ({
      ...dayOf(one, catalogued, now),
      movedTo: movedTo(one, daysInstead),
    })),
    attendance: attendance.map(({ day, state, came, reason }) => ({
      day: formatLocalDay(day),
      state,
      came,
      reason,
    })),
    request: bookingRequest.parse(JSON.parse(booking.request)),
    actions: actionsOf(booking, occurrences, actor, catalogued, now),
    releaseReason: booking.releaseReason,
    decider: deciderOfBooking(booking, occurrences, catalogued),
    ...besides,
    contact: looks ? contactOf(booking) : null,
  };
}

/** Whom to ring. Only for those who run the station. */
export function contactOf({ madeByName, madeByMobile }: BookingRow): NonNullable<BookingView['contact']> {
  return { name: madeByName, mobile: isErasedMobile(madeByMobile) ? '' : madeByMobile };
}

function dayOf(
  { day, state, given }: OccurrenceRow,
  { hall }: CataloguedHall,
  now: Instant,
): Omit<BookingView['days'][number], 'movedTo'> {
  return {
    day: formatLocalDay(day),
    state,
    over: given.times.every(([, to]) => to <= now),
    times: given.times.map(([from, to]) => clockRangeOf(hall.timeZone, day, { from, to })),
    places: given.places.flatMap(([resourceId, quantity]) => placeShownOf(hall, resourceId, quantity)),
  };
}

/** The day may have been moved more than once: where it is now counts. */
function movedTo(
  { day, state }: OccurrenceRow,
  daysInstead: readonly InsteadRow[],
): BookingView['days'][number]['movedTo'] {
  const there = state === 'cancelled' ? daysInstead.findLast((one) => one.day === day) : undefined;
  return there ? { bookingId: there.bookingPublicId, station: there.station } : null;
}

/** A change that waits is withdrawn and made anew, and an order of meals is changed by the rules of its canteen. */
function isChangedHere({ changeOf, kind }: BookingRow): boolean {
  return changeOf === null && kind !== 'canteen';
}

const NO_CHANGE = { allowed: false, because: 'wrong-state' } as const;

export function actionsOf(
  booking: BookingRow,
  occurrences: readonly OccurrenceRow[],
  actor: Actor,
  catalogued: CataloguedHall,
  now: Instant,
): BookingView['actions'] {
  const relation = {
    ...relationTo(actor, booking, catalogued.station.districtId),
    districtDecides: isForDistrict(actor, booking, occurrences, catalogued),
  };
  const state = stateAt(booking, now);
  const entries = BOOKING_ACTIONS.map((action) => {
    const asked = capabilityOf(action, state, relation);
    const cannot = action === 'change' && asked.allowed && !isChangedHere(booking);
    const capability = cannot ? NO_CHANGE : asked;
    return [
      action,
      { allowed: capability.allowed, because: capability.allowed ? null : capability.because },
    ] as const;
  });
  return Object.fromEntries(entries) as Record<BookingAction, BookingView['actions'][BookingAction]>;
}
