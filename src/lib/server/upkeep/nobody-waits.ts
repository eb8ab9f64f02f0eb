import { setImmediate as nextTurn } from 'node:timers/promises';
import type { App } from '#lib/server/app.ts';

/** Whether nobody waits for an answer at the moment, so that what can wait need not. Requests that have just come in are met first. */
export async function nobodyWaits({ openRequests }: Pick<App, 'openRequests'>): Promise<boolean> {
  await nextTurn();
  return openRequests.areNone();
}
