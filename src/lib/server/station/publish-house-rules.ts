import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { listHouseRules } from './station-reader.ts';
import { insertHouseRules } from './station-writer.ts';

/**
 * Makes a text the house rules of a station within a transaction that sets it. Another text is another version, an empty one
 * too, and whoever has agreed to an earlier one is asked again; the same text is none.
 */
export async function publishHouseRules(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  { stationId, text }: { readonly stationId: number; readonly text: string },
): Promise<void> {
  const [before] = await listHouseRules(transaction, stationId, 1);
  if (text === (before?.text ?? '')) return;
  await insertHouseRules(transaction, {
    stationId,
    version: (before?.version ?? 0) + 1,
    text,
    publishedAt: app.now(),
    publishedBy: actor.personId,
  });
}
