/** One order of one day. Prices are minor units for a portion. */
export interface SettledOrder {
  readonly partyId: number;
  readonly portions: number;
  readonly redeemed: number;
  readonly priceMinor: number;
  /** Its sitting is over: what was not fetched by now is not fetched any more. */
  readonly over: boolean;
}

/** A correction beside the count. */
export interface SettlementEntry {
  readonly partyId: number;
  readonly portions: number;
  readonly amountMinor: number;
}

export interface SettledParty {
  readonly partyId: number;
  readonly ordered: number;
  readonly redeemed: number;
  readonly noShow: number;
  /** Portions and amount of the corrections together. */
  readonly correctedPortions: number;
  readonly correctedMinor: number;
  /** What was ordered at the price of its day, and the corrections. Meals that nobody fetched were cooked, too. */
  readonly amountMinor: number;
}

/** A month by customer, in the order in which they first appear. */
export function settle(orders: readonly SettledOrder[], entries: readonly SettlementEntry[]): SettledParty[] {
  const ids = [...new Set([...orders, ...entries].map((one) => one.partyId))];
  return ids.map((partyId) => {
    const own = orders.filter((one) => one.partyId === partyId);
    const corrections = entries.filter((one) => one.partyId === partyId);
    const correctedMinor = sum(corrections, (one) => one.amountMinor);
    return {
      partyId,
      ordered: sum(own, (one) => one.portions),
      redeemed: sum(own, (one) => one.redeemed),
      noShow: sum(own, (one) => (one.over ? one.portions - one.redeemed : 0)),
      correctedPortions: sum(corrections, (one) => one.portions),
      correctedMinor,
      amountMinor: sum(own, (one) => one.portions * one.priceMinor) + correctedMinor,
    };
  });
}

function sum<One>(list: readonly One[], of: (one: One) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
