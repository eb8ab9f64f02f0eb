import { createHash } from 'node:crypto';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { WriteTask } from '#lib/server/engine/engine.ts';
import type { BookChange } from '#lib/server/engine/book-change.ts';
import type { LedgerChange, RememberAnswerChange } from '#lib/server/engine/ledger-changes.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import { at, HALL, MONDAY } from './hall.ts';

export interface Stay {
  readonly publicId: string;
  readonly partyId?: number;
  readonly kind?: ResourceKind;
  readonly resourceIds?: readonly number[];
  readonly days?: readonly LocalDay[];
  readonly from?: string;
  readonly to?: string;
  readonly quantity?: number;
  /** Makes it a hold that ends then. */
  readonly deadline?: ReturnType<typeof at>;
}

export const PROCEDURE = 'booking.create';
export const NOW = at(MONDAY, '08:00');

/** A booking with its days, claims and event, as a decision would give it. Without a word it is desk 1 on Monday, 09:00–18:00. */
export function bookChange(stay: Stay): BookChange {
  const {
    publicId,
    partyId = HALL.consultancy,
    kind = 'desk',
    resourceIds = [1],
    quantity = 1,
    deadline,
  } = stay;
  const days = stay.days ?? [MONDAY];
  const from = (day: LocalDay) => at(day, stay.from ?? '09:00');
  const to = (day: LocalDay) => at(day, stay.to ?? '18:00');
  const claimKind = deadline === undefined ? 'booking' : 'hold';
  return {
    type: 'book',
    booking: {
      publicId,
      stationId: HALL.station,
      partyId,
      madeBy: HALL.member,
      source: 'api',
      madeAs: 'party',
      kind,
      headCount: resourceIds.length * quantity,
      purpose: '',
      request: '{}',
      state: deadline === undefined ? 'confirmed' : 'pending',
      deadline: deadline ?? null,
      firstFrom: from(days[0]!),
      lastTo: to(days.at(-1)!),
      createdAt: NOW,
    },
    occurrences: days.map((day) => ({
      day,
      given: {
        places: resourceIds.map((id) => [id, quantity] as const),
        times: [[from(day), to(day)] as const],
      },
    })),
    claims: days.flatMap((day) =>
      resourceIds.map((resourceId) => ({
        resourceId,
        from: from(day),
        to: to(day),
        kind: claimKind,
        quantity,
        stationId: HALL.station,
        day,
        occurrenceDay: day,
      })),
    ),
    event: eventOf('made', partyId),
  };
}

export function eventOf<Action extends NewEvent['action']>(
  action: Action,
  partyId: number = HALL.consultancy,
): Omit<NewEvent, 'subject' | 'subjectId' | 'action'> & { readonly action: Action } {
  return { atMs: NOW * 60_000, actorId: HALL.member, partyId, stationId: HALL.station, action, facts: {} };
}

export function rememberChange(key: string, answer: string, body: string = answer): RememberAnswerChange {
  return {
    type: 'remember-answer',
    partyId: HALL.consultancy,
    procedure: PROCEDURE,
    key,
    bodyHash: sha256(body),
    answer,
    now: NOW,
  };
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A write that only stores these changes. */
export function taskOf<Answer = null>(
  changes: readonly LedgerChange[],
  answer: Answer = null as Answer,
): WriteTask<null, Answer> {
  return { holder: 'test', load: () => null, decide: () => ({ changes, answer }) };
}

/** A booking and the remembered answer to it, one write. The answer is the booking's public id, and so is the key. */
export function bookTask(stay: Stay): WriteTask<null, string> {
  return taskOf([bookChange(stay), rememberChange(stay.publicId, stay.publicId)], stay.publicId);
}
