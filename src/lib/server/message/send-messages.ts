import type { ChannelName, DeliveryProblem, MessageKind } from '#lib/domain/message/message-kind.ts';
import { nextAttempt, RETRY_MINUTES } from '#lib/domain/message/next-attempt.ts';
import { wavesOf } from '#lib/domain/message/waves-of.ts';
import { endsEntry, isChosen } from '#lib/domain/notice/notice-kind.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { throwFirstOf, valuesOf } from '#lib/server/outcomes.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { SettleMessageChange } from '#lib/server/engine/notice-changes.ts';
import { undelivered, type Channel, type Delivery } from './channel.ts';
import { composeMessage } from './compose-message.ts';
import { listDueMessages, type MessageRow } from './message-reader.ts';

/** So many in one run; what is left is due in the next. */
export const MESSAGES_PER_RUN_MAX = 50;
export const ATTEMPTS_MAX = RETRY_MINUTES.length + 1;

/** To so many people at once: one that takes long holds up few others, and their tries are marked together. */
const MESSAGES_AT_ONCE_MAX = 5;
/** So many are read for a run that ends after its first wave: several may be to the same person. */
const MESSAGES_FOR_A_WAVE = 2 * MESSAGES_AT_ONCE_MAX;

/**
 * Sends what is due, to each person one after the other and each at least once: a try is taken before it is made and marked
 * after it, in transactions that bookings share, and the sending itself happens outside of the gate. Where the other side does
 * not answer the run ends, so that a code is never behind fifty messages that wait for a dead server; and after the first
 * wave, which has the codes, where `mayGoOn` says no. May run twice.
 */
export async function sendMessages(
  app: App,
  asOf: Instant,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const most = (await mayGoOn()) ? MESSAGES_PER_RUN_MAX : MESSAGES_FOR_A_WAVE;
  const due = await listDueMessages(readingFrom(app), asOf, most);
  for (const [index, wave] of wavesOf(due, ({ person }) => person.id, MESSAGES_AT_ONCE_MAX).entries()) {
    if (index > 0 && !(await mayGoOn())) return;
    if (!(await sendWave(app, wave, asOf))) return;
  }
}

/** False where the other side did not answer. */
async function sendWave(app: App, wave: readonly MessageRow[], asOf: Instant): Promise<boolean> {
  const judged = wave.map((row) => judge(app, row, asOf));
  const ours = await take(
    app,
    judged.filter(({ hopeless }) => hopeless === null).map(({ row }) => row),
    asOf,
  );
  const outcomes = await Promise.allSettled(
    judged.map(async ({ row, channels, hopeless }): Promise<Try[]> => {
      if (hopeless !== null) return [givenUp(row, hopeless)];
      return ours.has(row.id) ? [await trySending(app, row, channels, asOf)] : [];
    }),
  );
  const tries = valuesOf(outcomes).flat();
  await settle(app, tries, asOf);
  throwFirstOf(outcomes);
  return !tries.some(({ delivery }) => isUnanswered(delivery));
}

function isUnanswered(delivery: Delivery): boolean {
  return !delivery.ok && ['timed-out', 'unreachable'].includes(delivery.problem);
}

/** What became of a message, by the channel that was tried last. */
interface Try {
  readonly row: MessageRow;
  readonly attempts: number;
  readonly channel: ChannelName | null;
  readonly delivery: Delivery;
}

function givenUp(row: MessageRow, problem: DeliveryProblem): Try {
  return { row, attempts: row.attempts, channel: null, delivery: undelivered(problem, false) };
}

interface Judged {
  readonly row: MessageRow;
  readonly channels: readonly Channel[];
  /** Null where there is hope. */
  readonly hopeless: DeliveryProblem | null;
}

function judge(app: App, row: MessageRow, asOf: Instant): Judged {
  const refused = isRefused(app, row);
  const channels = app.channels.filter(
    (one) =>
      one.reaches(row.person, row.kind as MessageKind) &&
      (!refused || (one.name === 'mail' && takesEntryOut(app, row))),
  );
  const none = channels.length > 0 ? null : refused ? 'not-wanted' : 'no-channel';
  return { row, channels, hopeless: hopelessBecause(row, none, asOf) };
}

function takesEntryOut(app: App, { kind, person, bookingId }: MessageRow): boolean {
  if (bookingId === null || !endsEntry(kind as MessageKind)) return false;
  return app.engine.read((reader) => reader.wasMailed(person.id, bookingId));
}

/** The ids of those that nobody else was faster to take. */
async function take(app: App, rows: readonly MessageRow[], asOf: Instant): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return new Set();
  return app.engine.transact({
    holder: 'message.take',
    load: (reader) => rows.filter(({ id, attempts }) => reader.triesOfMessage(id) === attempts),
    decide: (ours): { changes: LedgerChange[]; answer: ReadonlySet<number> } => ({
      changes: ours.map(({ id, attempts }) => {
        const nextDue = nextAttempt(attempts + 1, asOf) ?? addMinutes(asOf, RETRY_MINUTES.at(-1) ?? 1);
        return { type: 'take-message', id, attempts, nextDue };
      }),
      answer: new Set(ours.map((one) => one.id)),
    }),
  });
}

async function trySending(
  app: App,
  row: MessageRow,
  channels: readonly Channel[],
  asOf: Instant,
): Promise<Try> {
  const message = await composeMessage(app, row, asOf);
  if (!message) return givenUp(row, 'overtaken');
  let last = givenUp(row, 'no-channel');
  for (const channel of channels) {
    const delivery = await channel.send(row.person, message);
    last = { row, attempts: row.attempts + 1, channel: channel.name, delivery };
    if (delivery.ok) break;
  }
  return last;
}

function hopelessBecause(
  row: MessageRow,
  noChannel: DeliveryProblem | null,
  asOf: Instant,
): DeliveryProblem | null {
  if (row.person.disabledAt !== null) return 'person-disabled';
  if (row.untilAt !== null && row.untilAt <= asOf) return 'overtaken';
  // Its last try was taken, and the program ended before it was marked.
  return noChannel ?? (row.attempts >= ATTEMPTS_MAX ? 'timed-out' : null);
}

/** Asked when it is sent, so that a choice counts at once. */
function isRefused(app: App, { kind, person }: MessageRow): boolean {
  const [addressee] = app.engine.read((reader) => reader.addressees([person.id]));
  return addressee !== undefined && !isChosen(kind as MessageKind, addressee.choices);
}

async function settle(app: App, tries: readonly Try[], asOf: Instant): Promise<void> {
  if (tries.length === 0) return;
  await app.engine.transact({
    holder: 'message.settle',
    load: () => null,
    decide: () => ({ changes: tries.map((one) => settledBy(one, asOf)), answer: null }),
  });
  for (const { row, attempts, channel, delivery } of tries) {
    if (channel === null || delivery.ok) continue;
    const told = { message: row.id, kind: row.kind, channel, problem: delivery.problem, attempts };
    app.log.warn(told, 'a message was not sent');
  }
}

function settledBy({ row: { id }, attempts, channel, delivery }: Try, asOf: Instant): SettleMessageChange {
  if (delivery.ok)
    return { type: 'settle-message', id, channel, problem: null, sentAt: asOf, failedAt: null };
  const { problem, again } = delivery;
  const failedAt = again && attempts < ATTEMPTS_MAX ? null : asOf;
  return { type: 'settle-message', id, channel, problem, sentAt: null, failedAt };
}
