import { nextAttempt, RETRY_MINUTES } from '#lib/domain/message/next-attempt.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { WEBHOOK_FORMATS, type CallProblem } from '#lib/domain/webhook/webhook.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { composeCall } from './compose-call.ts';
import { judgeAnswer, type JudgedAnswer } from './judge-answer.ts';
import type { DeliveryRow } from './webhook-reader.ts';
import { markStopped } from './webhook-writer.ts';

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
  if (!(await take(app, { id, attempts }, due))) return null;
  const call = composeCall(app, delivery, app.nowMs());
  if (!call) return settle(app, delivery, { problem: 'stopped', gone: false }, asOf);
  const format = WEBHOOK_FORMATS.find((known) => known === webhook.format) ?? 'standard';
  const judged = judgeAnswer(format, await app.outgoing.post(call));
  return settle(app, { ...delivery, attempts: attempts + 1 }, judged, asOf);
}

/** False where somebody else was faster. */
function take(
  app: App,
  { id, attempts }: Pick<DeliveryRow, 'id' | 'attempts'>,
  nextDue: Instant,
): Promise<boolean> {
  return app.engine.transact({
    holder: 'webhook.take',
    load: (reader) => reader.triesOfDelivery(id) === attempts,
    decide: (isOurs): { changes: LedgerChange[]; answer: boolean } => ({
      changes: isOurs ? [{ type: 'take-delivery', id, attempts, nextDue }] : [],
      answer: isOurs,
    }),
  });
}

async function settle(
  app: App,
  { id, attempts, webhook }: DeliveryRow,
  { problem, gone }: JudgedAnswer,
  asOf: Instant,
): Promise<CallProblem | null> {
  const isLast = problem === 'stopped' || gone || attempts >= ATTEMPTS_MAX;
  const outcome =
    problem === null ? { sentAt: asOf, failedAt: null } : { sentAt: null, failedAt: isLast ? asOf : null };
  await app.engine.transact({
    holder: 'webhook.settle',
    load: () => null,
    decide: () => ({ changes: [{ type: 'settle-delivery', id, problem, ...outcome }], answer: null }),
  });
  if (gone)
    await app.engine.configure('webhook.gone', (transaction) => markStopped(transaction, webhook.id, asOf));
  if (problem !== null) app.log.warn({ delivery: id, webhook: webhook.id, problem }, 'a call did not arrive');
  return problem;
}
