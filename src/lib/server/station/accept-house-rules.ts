import type { z } from 'zod';
import type { acceptHouseRulesInput } from '#lib/schemas/station.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { houseRulesInForce } from './house-rules-in-force.ts';

/**
 * Somebody has read the house rules of a station and accepts them, for themselves. A second time is none. Refused: another
 * version than the one in force, or a station that has no rules.
 */
export async function acceptHouseRules(
  app: App,
  { personId }: Actor,
  { stationId, version }: z.infer<typeof acceptHouseRulesInput>,
): Promise<void> {
  await app.engine.transact({
    holder: 'station.acceptHouseRules',
    load: (reader) => {
      const catalogued = app.halls.byPublicId(reader, stationId);
      if (!catalogued || catalogued.hall.retired) throw notFound();
      const rules = houseRulesInForce(catalogued);
      if (rules?.version !== version) throw new DoorError('conflict', 'house-rules-outdated');
      const { id } = catalogued.hall;
      return { id, accepted: reader.hasAcceptedHouseRules(personId, id, version) };
    },
    decide: ({ id, accepted }) => ({
      changes: accepted
        ? []
        : [
            { type: 'accept-house-rules', personId, stationId: id, version, now: app.now() },
            {
              type: 'record-event',
              event: {
                atMs: app.nowMs(),
                actorId: personId,
                partyId: null,
                stationId: id,
                subject: 'person',
                subjectId: personId,
                action: 'house-rules-accepted',
                facts: { version },
              },
            },
          ],
      answer: null,
    }),
  });
}
