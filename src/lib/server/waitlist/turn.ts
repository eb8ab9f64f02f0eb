import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import type { FairUse } from '#lib/domain/request/fair-use.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { ReadyPlan } from '#lib/domain/request/request-plan.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { App } from '#lib/server/app.ts';
import { filedClaims } from '#lib/server/booking/situation.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { readFairUse } from '#lib/server/quota/read-fair-use.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** Something was given back at a station, in the transaction that passes it on. */
export interface Passing {
  readonly clock: Pick<App, 'now' | 'nowMs' | 'newPublicId'>;
  readonly reader: LedgerReader;
  readonly catalogued: CataloguedHall;
  /** The local days on which somebody has really given something back. */
  readonly givenBack: ReadonlySet<LocalDay>;
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

/** What a turn is decided by now; null where it is over, or a rule is against it as a whole. */
export function situationOfTurn(passing: Passing, waiting: WaitingRow): TurnSituation | null {
  const { clock, reader, catalogued } = passing;
  const party = reader.partyById(waiting.partyId);
  if (party?.state !== 'accepted') return null;
  const now = clock.now();
  const gathered = gatheredFor(reader, waiting);
  // Its time is up: it goes back to the line before it has another turn.
  if (gathered?.booking.deadline && gathered.booking.deadline <= now) return null;
  const request = JSON.parse(waiting.request) as BookingRequest;
  const plan = planRequest(
    request,
    catalogued.hall,
    { ...party, openHolds: 0, atTheDoor: false, takesRest: waiting.rank === 0 },
    now,
  );
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
