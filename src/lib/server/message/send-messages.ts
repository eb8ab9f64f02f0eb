import type { DeliveryProblem, MessageKind } from '#lib/domain/message/message-kind.ts';
import { nextAttempt, RETRY_MINUTES } from '#lib/domain/message/next-attempt.ts';
import { SENT_UNLESS_CHOSEN, topicOf } from '#lib/domain/notice/notice-kind.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { readChoices } from '#lib/server/notice/notice-reader.ts';
import type { Channel, Delivery } from './channel.ts';
import { composeMessage } from './compose-message.ts';
import { listDueMessages, type MessageRow } from './message-reader.ts';
import { markProblem, markSent, takeAttempt } from './message-writer.ts';

/** So many in one run; what is left is due in the next. */
export const MESSAGES_PER_RUN_MAX = 50;
export const ATTEMPTS_MAX = RETRY_MINUTES.length + 1;

/**
 * Sends what is due, one after the other and each at least once: a try is taken before it is made and marked after it, in
 * transactions of their own, and the sending itself happens outside of the gate. Where the other side does not answer the run
 * ends, so that a code is never behind fifty messages that wait for a dead server. May run twice.
 */
export async function sendMessages(app: App, asOf: Instant): Promise<void> {
  for (const row of await listDueMessages(readingFrom(app), asOf, MESSAGES_PER_RUN_MAX)) {
    const delivery = await sendMessage(app, row, asOf);
    if (delivery && !delivery.ok && ['timed-out', 'unreachable'].includes(delivery.problem)) return;
  }
}

/** Null where nothing was sent. */
async function sendMessage(app: App, row: MessageRow, asOf: Instant): Promise<Delivery | null> {
  const channels = app.channels.filter((one) => one.reaches(row.person, row.kind as MessageKind));
  const hopeless =
    hopelessBecause(row, channels, asOf) ?? ((await isRefused(app, row)) ? 'not-wanted' : null);
  if (hopeless) {
    await giveUp(app, row, hopeless, asOf);
    return null;
  }
  const attempts = row.attempts + 1;
  const due = nextAttempt(attempts, asOf) ?? addMinutes(asOf, RETRY_MINUTES.at(-1) ?? 1);
  const taken = await app.engine.configure('message.take', (transaction) =>
    takeAttempt(transaction, row, due),
  );
  if (!taken) return null;
  const message = await composeMessage(app, row, asOf);
  if (!message) {
    await giveUp(app, row, 'overtaken', asOf);
    return null;
  }
  let last: { channel: Channel; delivery: Delivery } | null = null;
  for (const channel of channels) {
    const delivery = await channel.send(row.person, message);
    last = { channel, delivery };
    if (delivery.ok) break;
  }
  if (last) await settle(app, { ...row, attempts }, last, asOf);
  return last?.delivery ?? null;
}

function hopelessBecause(
  row: MessageRow,
  channels: readonly Channel[],
  asOf: Instant,
): DeliveryProblem | null {
  if (row.person.disabledAt !== null) return 'person-disabled';
  if (row.untilAt !== null && row.untilAt <= asOf) return 'overtaken';
  if (channels.length === 0) return 'no-channel';
  // Its last try was taken, and the program ended before it was marked.
  return row.attempts >= ATTEMPTS_MAX ? 'timed-out' : null;
}

/** Asked when it is sent, so that a choice counts at once. */
async function isRefused(app: App, { kind, person }: MessageRow): Promise<boolean> {
  const topic = topicOf(kind as MessageKind);
  if (topic === null) return false;
  const choices = await readChoices(readingFrom(app), person.id);
  return !(choices.get(topic) ?? SENT_UNLESS_CHOSEN[topic]);
}

async function settle(
  app: App,
  { id, kind, attempts }: MessageRow,
  { channel: { name }, delivery }: { channel: Channel; delivery: Delivery },
  asOf: Instant,
): Promise<void> {
  if (delivery.ok) {
    await app.engine.configure('message.sent', (transaction) =>
      markSent(transaction, id, { channel: name, at: asOf }),
    );
    return;
  }
  const { problem, again } = delivery;
  app.log.warn({ message: id, kind, channel: name, problem, attempts }, 'a message was not sent');
  const failedAt = again && attempts < ATTEMPTS_MAX ? null : asOf;
  await app.engine.configure('message.failed', (transaction) =>
    markProblem(transaction, id, { channel: name, problem, failedAt }),
  );
}

async function giveUp(app: App, { id }: MessageRow, problem: DeliveryProblem, asOf: Instant): Promise<void> {
  await app.engine.configure('message.givenUp', (transaction) =>
    markProblem(transaction, id, { channel: null, problem, failedAt: asOf }),
  );
}
