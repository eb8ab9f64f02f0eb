import { hash } from 'node:crypto';
import type { ChangeAllocation, DayBecomes } from '#lib/domain/change/allocate-change.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import type { AlternativeKind } from '#lib/domain/request/propose-alternatives.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { answerOf, type WordlessAnswer } from '#lib/server/booking/answer.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';

/** An answer to a change without sentences: what is stored under an idempotency key. */
export interface WordlessChangeAnswer extends Omit<WordlessAnswer, 'bookingId' | 'days' | 'alternatives'> {
  readonly bookingId: string;
  readonly kind: ResourceKind;
  readonly revision: number;
  readonly changeId: string | null;
  readonly days: readonly (WordlessAnswer['days'][number] & { readonly becomes: DayBecomes })[];
  readonly alternatives: readonly WordlessChangeAlternative[];
}

export interface WordlessChangeAlternative {
  readonly kind: AlternativeKind;
  readonly days: number;
  readonly quantity: number;
  readonly place: string | null;
  readonly time: string | null;
  readonly change: ChangeRequest;
}

export function changeAnswerOf(
  allocation: ChangeAllocation,
  hall: Hall,
  booking: Pick<BookingRow, 'publicId' | 'revision' | 'kind'>,
  changeId: string | null,
  alternatives: readonly WordlessChangeAlternative[] = [],
): WordlessChangeAnswer {
  const answer = answerOf(allocation, hall, booking.publicId);
  return {
    ...answer,
    bookingId: booking.publicId,
    kind: booking.kind,
    revision: booking.revision,
    changeId,
    days: answer.days.map((day, at) => ({ ...day, becomes: allocation.days[at]?.becomes ?? 'same' })),
    alternatives,
    quoteHash: changeHashOf(allocation, booking.revision),
  };
}

/** Equal answers to the same state of a booking have equal hashes. */
export function changeHashOf({ outcome, days }: ChangeAllocation, revision: number): string {
  const facts = days.map((day) => [
    day.day,
    day.becomes,
    day.times,
    day.places.map((place) => [place.resourceId, place.quantity]),
  ]);
  return hash('sha256', JSON.stringify([revision, outcome, facts]), 'base64url').slice(0, 22);
}
