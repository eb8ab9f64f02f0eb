import { quotasLeft } from '#lib/domain/quota/quota-left.ts';
import { monthAfter, monthOf } from '#lib/domain/quota/quota-month.ts';
import { DEFAULT_TIME_ZONE, localDayAt } from '#lib/domain/time/time-zone.ts';
import type { QuotaList } from '#lib/schemas/quota.ts';
import {
  assertSeesBookingsOf,
  districtsOverlooked,
  membershipIn,
  type Actor,
} from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { listQuotaPolicies } from './quota-policies-reader.ts';

/** Every quota of a party with what is used and left of it, this month and next: for its people, and for those who look over the district. */
export async function listQuotas(
  app: App,
  actor: Actor,
  { partyId }: { partyId: string },
): Promise<QuotaList> {
  const party = app.engine.read((reader) => reader.party(partyId));
  const looksOver = party !== null && districtsOverlooked(actor).includes(party.districtId);
  if (!looksOver || membershipIn(actor, partyId)) assertSeesBookingsOf(actor, partyId);
  if (!party) throw notFound();
  const policies = await readTogether(app, (source) => listQuotaPolicies(source, party.districtId));
  const now = app.now();
  const today = localDayAt(DEFAULT_TIME_ZONE, now);
  const months = [monthOf(today), monthAfter(monthOf(today))];
  const quotas = app.engine.read((reader) =>
    policies.flatMap(({ kind, station, fairShare }) => {
      const stationId = station?.id ?? null;
      const used = reader.quotaUsed({ partyId: party.id, kind, stationId, months, now });
      const shown = station && { id: station.publicId, name: station.name };
      return quotasLeft(fairShare, party, months, today, used).map((one) => ({
        kind,
        station: shown,
        ...one,
      }));
    }),
  );
  return { party: { id: party.publicId, name: party.name }, quotas };
}
