import type { CanteenTerms } from '#lib/domain/canteen/canteen-terms.ts';
import type { CanteenDay } from '#lib/domain/canteen/canteen-day.ts';
import { daysToOpen, daysUnderNewTerms } from '#lib/domain/canteen/open-days.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { orOverBooked } from '#lib/server/access/over-booked-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { canteenDayOf } from './canteen-day-of.ts';
import type { CanteenHead } from './canteen-reader.ts';
import { keepCanteenDay } from './keep-canteen-day.ts';

/**
 * Makes terms count: the days of the window are opened, and those that are open already follow as far as nobody has ordered.
 * All of it in one commit, so that at no moment more is offered than the terms say. Refused: orders that would not fit.
 */
export async function putTermsInForce(
  app: App,
  actor: Actor,
  canteen: CanteenHead,
  terms: CanteenTerms,
  decidedBy: number | null = null,
): Promise<void> {
  const now = app.now();
  const { resourceId, closureId, station, provider } = canteen;
  if (closureId === null) throw new Error('a canteen without its closure');
  const at = {
    stationId: station.id,
    timeZone: station.timeZone,
    canteen: { resourceId, closureId },
    kitchenMax: terms.kitchenMax,
  };
  try {
    await app.engine.transact({
      holder: 'canteen.putTermsInForce',
      load: (reader) => {
        const hall = app.halls.byId(reader, station.id)?.hall;
        if (!hall) throw notFound();
        const today = localDayAt(station.timeZone, now);
        const span = {
          from: localDayBounds(station.timeZone, today).from,
          to: localDayBounds(station.timeZone, addDays(today, DAYS_LOOKED_AHEAD)).to,
        };
        const loads = reader.sittingLoads([resourceId], [span]).filter(({ taken }) => taken > 0);
        const ordered = new Set(loads.map(({ from }) => localDayAt(station.timeZone, from)));
        const opened = new Map(reader.canteenDays(resourceId).map((row) => [row.day, canteenDayOf(row)]));
        const capacity = hall.everyResource.get(resourceId)?.capacity ?? 0;
        return { hall, opened, ordered, capacity };
      },
      decide: ({ hall, opened, ordered, capacity }) => {
        const days: CanteenDay[] = [
          ...daysUnderNewTerms(terms, hall, opened, (day) => ordered.has(day), now),
          ...daysToOpen(terms, hall, opened, now),
        ];
        const kept = days.map((day): LedgerChange => keepCanteenDay(at, day));
        const force: LedgerChange = {
          type: 'put-terms-in-force',
          resourceId,
          terms: JSON.stringify(terms),
          label: terms.name,
          capacity: terms.kitchenMax,
          decidedBy,
          proposed: canteen.proposed,
          now,
        };
        // The guard judges each step: a larger kitchen comes before what it keeps, a smaller one after.
        const changes = terms.kitchenMax >= capacity ? [force, ...kept] : [...kept, force];
        const action = decidedBy === null ? 'canteen-changed' : 'canteen-approved';
        const event = changeEvent(app, actor, {
          subject: 'resource',
          subjectId: resourceId,
          stationId: station.id,
          partyId: provider.id,
          action,
        });
        return { changes: [...changes, { type: 'record-event', event }], answer: null };
      },
    });
  } catch (error) {
    throw orOverBooked(error, 0);
  }
}

/** Beyond the widest window nothing is open. */
const DAYS_LOOKED_AHEAD = 40;
