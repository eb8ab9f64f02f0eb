import type { ClosurePlan, PlanClosureInput } from '#lib/schemas/closure.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { closedTimesOf } from './closed-times-of.ts';
import { assertClosable, closedPlacesOf } from './closing.ts';
import { findClosureScope } from './find-closure-scope.ts';
import { planMoves } from './plan-moves.ts';
import { presentPlan } from './present-plan.ts';

/** Where everybody would go whom a closure affects, without doing any of it. No free seats are needed, only a plan. */
export async function planClosing(app: App, actor: Actor, input: PlanClosureInput): Promise<ClosurePlan> {
  const scope = await findClosureScope(app, actor, { ...input, quantity: null });
  const now = app.now();
  return app.engine.read((reader) => {
    const catalogued = app.halls.byId(reader, scope.station.id);
    if (!catalogued) throw notFound();
    const closed = closedPlacesOf(catalogued.hall, { ...scope, times: closedTimesOf(input.when) }, now);
    assertClosable(closed);
    return presentPlan(catalogued.hall, planMoves(app, reader, catalogued, closed, now));
  });
}
