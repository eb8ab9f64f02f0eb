import { nextAttempt, RETRY_MINUTES } from '#lib/domain/message/next-attempt.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { WEBHOOK_FORMATS, type CallProblem } from '#lib/domain/webhook/webhook.ts';
import type { App } from '#lib/server/app.ts';
import { throwFirstOf, valuesOf } from '#lib/server/outcomes.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { SettleDeliveryChange } from '#lib/server/engine/notice-changes.ts';
import { composeCall } from './compose-call.ts';
import { judgeAnswer, type JudgedAnswer } from './judge-answer.ts';
import type { DeliveryRow } from './webhook-reader.ts';
import { markStopped } from './webhook-writer.ts';

const ATTEMPTS_MAX = RETRY_MINUTES.length + 1;

interface Tried {
  readonly delivery: DeliveryRow;
  readonly judged: JudgedAnswer;
  readonly attempts: number;
}

/**
 * One try of each, all at once; they must be of different addresses. All are taken in one transaction and marked in one, so
 * that calls cost the bookings beside them little. Null where one has arrived, or where somebody else has taken it.
 */
export async function tryDeliveries(
  app: App,
  deliveries: readonly DeliveryRow[],
  asOf: Instant,
): Promise<readonly (CallProblem | null)[]> {
  if (deliveries.length === 0) return [];
  const ours = await take(
    app,
    deliveries.filter((one) => spentBecause(one) === null),
    asOf,
  );
  const outcomes = await Promise.allSettled(
    deliveries.filter((one) => spentBecause(one) !== null || ours.has(one.id)).map((one) => tryOne(app, one)),
  );
  const tried = valuesOf(outcomes);
  await settle(app, tried, asOf);
  throwFirstOf(outcomes);
  const problems = new Map(tried.map(({ delivery, judged }) => [delivery.id, judged.problem]));
  return deliveries.map(({ id }) => problems.get(id) ?? null);
}

/** Why no try is left; its last one may have been taken, and the program ended before it was marked. */
function spentBecause({ webhook, attempts }: DeliveryRow): CallProblem | null {
  if (webhook.stoppedAt !== null) return 'stopped';
  return attempts >= ATTEMPTS_MAX ? 'timed-out' : null;
}

/** The ids of those that nobody else was faster to take. */
async function take(
  app: App,
  deliveries: readonly DeliveryRow[],
  asOf: Instant,
): Promise<ReadonlySet<number>> {
  if (deliveries.length === 0) return new Set();
  return app.engine.transact({
    holder: 'webhook.take',
    load: (reader) => deliveries.filter(({ id, attempts }) => reader.triesOfDelivery(id) === attempts),
    decide: (ours): { changes: LedgerChange[]; answer: ReadonlySet<number> } => ({
      changes: ours.map(({ id, attempts }) => {
        const nextDue = nextAttempt(attempts + 1, asOf) ?? addMinutes(asOf, RETRY_MINUTES.at(-1) ?? 1);
        return { type: 'take-delivery', id, attempts, nextDue };
      }),
      answer: new Set(ours.map((one) => one.id)),
    }),
  });
}

async function tryOne(app: App, delivery: DeliveryRow): Promise<Tried> {
  const { webhook, attempts } = delivery;
  const spent = spentBecause(delivery);
  if (spent !== null) return { delivery, attempts, judged: { problem: spent, gone: false } };
  const call = composeCall(app, delivery, app.nowMs());
  if (!call) return { delivery, attempts, judged: { problem: 'stopped', gone: false } };
  const format = WEBHOOK_FORMATS.find((known) => known === webhook.format) ?? 'standard';
  const judged = judgeAnswer(format, await app.outgoing.post(call));
  return { delivery, attempts: attempts + 1, judged };
}

async function settle(app: App, tried: readonly Tried[], asOf: Instant): Promise<void> {
  if (tried.length === 0) return;
  await app.engine.transact({
    holder: 'webhook.settle',
    load: () => null,
    decide: () => ({ changes: tried.map((one) => settledBy(one, asOf)), answer: null }),
  });
  for (const { delivery, judged } of tried) {
    const { id, webhook } = delivery;
    if (judged.gone)
      await app.engine.configure('webhook.gone', (transaction) => markStopped(transaction, webhook.id, asOf));
    if (judged.problem !== null)
      app.log.warn({ delivery: id, webhook: webhook.id, problem: judged.problem }, 'a call did not arrive');
  }
}

function settledBy(
  { delivery: { id }, judged: { problem, gone }, attempts }: Tried,
  asOf: Instant,
): SettleDeliveryChange {
  if (problem === null) return { type: 'settle-delivery', id, problem, sentAt: asOf, failedAt: null };
  const isLast = problem === 'stopped' || gone || attempts >= ATTEMPTS_MAX;
  return { type: 'settle-delivery', id, problem, sentAt: null, failedAt: isLast ? asOf : null };
}
