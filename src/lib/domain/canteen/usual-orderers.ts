import type { LocalDay } from '#lib/domain/time/local-day.ts';

export interface PastOrder {
  readonly partyId: number;
  readonly day: LocalDay;
}

/** Who ordered on fewer days is no usual guest, and is left in peace. */
export const USUAL_DAYS_MIN = 3;

/** Parties that ordered on many days, and on how many; those with the most days first. */
export function usualOrderers(past: readonly PastOrder[]): { partyId: number; days: number }[] {
  const byParty = Map.groupBy(past, ({ partyId }) => partyId);
  return [...byParty]
    .map(([partyId, orders]) => ({ partyId, days: new Set(orders.map(({ day }) => day)).size }))
    .filter(({ days }) => days >= USUAL_DAYS_MIN)
    .sort((a, b) => b.days - a.days || a.partyId - b.partyId);
}
