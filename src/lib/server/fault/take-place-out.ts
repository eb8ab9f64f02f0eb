import { addDays, formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { FaultTakenOut } from '#lib/schemas/fault.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { closeAndMove } from '#lib/server/closure/close-and-move.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';
import { settleFaults } from './fault-writer.ts';

/** A week is what a repair takes, where nobody says otherwise. */
export const DAYS_OUT_UNLESS_SAID = 7;
/** Somebody books there again and again meanwhile: then it is told. */
const PLANS_MAX = 3;

interface BrokenPlace {
  readonly id: number;
  readonly publicId: string;
  readonly station: StationHead;
}

/**
 * Closes a place for a repair, today and for so many days in all, and moves whoever is booked there, by the plan of that very
 * moment. All open reports of it are answered with it.
 */
export async function takePlaceOut(
  app: App,
  actor: Actor,
  { id, publicId, station }: BrokenPlace,
  { words, days }: { readonly words: string; readonly days: number },
): Promise<FaultTakenOut> {
  const hall = app.engine.read((reader) => app.halls.byId(reader, station.id)?.hall);
  if (!hall) throw notFound();
  const today = localDayAt(hall.timeZone, app.now());
  const until = formatLocalDay(addDays(today, days - 1));
  const when = { from: formatLocalDay(today), to: until, time: null };
  const input = { resourceId: publicId, purpose: 'maintenance', reason: words, when } as const;
  const scope = { station, zoneId: null, resourceId: id };
  for (let attempt = 1; attempt <= PLANS_MAX; attempt += 1) {
    const done = await closeAndMove(app, actor, scope, input, null);
    if (done.outcome === 'changed') continue;
    await app.engine.configure('fault.takeOut', async (transaction) => {
      await settleFaults(
        transaction,
        { resourceId: id },
        { state: 'taken-out', by: actor.personId, now: app.now() },
      );
      await transaction.record(
        changeEvent(app, actor, {
          subject: 'resource',
          subjectId: id,
          stationId: station.id,
          action: 'fault-taken-out',
          facts: { days },
        }),
      );
    });
    return { until, moved: done.toMove };
  }
  throw new DoorError('conflict', 'changed-meanwhile');
}
