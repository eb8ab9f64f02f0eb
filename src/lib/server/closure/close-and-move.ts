import type { ClosureCarriedOut, PlanClosureInput } from '#lib/schemas/closure.ts';
import { CLOSURES_OPEN_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { carryOnClosings } from './carry-on-closings.ts';
import { carryOutPart } from './carry-out-part.ts';
import { closedTimesOf } from './closed-times-of.ts';
import { assertClosable, closedPlacesOf } from './closing.ts';
import { listOpenClosures } from './closure-reader.ts';
import type { ClosureScope } from './find-closure-scope.ts';
import { planMoves } from './plan-moves.ts';
import { presentPlan } from './present-plan.ts';

/**
 * Closes and moves everybody who is in the way, as the plan said that was seen; without a fingerprint by the plan of this moment.
 * Where that plan is no longer true nothing is done and the answer is the new one. A large one is carried out day by day: its first
 * days at once, the rest right after, each part planned anew if something has changed. Whether this person may is asked before.
 */
export async function closeAndMove(
  app: App,
  actor: Actor,
  scope: Omit<ClosureScope, 'quantity'>,
  input: Pick<PlanClosureInput, 'purpose' | 'reason' | 'when'>,
  fingerprint: string | null,
): Promise<ClosureCarriedOut> {
  const now = app.now();
  const times = closedTimesOf(input.when);
  await assertInService(readingFrom(app), scope.station.id);
  if ((await listOpenClosures(readingFrom(app), scope.station, now)).length >= CLOSURES_OPEN_PER_STATION_MAX)
    throw new DoorError('conflict', 'too-many-closures', { limit: CLOSURES_OPEN_PER_STATION_MAX });
  const { catalogued, closed, planned } = plan();
  if (fingerprint !== null && planned.fingerprint !== fingerprint)
    return { outcome: 'changed', plan: presentPlan(catalogued.hall, planned) };
  const id = app.newPublicId();
  const closure = {
    publicId: id,
    stationId: scope.station.id,
    zoneId: scope.zoneId,
    resourceId: scope.resourceId,
    purpose: input.purpose,
    reason: input.reason,
    intervals: JSON.stringify(times),
    toMove: planned.moves.length,
    createdBy: actor.personId,
    createdAt: now,
    event: {
      atMs: app.nowMs(),
      actorId: actor.personId,
      partyId: null,
      stationId: scope.station.id,
      facts: { purpose: input.purpose, resources: closed.resourceIds.size, days: planned.moves.length },
    },
  };
  const saving = { app, catalogued, actorId: actor.personId, now };
  try {
    const rest = await carryOutPart({ saving, closed, planned, closure, carriedFrom: null });
    if (rest !== null) carryOnBehind(app);
  } catch (error) {
    const isOvertaken =
      error instanceof LedgerRefused || (error instanceof DoorError && error.reason === 'changed-meanwhile');
    if (!isOvertaken) throw error;
    const again = plan();
    return { outcome: 'changed', plan: presentPlan(again.catalogued.hall, again.planned) };
  }
  const done = await app.engine.config.closure.findUniqueOrThrow({
    where: { publicId: id },
    select: { moved: true, toMove: true },
  });
  return { outcome: 'carried-out', id, ...done };

  function plan() {
    return app.engine.read((reader) => {
      const found = app.halls.byId(reader, scope.station.id);
      if (!found) throw notFound();
      const places = closedPlacesOf(found.hall, { ...scope, times }, app.now());
      assertClosable(places);
      return { catalogued: found, closed: places, planned: planMoves(app, reader, found, places, app.now()) };
    });
  }
}

/** The answer does not wait for the rest; what a crash leaves behind is carried on within the minute. */
function carryOnBehind(app: App): void {
  carryOnClosings(app).catch((error: unknown) => {
    if (app.engine.isOpen()) app.log.error({ error: String(error) }, 'a closure was not carried on');
  });
}
