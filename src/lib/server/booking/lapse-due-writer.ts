import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface DueHolds {
  readonly stationId: number;
  /** Where they may be in the way. */
  readonly resourceIds: readonly number[];
  readonly now: Instant;
  readonly atMs: number;
}

/**
 * Writes down that the holds in the way of a configuration write ended at their deadlines: the guard counts every claim
 * on file, and a hold that is due must not stand against a change. The facts are those of every other lapse.
 */
export async function lapseDueHolds(
  { tables, record, send }: ConfigTransaction,
  { stationId, resourceIds, now, atMs }: DueHolds,
): Promise<void> {
  const waiting = { stationId, state: { in: ['pending', 'returned', 'offered'] }, deadline: { lte: now } };
  const due = await tables.booking.findMany({
    where: waiting,
    orderBy: { id: 'asc' },
    select: { id: true, partyId: true, deadline: true, madeBy: true, state: true },
  });
  if (due.length === 0) return;
  const claims = await tables.claim.findMany({
    where: { holder: { in: due.map((one) => one.id) } },
    select: { holder: true, resourceId: true },
  });
  const asked = new Set(resourceIds);
  const holders = new Set(claims.filter((claim) => asked.has(claim.resourceId)).map((claim) => claim.holder));
  const lapsed = due.filter((one) => holders.has(one.id));
  if (lapsed.length === 0) return;
  const ids = lapsed.map((one) => one.id);
  await tables.booking.updateMany({ where: { ...waiting, id: { in: ids } }, data: { state: 'lapsed' } });
  await tables.claim.deleteMany({ where: { holder: { in: ids } } });
  for (const { id, partyId, deadline, madeBy, state } of lapsed) {
    await record({
      atMs,
      actorId: null,
      partyId,
      stationId,
      subject: 'booking',
      subjectId: id,
      action: state === 'offered' ? 'offer-missed' : 'lapsed',
      facts: { deadline },
    });
    const kind = state === 'offered' ? 'offer-missed' : 'booking-lapsed';
    await send({ kind, personId: madeBy, bookingId: id, facts: {}, now, until: null });
  }
}
