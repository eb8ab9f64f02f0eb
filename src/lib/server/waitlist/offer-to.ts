import { allocate } from '#lib/domain/request/allocate.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { AskedDay } from '#lib/domain/request/asked-days.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import type { FairUse } from '#lib/domain/request/fair-use.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { ReadyPlan } from '#lib/domain/request/request-plan.ts';
import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { canWait } from '#lib/domain/waitlist/can-wait.ts';
import { partOf } from '#lib/domain/waitlist/part-of.ts';
import { isPatient, type Turn } from '#lib/domain/waitlist/pass-on.ts';
import type { App } from '#lib/server/app.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import { filedClaims } from '#lib/server/booking/situation.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { readFairUse } from '#lib/server/quota/read-fair-use.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { offerAll, offerPart } from './write-offer.ts';

/** Something was given back at a station, in the transaction that passes it on. */
export interface Passing {
  readonly clock: Pick<App, 'now' | 'nowMs' | 'newPublicId'>;
  readonly reader: LedgerReader;
  readonly catalogued: CataloguedHall;
  /** The local days on which somebody has really given something back. */
  readonly givenBack: ReadonlySet<LocalDay>;
}

export interface Offered {
  readonly turn: Turn;
  /** Empty where there is nothing new. */
  readonly changes: readonly LedgerChange[];
}

/** All that a turn is decided by. */
export interface TurnSituation {
  readonly passing: Passing;
  readonly waiting: WaitingRow;
  readonly party: PartyRow;
  readonly plan: ReadyPlan;
  /** Without what is gathered for it already. */
  readonly claims: ClaimsByResource;
  readonly fair: FairUse | null;
  readonly gathered: Gathered | null;
  readonly now: Instant;
}

/** What is held of it, as a booking that is offered. */
export interface Gathered {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
}

const nothing = (turn: Turn): Offered => ({ turn, changes: [] });

/**
 * An offer of all that is wanted, where what is free suffices and no rule is against it by now. Whoever was passed over too often
 * is held what there is, and more with each turn until it is complete.
 */
export function offerTo(passing: Passing, waiting: WaitingRow): Offered {
  const situation = situationOf(passing, waiting);
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

function situationOf(passing: Passing, waiting: WaitingRow): TurnSituation | null {
  const { clock, reader, catalogued } = passing;
  const party = reader.partyById(waiting.partyId);
  if (party?.state !== 'accepted') return null;
  const now = clock.now();
  const gathered = gatheredFor(reader, waiting);
  // Its time is up: it goes back to the line before it has another turn.
  if (gathered?.booking.deadline && gathered.booking.deadline <= now) return null;
  const request = JSON.parse(waiting.request) as BookingRequest;
  const plan = planRequest(request, catalogued.hall, { ...party, openHolds: 0, atTheDoor: false }, now);
  if (plan.type !== 'ready') return null;
  const own = gathered && { bookingId: gathered.booking.id, occurrences: gathered.occurrences };
  const isOwn = ({ holder }: { readonly holder: number }): boolean => holder === own?.bookingId;
  const question = {
    plan,
    party,
    atTheDesk: false,
    now,
    ...(own && {
      except: { bookingId: own.bookingId, days: own.occurrences.map((one) => one.day) },
      isGoing: isOwn,
    }),
  };
  return {
    passing,
    waiting,
    party,
    plan,
    claims: new ClaimsByResource(filedClaims(reader, plan, own), now),
    // Whoever had to make room had these days: what one party may have was asked when they got them.
    fair: waiting.rank === 0 ? null : readFairUse(reader, question),
    gathered,
    now,
  };
}

function gatheredFor(reader: LedgerReader, { gathers, bookingId }: WaitingRow): Gathered | null {
  const booking = gathers === 1 && bookingId !== null ? reader.bookingById(bookingId) : null;
  return booking && { booking, occurrences: reader.occurrences(booking.id) };
}

/** Whether something has just come back that would be a part of it. */
function missedOrShort({ passing, plan, claims, fair, now }: TurnSituation): Turn {
  if (plan.quantity === 1 && plan.days.length === 1) return 'short';
  const { timeZone } = passing.catalogued.hall;
  const isBack = ({ claimed }: AskedDay): boolean =>
    claimed.flatMap((one) => splitAtMidnight(timeZone, one)).some(({ day }) => passing.givenBack.has(day));
  return partOf(plan, plan.days.filter(isBack), claims, fair, now).length > 0 ? 'missed' : 'short';
}

/** Days of which there is more than is held of them; what is held of all others stays. */
function gather(situation: TurnSituation): Offered {
  const { passing, plan, claims, fair, gathered, now } = situation;
  const held = new Map(
    gathered?.occurrences.map(({ day, given }) => [
      day,
      given.places.reduce((sum, [, units]) => sum + units, 0),
    ]),
  );
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
