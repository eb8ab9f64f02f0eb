import { hash } from 'node:crypto';
import type { ChangeAllocation } from '#lib/domain/change/allocate-change.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from '#lib/server/booking/booking-file.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import { makerOf } from '#lib/server/booking/maker.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingSource, StoredAnswer } from '#lib/server/engine/ledger-rows.ts';
import { changeAnswerOf, changeHashOf, type WordlessChangeAnswer } from './answer.ts';
import {
  decideChange,
  explainChange,
  loadChangeFile,
  loadChangeSituation,
  type ChangeSituation,
} from './situation.ts';
import { lapseDueOffers } from '#lib/server/waitlist/lapse-due-offers.ts';
import { offerChanges } from './offer-changes.ts';
import { saveChange } from './save-change.ts';

export interface ChangeBookingInput {
  readonly bookingId: string;
  readonly change: ChangeRequest;
  readonly revision: number;
  readonly idempotencyKey: string;
  readonly quoteHash?: string | undefined;
}

const PROCEDURE = 'booking.change';
/** A refusal that turns out to have been overtaken is tried again so often. */
const ATTEMPTS_MAX = 3;

type Written =
  | { readonly type: 'answered'; readonly answer: WordlessChangeAnswer }
  | { readonly type: 'refused' }
  /** Offers of the waitlist lie in the way that nobody has answered in time: what they hold is the next one's in line. */
  | { readonly type: 'offers-due' };

/**
 * Changes a booking as one whole, or says why not and leaves it as it is. It is made for one state of the booking: of two
 * changes at once the second is refused (409) rather than put on top of the first. Answers are stored under the
 * idempotency key in the same transaction; a refusal is explained outside of the gate, as that of a request is.
 */
export async function changeBooking(
  app: App,
  actor: Actor,
  source: BookingSource,
  input: ChangeBookingInput,
): Promise<WordlessChangeAnswer> {
  const { bookingId, change, revision, quoteHash } = input;
  const body = JSON.stringify([bookingId, change, revision, quoteHash ?? null]);
  const bodyHash = hash('sha256', body, 'buffer');
  for (let attempt = 1; ; attempt += 1) {
    const written = await write(app, actor, source, input, bodyHash);
    if (written.type === 'answered') return written.answer;
    if (written.type === 'offers-due') await lapseDueOffers(app, app.now());
    const explained = app.engine.read((reader) => explain(app, reader, actor, input));
    if (explained.answer.outcome === 'refused' || attempt === ATTEMPTS_MAX)
      return storeRefusal(app, explained, input, bodyHash);
  }
}

function write(
  app: App,
  actor: Actor,
  source: BookingSource,
  input: ChangeBookingInput,
  bodyHash: Buffer,
): Promise<Written> {
  const now = app.now();
  return app.engine.transact({
    holder: PROCEDURE,
    load: (reader) => {
      const stored = storedFor(reader, input, bodyHash);
      if (stored) return { stored };
      const found = loadChangeFile(app, reader, actor, input.bookingId, now);
      assertRevision(found.file.booking.revision, input);
      return { situation: loadChangeSituation(reader, found, input.change, now) };
    },
    decide: (loaded): { changes: LedgerChange[]; answer: Written } => {
      if ('stored' in loaded) return { changes: [], answer: { type: 'answered', answer: loaded.stored } };
      const { situation } = loaded;
      const { booking, catalogued } = situation.file;
      const allocation = decideAgainstQuote(decideChange(situation), booking.revision, input.quoteHash);
      if (allocation.outcome === 'refused') return { changes: [], answer: { type: 'refused' } };
      if (allocation.dueHolders.some((holder) => situation.dueBookings.get(holder)?.state === 'offered'))
        return { changes: [], answer: { type: 'offers-due' } };
      const atMs = app.nowMs();
      const changeId = app.newPublicId();
      const waits = allocation.outcome === 'pending' && booking.state === 'confirmed';
      const after = waits ? booking : { ...booking, revision: booking.revision + 1 };
      const answer = changeAnswerOf(allocation, catalogued.hall, after, waits ? changeId : null);
      const lapses = allocation.dueHolders.flatMap((holder) => {
        const due = situation.dueBookings.get(holder);
        return due ? lapseBooking(due, atMs) : [];
      });
      const maker = makerOf(actor, situation.party.publicId);
      const saved = { change: input.change, actor, maker, source, changeId, atMs };
      const changes = [
        ...lapses,
        ...saveChange(situation, allocation, saved),
        remember(situation, input, bodyHash, answer),
      ];
      return { changes, answer: { type: 'answered', answer } };
    },
  });

  /** Only those who may see the booking are told again what became of its change. */
  function storedFor(
    reader: LedgerReader,
    asked: ChangeBookingInput,
    body: Buffer,
  ): WordlessChangeAnswer | null {
    const booking = reader.booking(asked.bookingId);
    const stored = booking && reader.storedAnswer(booking.partyId, PROCEDURE, asked.idempotencyKey);
    if (!stored) return null;
    getBookingFile(app, reader, actor, asked.bookingId, 'see', now);
    return sameAnswer(stored, body);
  }
}

function assertRevision(revision: number, input: ChangeBookingInput): void {
  if (revision !== input.revision) throw new DoorError('conflict', 'changed-meanwhile');
}

/** The same key gives the same answer; another body under it is refused. */
function sameAnswer(stored: StoredAnswer, bodyHash: Buffer): WordlessChangeAnswer {
  if (!stored.bodyHash.equals(bodyHash)) throw new DoorError('conflict', 'key-used-otherwise');
  return JSON.parse(stored.answer) as WordlessChangeAnswer;
}

function decideAgainstQuote(
  allocation: ChangeAllocation,
  revision: number,
  quoteHash: string | undefined,
): ChangeAllocation {
  const isSame = quoteHash === undefined || changeHashOf(allocation, revision) === quoteHash;
  if (isSame || allocation.outcome === 'refused') return allocation;
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
  readonly situation: ChangeSituation;
  readonly answer: WordlessChangeAnswer;
}

function explain(app: App, reader: LedgerReader, actor: Actor, input: ChangeBookingInput): Explained {
  const now = app.now();
  const found = loadChangeFile(app, reader, actor, input.bookingId, now);
  assertRevision(found.file.booking.revision, input);
  const situation = loadChangeSituation(reader, found, input.change, now);
  const { booking, catalogued } = found.file;
  const allocation = decideAgainstQuote(explainChange(situation), booking.revision, input.quoteHash);
  const alternatives = offerChanges(reader, situation, input.change, allocation);
  return { situation, answer: changeAnswerOf(allocation, catalogued.hall, booking, null, alternatives) };
}

/** Stores the refusal under its key. Somebody who used the key meanwhile was first. */
function storeRefusal(
  app: App,
  { situation, answer }: Explained,
  input: ChangeBookingInput,
  bodyHash: Buffer,
): Promise<WordlessChangeAnswer> {
  const refusal = answer.outcome === 'refused' ? answer : { ...answer, outcome: 'refused' as const };
  return app.engine.transact({
    holder: PROCEDURE,
    load: (reader) => reader.storedAnswer(situation.party.id, PROCEDURE, input.idempotencyKey),
    decide: (stored) =>
      stored
        ? { changes: [], answer: sameAnswer(stored, bodyHash) }
        : { changes: [remember(situation, input, bodyHash, refusal)], answer: refusal },
  });
}

function remember(
  { party, now }: ChangeSituation,
  { idempotencyKey: key }: ChangeBookingInput,
  bodyHash: Buffer,
  answer: WordlessChangeAnswer,
): LedgerChange {
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
