import { nextAttempt, RETRY_MINUTES } from '#lib/domain/message/next-attempt.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { WEBHOOK_FORMATS, type CallProblem } from '#lib/domain/webhook/webhook.ts';
import type { App } from '#lib/server/app.ts';
import { composeCall } from './compose-call.ts';
import { judgeAnswer, type JudgedAnswer } from './judge-answer.ts';
import type { DeliveryRow } from './webhook-reader.ts';
import { markDelivered, markStopped, markUndelivered, takeDelivery } from './webhook-writer.ts';

const ATTEMPTS_MAX = RETRY_MINUTES.length + 1;

/** One try. Null where it has arrived, or where somebody else has taken it. */
export async function sendDelivery(
  app: App,
  delivery: DeliveryRow,
  asOf: Instant,
): Promise<CallProblem | null> {
  const { id, webhook, attempts } = delivery;
  const spent = webhook.stoppedAt !== null ? 'stopped' : attempts >= ATTEMPTS_MAX ? 'timed-out' : null;
  if (spent !== null) return settle(app, delivery, { problem: spent, gone: false }, asOf);
  const due = nextAttempt(attempts + 1, asOf) ?? addMinutes(asOf, RETRY_MINUTES.at(-1) ?? 1);
  const taken = await app.engine.configure('webhook.take', (transaction) =>
    takeDelivery(transaction, { id, attempts }, due),
  );
  if (!taken) return null;
  const call = composeCall(app, delivery, app.nowMs());
  if (!call) return settle(app, delivery, { problem: 'stopped', gone: false }, asOf);
  const format = WEBHOOK_FORMATS.find((known) => known === webhook.format) ?? 'standard';
  const judged = judgeAnswer(format, await app.outgoing.post(call));
  return settle(app, { ...delivery, attempts: attempts + 1 }, judged, asOf);
}

async function settle(
  app: App,
  { id, attempts, webhook }: DeliveryRow,
  { problem, gone }: JudgedAnswer,
  asOf: Instant,
): Promise<CallProblem | null> {
  await app.engine.configure('webhook.settle', async (transaction) => {
    if (problem === null) await markDelivered(transaction, id, asOf);
    else {
      const isLast = problem === 'stopped' || gone || attempts >= ATTEMPTS_MAX;
      await markUndelivered(transaction, id, { problem, failedAt: isLast ? asOf : null });
    }
    if (gone) await markStopped(transaction, webhook.id, asOf);
  });
  if (problem !== null) app.log.warn({ delivery: id, webhook: webhook.id, problem }, 'a call did not arrive');
  return problem;
}
