import { hash } from 'node:crypto';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { Refusal } from '#lib/domain/refusal/refusal.ts';
import type { Allocation, DayAllocation } from '#lib/domain/request/allocation.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { AlternativeKind } from '#lib/domain/request/propose-alternatives.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingAnswer, DayAnswer } from '#lib/schemas/booking-answer.ts';
import { momentText } from '#lib/server/moment-text.ts';

/** An answer without sentences: what is stored under an idempotency key, and told in the language of whoever asks again. */
export interface WordlessAnswer extends Omit<BookingAnswer, 'refusals' | 'days' | 'alternatives'> {
  readonly refusals: readonly Refusal[];
  readonly days: readonly (Omit<DayAnswer, 'refusal'> & { readonly refusal: Refusal | null })[];
  readonly alternatives: readonly WordlessAlternative[];
}

export interface WordlessAlternative {
  readonly kind: AlternativeKind;
  readonly days: number;
  readonly quantity: number;
  /** The zone, room or station that is offered, and the times: what the sentence needs. */
  readonly place: string | null;
  readonly time: string | null;
  readonly request: BookingRequest;
}

export function answerOf(
  allocation: Allocation,
  hall: Hall,
  bookingId: string | null,
  alternatives: readonly WordlessAlternative[] = [],
): WordlessAnswer {
  const days = allocation.days.map((day) => dayAnswerOf(day, hall));
  return {
    outcome: allocation.outcome,
    bookingId,
    decisionDeadline: allocation.deadline === null ? null : momentText(allocation.deadline),
    refusals: allocation.refusals,
    days,
    alternatives,
    seating: { exact: allocation.exact, moves: allocation.moves },
    provisionalYears: [...allocation.provisionalYears],
    quoteHash: quoteHashOf(allocation),
    ...(allocation.decisionBecause && { decisionBecause: allocation.decisionBecause }),
    ...(allocation.quotas && { quotas: [...allocation.quotas] }),
  };
}

/** Equal answers have equal hashes. The deadline is left out: it moves with the clock. */
export function quoteHashOf({ outcome, days }: Allocation): string {
  const facts = days.map((day) => [
    day.day,
    day.outcome,
    day.times,
    day.places.map((place) => [place.resourceId, place.quantity]),
  ]);
  return hash('sha256', JSON.stringify([outcome, facts]), 'base64url').slice(0, 22);
}

function dayAnswerOf(day: DayAllocation, hall: Hall): WordlessAnswer['days'][number] {
  return {
    day: formatLocalDay(day.day),
    outcome: day.outcome,
    times: day.times.map((times) => clockRangeOf(hall.timeZone, day.day, times)),
    places: day.places.flatMap(({ resourceId, quantity }) => placeShownOf(hall, resourceId, quantity)),
    together: day.together,
    refusal: day.refusal,
  };
}

/** Also a place that has gone out of service since. */
export function placeShownOf(hall: Hall, resourceId: number, quantity: number): DayAnswer['places'] {
  const resource = hall.everyResource.get(resourceId);
  if (!resource) return [];
  const zone = hall.zones.find((one) => one.id === resource.zoneId);
  return [{ id: resource.publicId, label: resource.label, zone: zone?.name ?? null, quantity }];
}
