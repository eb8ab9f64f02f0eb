import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import type { FairUse } from '#lib/domain/request/fair-use.ts';
import type { ReadyPlan } from '#lib/domain/request/request-plan.ts';
import { monthsOf } from '#lib/domain/quota/quota-month.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { PartyRow } from '#lib/server/engine/ledger-rows.ts';

export interface FairUseQuestion {
  readonly plan: ReadyPlan;
  readonly party: PartyRow;
  /** Whoever serves at the station asks. */
  readonly atTheDesk: boolean;
  readonly now: Instant;
  /** Days of a booking that are about to become others: what they have counts for nobody. */
  readonly except?: { readonly bookingId: number; readonly days: readonly LocalDay[] } | undefined;
  /** Claims that are about to go. */
  readonly isGoing?: ((claim: FiledClaim) => boolean) | undefined;
}

/** What a party has already, read in the snapshot of the decision; null, and not one statement, where no rule asks for it. */
export function readFairUse(reader: LedgerReader, question: FairUseQuestion): FairUse | null {
  const { plan, party, atTheDesk, now, except } = question;
  const { fairShare } = plan.rules;
  if (!fairShare) return null;
  const { kind } = plan.request.want;
  const days = plan.days.filter((one) => one.refusal === null).map((one) => one.day);
  const isShared = fairShare.partySharePercent !== null || (fairShare.walkIns?.units ?? 0) > 0;
  const filed = isShared ? claimsOfKind(reader, question) : [];
  const live = filed.filter((one) => one.deadline === null || one.deadline > now);
  const holders = [...new Set(live.filter((one) => one.kind !== 'house').map((one) => one.holder))];
  const own = fairShare.partySharePercent === null ? [] : reader.holdersOfParty(holders, party.id);
  const ownHolders = new Set(own);
  return {
    party,
    used:
      fairShare.quotas.length === 0
        ? new Map()
        : reader.quotaUsed({
            partyId: party.id,
            kind,
            stationId: plan.hall.policyLevels.get(kind) === 'station' ? plan.hall.id : null,
            months: monthsOf(days),
            now,
            except,
          }),
    own: live.filter((one) => ownHolders.has(one.holder)),
    all: fairShare.walkIns ? new ClaimsByResource(filed, now) : null,
    atTheDesk,
  };
}

function claimsOfKind(reader: LedgerReader, { plan, isGoing }: FairUseQuestion): readonly FiledClaim[] {
  const { hall, request, spans } = plan;
  const ofKind = hall.resources.filter((one) => one.kind === request.want.kind).map((one) => one.id);
  const claims = reader.claims(ofKind, spans);
  return isGoing ? claims.filter((one) => !isGoing(one)) : claims;
}
