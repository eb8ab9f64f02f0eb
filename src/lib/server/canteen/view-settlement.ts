import type { z } from 'zod';
import { settle } from '#lib/domain/canteen/settlement.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { parseMonth, type Month } from '#lib/domain/time/month.ts';
import type { Settled, SettlementView, settlementInput } from '#lib/schemas/meal.ts';
import { assertActsFor, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { SettledOrderRow } from '#lib/server/engine/canteen-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { findCanteenHall, type CanteenAtHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import {
  listCanteensOfDistrict,
  listSettlementEntries,
  type SettlementEntryRow,
} from './settlement-reader.ts';

/**
 * A month between supplier and customers: for whoever runs a canteen all of its customers, for a party what it ordered at
 * every canteen. Information: nothing is paid here.
 */
export async function viewSettlement(
  app: App,
  actor: Actor,
  input: z.infer<typeof settlementInput>,
): Promise<SettlementView> {
  const month = parseMonth(input.month);
  if (!month) throw new DoorError('malformed', 'malformed');
  const source = readingFrom(app);
  if ('canteenId' in input) {
    const { resourceId } = await getRunCanteen(app, actor, input.canteenId);
    const entries = await listSettlementEntries(source, [resourceId], month.number);
    return settlementOf(app, [input.canteenId], entries, month, input.month, null);
  }
  const membership = assertActsFor(actor, input.partyId);
  const canteens = await listCanteensOfDistrict(source, membership.districtId);
  const ids = canteens.map((one) => one.resourceId);
  const entries = await listSettlementEntries(source, ids, month.number);
  const publicIds = canteens.map((one) => one.publicId);
  return settlementOf(app, publicIds, entries, month, input.month, membership.partyId);
}

function settlementOf(
  app: App,
  canteenIds: readonly string[],
  entries: readonly SettlementEntryRow[],
  month: Month,
  text: string,
  customer: number | null,
): SettlementView {
  const now = app.now();
  return app.engine.read((reader) => {
    let walkIns = 0;
    const lines = canteenIds.flatMap((canteenId) => {
      const at = findCanteenHall(app, reader, canteenId);
      const { hall, canteen } = at;
      const orders = reader.settledOrders(hall.id, canteen.resourceId, month.first, month.last);
      const others = orders.filter((one) => one.partyId !== canteen.providerId);
      if (customer === null) walkIns += sumOf(orders) - sumOf(others);
      const supplier = reader.partyById(canteen.providerId)?.name ?? '';
      const own = entries.filter((one) => one.resourceId === canteen.resourceId);
      return linesOf(at, supplier, others, own, now).filter(
        ({ partyId }) => customer === null || partyId === customer,
      );
    });
    return { month: text, lines: lines.map(({ line }) => line), walkIns };
  });
}

function linesOf(
  { canteen }: CanteenAtHall,
  supplier: string,
  orders: readonly SettledOrderRow[],
  entries: readonly SettlementEntryRow[],
  now: Instant,
): { partyId: number; line: Settled }[] {
  const judged = orders.map((one) => ({ ...one, over: one.to <= now }));
  return settle(judged, entries).map(({ partyId, ...sums }) => {
    const own = entries.filter((one) => one.partyId === partyId);
    const order = orders.find((one) => one.partyId === partyId);
    const id = order?.partyPublicId ?? own[0]?.party.publicId ?? '';
    const name = order?.partyName ?? own[0]?.party.name ?? '';
    const line = {
      canteen: { id: canteen.publicId, name: canteen.terms.name },
      supplier,
      customer: { id, name },
      ...sums,
      entries: own.map(({ portions, amountMinor, reason, by, enteredAt }) => ({
        portions,
        amountMinor,
        reason,
        by,
        at: momentText(enteredAt as Instant),
      })),
    };
    return { partyId, line };
  });
}

function sumOf(orders: readonly SettledOrderRow[]): number {
  return orders.reduce((sum, one) => sum + one.portions, 0);
}
