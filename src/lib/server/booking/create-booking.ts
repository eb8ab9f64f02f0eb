import { hash } from 'node:crypto';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { StoredAnswer } from '#lib/server/engine/ledger-rows.ts';
import { findRulesToAccept } from '#lib/server/station/find-rules-to-accept.ts';
import type { HouseRules } from '#lib/server/station/house-rules-in-force.ts';
import { answerOf, quoteHashOf, type WordlessAnswer } from './answer.ts';
import { answerToMeals } from './answer-to-meals.ts';
import { bookAllocation, type Making } from './book-allocation.ts';
import { makerOf } from './maker.ts';
import { lapseBooking } from './lapse-booking.ts';
import { offerAlternatives } from './offer-alternatives.ts';
import { lapseDueOffers } from '#lib/server/waitlist/lapse-due-offers.ts';
import { decideSituation, explainSituation, loadSituation, type Situation } from './situation.ts';

export interface CreateBookingInput {
  readonly request: BookingRequest;
  readonly idempotencyKey: string;
  /** The hash of the quote that the person saw: where the answer would differ, nothing is booked. */
  readonly quoteHash?: string | undefined;
}

const PROCEDURE = 'booking.create';
/** A refusal that turns out to have been overtaken is tried again so often. */
const ATTEMPTS_MAX = 3;

type Written =
  | { readonly type: 'answered'; readonly answer: WordlessAnswer }
  | { readonly type: 'refused' }
  /** Offers of the waitlist lie in the way that nobody has answered in time: what they hold is the next one's in line. */
  | { readonly type: 'offers-due' }
  /** Refused and stored. */
  | { readonly type: 'explained'; readonly explained: Explained };

/**
 * Books what the request asks for, or says why not. Grants and refusals by rule are stored under the idempotency key in
 * the same transaction, so asking again gives the same answer. The hot path never looks for alternatives inside the
 * gate: a refusal is explained on a snapshot of its own, and if that snapshot would grant it, the request is tried again.
 */
export async function createBooking(
  app: App,
  actor: Actor,
  source: Making['source'],
  input: CreateBookingInput,
): Promise<WordlessAnswer> {
  const bodyHash = hash('sha256', JSON.stringify([input.request, input.quoteHash ?? null]), 'buffer');
  for (let attempt = 1; ; attempt += 1) {
    const written = await book(app, actor, source, input, bodyHash);
    if (written.type === 'answered') return written.answer;
    if (written.type === 'offers-due') await lapseDueOffers(app, app.now());
    if (written.type === 'explained') {
      countDemand(app, written.explained, input, bodyHash);
      return written.explained.answer;
    }
    const explained = app.engine.read((reader) => explainRefusal(app, reader, actor, input));
    if (explained.answer.outcome === 'refused' || attempt === ATTEMPTS_MAX)
      return storeRefusal(app, explained, input, bodyHash);
  }
}

function book(
  app: App,
  actor: Actor,
  source: Making['source'],
  input: CreateBookingInput,
  bodyHash: Buffer,
): Promise<Written> {
  const now = app.now();
  return app.engine.transact({
    holder: PROCEDURE,
    load: (reader) => {
      const situation = loadSituation(app, reader, actor, input.request, now);
      const stored = reader.storedAnswer(situation.party.id, PROCEDURE, input.idempotencyKey);
      return { situation, stored, rules: rulesFor(reader, actor, situation, input.request) };
    },
    decide: ({ situation, stored, rules }): { changes: LedgerChange[]; answer: Written } => {
      if (stored) return { changes: [], answer: { type: 'answered', answer: sameAnswer(stored, bodyHash) } };
      const allocation = decideAgainstQuote(decideSituation(situation), input.quoteHash);
      if (allocation.outcome === 'refused') {
        if (input.request.want.kind !== 'canteen') return { changes: [], answer: { type: 'refused' } };
        // What else there is to eat is known from the same claims, so nobody looks twice for it.
        const explained = { situation, answer: answerToMeals(situation, allocation) };
        const changes = [remember(situation, input, bodyHash, explained.answer)];
        return { changes, answer: { type: 'explained', explained } };
      }
      if (rules) throw new DoorError('conflict', 'house-rules-to-accept');
      if (allocation.dueHolders.some((holder) => situation.dueBookings.get(holder)?.state === 'offered'))
        return { changes: [], answer: { type: 'offers-due' } };
      const making: Making = {
        bookingId: app.newPublicId(),
        maker: makerOf(actor, situation.party.publicId, situation.takesOrders),
        source,
        request: input.request,
        atMs: app.nowMs(),
      };
      const answer = answerOf(allocation, situation.catalogued.hall, making.bookingId);
      const lapses = allocation.dueHolders.flatMap((holder) => {
        const due = situation.dueBookings.get(holder);
        return due ? lapseBooking(due, making.atMs) : [];
      });
      const changes = [
        ...lapses,
        bookAllocation(allocation, situation, making),
        remember(situation, input, bodyHash, answer),
      ];
      return { changes, answer: { type: 'answered', answer } };
    },
  });
}

/** Whoever only eats at a neighbour's does not come into the hall. */
function rulesFor(
  reader: LedgerReader,
  actor: Actor,
  { catalogued, party }: Situation,
  { want }: BookingRequest,
): HouseRules | null {
  return want.kind === 'canteen' ? null : findRulesToAccept(reader, actor, party.publicId, catalogued);
}

/** The same key gives the same answer; another body under it is refused. */
function sameAnswer(stored: StoredAnswer, bodyHash: Buffer): WordlessAnswer {
  if (!stored.bodyHash.equals(bodyHash)) throw new DoorError('conflict', 'key-used-otherwise');
  return JSON.parse(stored.answer) as WordlessAnswer;
}

function decideAgainstQuote(allocation: Allocation, quoteHash: string | undefined): Allocation {
  if (quoteHash === undefined || allocation.outcome === 'refused' || quoteHashOf(allocation) === quoteHash)
    return allocation;
  return {
    ...allocation,
    outcome: 'refused',
    refusals: [{ code: 'answer-differs' }],
    days: allocation.days.map((day) => (day.outcome === 'given' ? { ...day, outcome: 'free' } : day)),
    deadline: null,
    dueHolders: [],
  };
}

interface Explained {
  readonly situation: Situation;
  readonly answer: WordlessAnswer;
}

function explainRefusal(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  { request, quoteHash }: CreateBookingInput,
): Explained {
  const situation = loadSituation(app, reader, actor, request, app.now());
  const allocation = decideAgainstQuote(explainSituation(situation), quoteHash);
  if (request.want.kind === 'canteen') return { situation, answer: answerToMeals(situation, allocation) };
  const alternatives = offerAlternatives(app, reader, actor, request, allocation, situation);
  return { situation, answer: answerOf(allocation, situation.catalogued.hall, null, alternatives) };
}

/** Stores the refusal under its key and counts it as demand. Somebody who used the key meanwhile was first. */
async function storeRefusal(
  app: App,
  { situation, answer }: Explained,
  input: CreateBookingInput,
  bodyHash: Buffer,
): Promise<WordlessAnswer> {
  const refusal = answer.outcome === 'refused' ? answer : { ...answer, outcome: 'refused' as const };
  const told = await app.engine.transact({
    holder: PROCEDURE,
    load: (reader) => reader.storedAnswer(situation.party.id, PROCEDURE, input.idempotencyKey),
    decide: (stored) =>
      stored
        ? { changes: [], answer: sameAnswer(stored, bodyHash) }
        : { changes: [remember(situation, input, bodyHash, refusal)], answer: refusal },
  });
  countDemand(app, { situation, answer: refusal }, input, bodyHash);
  return told;
}

function countDemand(
  app: App,
  { situation, answer }: Explained,
  input: CreateBookingInput,
  bodyHash: Buffer,
): void {
  const { hall } = situation.catalogued;
  app.demand.count({
    partyId: situation.party.id,
    askedDay: localDayAt(hall.timeZone, situation.now),
    bodyHash,
    stationId: hall.id,
    kind: input.request.want.kind,
    refusal:
      answer.refusals[0]?.code ??
      answer.days.find((day) => day.refusal)?.refusal?.code ??
      'capacity-exceeded',
    request: JSON.stringify(input.request),
  });
}

function remember(
  { party, now }: Situation,
  input: CreateBookingInput,
  bodyHash: Buffer,
  answer: WordlessAnswer,
): LedgerChange {
  const { idempotencyKey: key } = input;
  return {
    type: 'remember-answer',
    partyId: party.id,
    procedure: PROCEDURE,
    key,
    bodyHash,
    answer: JSON.stringify(answer),
    now,
  };
}
