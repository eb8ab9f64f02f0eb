import { storedClosedTimes } from '#lib/schemas/closure.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { carryOutPart } from './carry-out-part.ts';
import { closedPlacesOf } from './closing.ts';
import { listClosuresToCarryOn, type ClosureToCarryOn } from './closure-reader.ts';
import { planMoves } from './plan-moves.ts';

/** Of one closure in one run. */
const PARTS_PER_RUN_MAX = 50;
/** Of one part that somebody has overtaken. */
const ATTEMPTS_MAX = 3;

/** Carries on with the closures of which days are left, part after part, each planned as things are then. May run twice. */
export async function carryOnClosings(app: App): Promise<void> {
  for (const closure of await listClosuresToCarryOn(readingFrom(app))) {
    let from: LocalDay | null = closure.carryFrom;
    for (let part = 0; from !== null && part < PARTS_PER_RUN_MAX; part += 1)
      from = await carryOn(app, closure, from);
  }
}

async function carryOn(app: App, closure: ClosureToCarryOn, from: LocalDay): Promise<LocalDay | null> {
  for (let attempt = 1; ; attempt += 1) {
    const now = app.now();
    const planned = app.engine.read((reader) => {
      const catalogued = app.halls.byId(reader, closure.stationId);
      if (!catalogued) return null;
      const times = storedClosedTimes.parse(JSON.parse(closure.intervals));
      const closed = closedPlacesOf(catalogued.hall, { ...closure, times }, now, from);
      return { catalogued, closed, planned: planMoves(app, reader, catalogued, closed, now) };
    });
    if (!planned) return null;
    try {
      const saving = { app, catalogued: planned.catalogued, actorId: closure.createdBy, now };
      return await carryOutPart({ ...planned, saving, closure: closure.id, carriedFrom: from });
    } catch (error) {
      const isOvertaken =
        error instanceof LedgerRefused ||
        (error instanceof DoorError && error.reason === 'changed-meanwhile');
      if (!isOvertaken) throw error;
      // Another run may have carried it on: the next minute looks again.
      if (attempt === ATTEMPTS_MAX) return null;
    }
  }
}
