import type { CarryOutClosureInput, ClosureCarriedOut } from '#lib/schemas/closure.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { closeAndMove } from './close-and-move.ts';
import { findClosureScope } from './find-closure-scope.ts';

/** Closes and moves everybody who is in the way, as the plan said that was seen, if this person runs the station. */
export async function carryOutClosing(
  app: App,
  actor: Actor,
  { fingerprint, ...input }: CarryOutClosureInput,
): Promise<ClosureCarriedOut> {
  const scope = await findClosureScope(app, actor, { ...input, quantity: null });
  return closeAndMove(app, actor, scope, input, fingerprint);
}
