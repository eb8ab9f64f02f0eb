import { wavesOf } from '#lib/domain/message/waves-of.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { tryDeliveries } from './try-deliveries.ts';
import { listDueDeliveries } from './webhook-reader.ts';

/** So many in one run; what is left is due in the next. */
export const DELIVERIES_PER_RUN_MAX = 50;
/** To so many programs at once: one that is slow holds up few others, and the tries of all of them are marked together. */
const CALLS_AT_ONCE_MAX = 10;
/** So many are read for a run that ends after its first wave: several may be to the same program. */
const CALLS_FOR_A_WAVE = 2 * CALLS_AT_ONCE_MAX;

/**
 * Sends what is due, to each address one after the other and each at least once: a try is taken before it is made and marked
 * after it, in transactions of their own, and the call itself happens outside of the gate. Where one did not arrive the others
 * of the same address wait for the next run; and so do all but the first where `mayGoOn` says no. May run twice.
 */
export async function sendDeliveries(
  app: App,
  asOf: Instant,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const most = (await mayGoOn()) ? DELIVERIES_PER_RUN_MAX : CALLS_FOR_A_WAVE;
  const due = await listDueDeliveries(readingFrom(app), asOf, most);
  const silent = new Set<number>();
  for (const [index, wave] of wavesOf(due, ({ webhook }) => webhook.id, CALLS_AT_ONCE_MAX).entries()) {
    if (index > 0 && !(await mayGoOn())) return;
    const tried = wave.filter(({ webhook }) => !silent.has(webhook.id));
    const problems = await tryDeliveries(app, tried, asOf);
    tried.forEach(({ webhook }, index) => {
      if (problems[index] !== null) silent.add(webhook.id);
    });
  }
}
