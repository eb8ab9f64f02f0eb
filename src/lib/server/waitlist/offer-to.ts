import { allocate } from '#lib/domain/request/allocate.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { AskedDay } from '#lib/domain/request/asked-days.ts';
import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import { canWait } from '#lib/domain/waitlist/can-wait.ts';
import { partOf } from '#lib/domain/waitlist/part-of.ts';
import { isPatient, type Turn } from '#lib/domain/waitlist/pass-on.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import { offerAll, offerPart } from './offers.ts';
import { situationOfTurn, type Passing, type TurnSituation } from './turn.ts';

export interface Offered {
  readonly turn: Turn;
  /** Empty where there is nothing new. */
  readonly changes: readonly LedgerChange[];
}

const nothing = (turn: Turn): Offered => ({ turn, changes: [] });

/**
 * An offer of all that is wanted, where what is free suffices and no rule is against it by now. Whoever was passed over too often
 * is held what there is, and more with each turn until it is complete.
 */
export function offerTo(passing: Passing, waiting: WaitingRow): Offered {
  const situation = situationOfTurn(passing, waiting);
  if (!situation) return nothing('barred');
  const { plan, claims, fair, gathered, now } = situation;
  const allocation = allocate(plan, claims, now, fair);
  if (allocation.outcome !== 'refused')
    return {
      turn: 'served',
      changes: [...lapsesOf(passing, allocation.dueHolders), ...offerAll(situation, allocation)],
    };
  if (!canWait(allocation).can) return nothing('barred');
  return gathered || isPatient(waiting) ? gather(situation) : nothing(missedOrShort(situation));
}

/** Whether something has just come back that would be a part of it. */
function missedOrShort({ passing, plan, claims, fair, now }: TurnSituation): Turn {
  if (plan.quantity === 1 && plan.days.length === 1) return 'short';
  const { timeZone } = passing.catalogued.hall;
  const isBack = ({ claimed }: AskedDay): boolean =>
    claimed.flatMap((one) => splitAtMidnight(timeZone, one)).some(({ day }) => passing.givenBack.has(day));
  return partOf(plan, plan.days.filter(isBack), claims, fair, now, 1).length > 0 ? 'missed' : 'short';
}

/** Days of which there is more than is held of them; what is held of all others stays. */
function gather(situation: TurnSituation): Offered {
  const { passing, plan, claims, fair, gathered, now } = situation;
  const held = new Map(gathered?.occurrences.map(({ day, given }) => [day, unitsGiven(given)]));
  const more = partOf(plan, plan.days, claims, fair, now).filter(
    ({ asked, quantity }) => quantity > (held.get(asked.day) ?? 0),
  );
  if (more.length === 0) return nothing(gathered ? 'gathered' : 'short');
  const due = more.flatMap(({ asked, assigned }) =>
    assigned.places.flatMap((one) => claims.dueHolders(one.resourceId, asked.claimed)),
  );
  return {
    turn: 'gathered',
    changes: [...lapsesOf(passing, [...new Set(due)]), ...offerPart(situation, more)],
  };
}

function lapsesOf({ clock, reader }: Passing, dueHolders: Allocation['dueHolders']): LedgerChange[] {
  return dueHolders.flatMap((id) => {
    const due = reader.bookingById(id);
    return due ? lapseBooking(due, clock.nowMs()) : [];
  });
}
