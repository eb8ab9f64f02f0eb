import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { quotasLeft, type QuotaLeft } from '#lib/domain/quota/quota-left.ts';
import { monthOf } from '#lib/domain/quota/quota-month.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { mayBookFor } from '#lib/server/booking/situation.ts';

export interface QuotasLeftInput {
  readonly stationId: string;
  readonly partyId: string;
  readonly kind: ResourceKind;
}

/** What a party may still use of a kind at a station this month, before anything is asked for; null where no quota bounds it. */
export function findQuotasLeft(
  app: App,
  actor: Actor,
  { stationId, partyId, kind }: QuotasLeftInput,
): QuotaLeft[] | null {
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued || !mayBookFor(actor, partyId, catalogued)) throw notFound();
    const { hall } = catalogued;
    const fairShare = hall.policies.get(kind)?.fairShare;
    const party = reader.party(partyId);
    if (!party || !fairShare || fairShare.quotas.length === 0) return null;
    const now = app.now();
    const today = localDayAt(hall.timeZone, now);
    const months = [monthOf(today)];
    const onlyHere = hall.policyLevels.get(kind) === 'station' ? hall.id : null;
    const used = reader.quotaUsed({ partyId: party.id, kind, stationId: onlyHere, months, now });
    return quotasLeft(fairShare, party, months, today, used);
  });
}
