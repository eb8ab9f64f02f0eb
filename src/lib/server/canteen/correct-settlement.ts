import type { z } from 'zod';
import { parseMonth } from '#lib/domain/time/month.ts';
import { SETTLEMENT_ENTRIES_MAX } from '#lib/schemas/limits.ts';
import type { correctSettlementInput } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { countSettlementEntries, insertSettlementEntry } from './settlement-writer.ts';

/** Enters a correction beside the count of a month. Entries are never changed: a wrong one is corrected by another. */
export async function correctSettlement(
  app: App,
  actor: Actor,
  {
    canteenId,
    partyId,
    month: text,
    addedPortions,
    addedMinor,
    reason,
  }: z.infer<typeof correctSettlementInput>,
): Promise<void> {
  const { resourceId, station, provider } = await getRunCanteen(app, actor, canteenId);
  const month = parseMonth(text);
  const party = app.engine.read((reader) => reader.party(partyId));
  if (!month || party?.districtId !== provider.districtId) throw notFound();
  await app.engine.configure('canteen.correct', async (transaction) => {
    if ((await countSettlementEntries(transaction, resourceId, month.number)) >= SETTLEMENT_ENTRIES_MAX)
      throw new DoorError('conflict', 'too-many-entries', { limit: SETTLEMENT_ENTRIES_MAX });
    await insertSettlementEntry(transaction, {
      portions: addedPortions,
      amountMinor: addedMinor,
      reason,
      publicId: app.newPublicId(),
      resourceId,
      partyId: party.id,
      month: month.number,
      enteredBy: actor.personId,
      enteredAt: app.now(),
    });
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: resourceId,
        stationId: station.id,
        partyId: party.id,
        action: 'settlement-corrected',
        facts: { portions: addedPortions, amountMinor: addedMinor },
      }),
    );
  });
}
