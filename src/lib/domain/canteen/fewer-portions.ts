import type { Instant } from '#lib/domain/time/instant.ts';
import type { Sitting } from './canteen-day.ts';

/** An order as a cut of portions meets it. Ascending ids are the order of asking. */
export interface OrderAtSitting {
  readonly bookingId: number;
  readonly from: Instant;
  readonly portions: number;
  readonly redeemed: number;
}

export interface AffectedOrder {
  readonly bookingId: number;
  /** The next sitting of the day with room for it, by its start; null where there is none. */
  readonly offered: Instant | null;
}

/** A sitting after the cut. */
export interface CutSitting {
  readonly from: Instant;
  readonly portions: Sitting['portions'];
}

/**
 * Whose portions are gone when fewer are offered: those who asked last, as few as need be, and never anybody who has eaten.
 * Each is offered the next sitting that has room, later ones first; what one of them is offered is offered to nobody else.
 */
export function ordersAffected(
  sittings: readonly CutSitting[],
  orders: readonly OrderAtSitting[],
): AffectedOrder[] {
  const left = new Map(sittings.map(({ from, portions }) => [from, portions]));
  for (const { from, portions } of orders) left.set(from, (left.get(from) ?? 0) - portions);
  const losing: OrderAtSitting[] = [];
  for (const order of [...orders].sort((a, b) => b.bookingId - a.bookingId)) {
    const room = left.get(order.from) ?? 0;
    if (room >= 0 || order.redeemed > 0) continue;
    left.set(order.from, room + order.portions);
    losing.push(order);
  }
  return losing.map((order) => {
    const offered =
      candidatesFor(order, sittings).find((from) => (left.get(from) ?? 0) >= order.portions) ?? null;
    if (offered !== null) left.set(offered, (left.get(offered) ?? 0) - order.portions);
    return { bookingId: order.bookingId, offered };
  });
}

function candidatesFor({ from }: OrderAtSitting, sittings: readonly CutSitting[]): Instant[] {
  const starts = sittings.map((one) => one.from).sort((a, b) => a - b);
  return [...starts.filter((one) => one > from), ...starts.filter((one) => one < from).reverse()];
}
