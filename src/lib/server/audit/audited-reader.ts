import type { AuditedKind } from '#lib/schemas/audit.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** What an event is about, by its present name; null where it has none of its own. */
export interface Audited {
  readonly id: number;
  readonly publicId: string;
  readonly name: string | null;
}

type Keys = readonly number[] | string;

/** Those with these internal ids, or the one with this public id: one statement, whatever the number. */
export async function listAudited(
  { tables }: ConfigSource,
  kind: AuditedKind,
  keys: Keys,
): Promise<Audited[]> {
  const where = typeof keys === 'string' ? { publicId: keys } : { id: { in: [...keys] } };
  const named = { where, select: { id: true, publicId: true, name: true } } as const;
  const ofParty = {
    where,
    select: { id: true, publicId: true, party: { select: { name: true } } },
  } as const;
  switch (kind) {
    case 'booking':
      return (await tables.booking.findMany(ofParty)).map(withPartyName);
    case 'registration':
      return (await tables.registration.findMany(ofParty)).map(withPartyName);
    case 'person':
      return tables.person.findMany(named);
    case 'party':
      return tables.party.findMany(named);
    case 'station':
      return tables.station.findMany(named);
    case 'zone':
      return tables.zone.findMany(named);
    case 'resource': {
      const rows = await tables.resource.findMany({
        where,
        select: { id: true, publicId: true, label: true },
      });
      return rows.map(({ id, publicId, label }) => ({ id, publicId, name: label }));
    }
    case 'closure': {
      const rows = await tables.closure.findMany({ where, select: { id: true, publicId: true } });
      return rows.map((row) => ({ ...row, name: null }));
    }
  }
}

function withPartyName({
  id,
  publicId,
  party,
}: {
  id: number;
  publicId: string;
  party: { name: string };
}): Audited {
  return { id, publicId, name: party.name };
}

/** Of these people those who belong to the party. */
export async function listThoseInParty(
  { tables }: ConfigSource,
  partyId: number,
  personIds: readonly number[],
): Promise<Set<number>> {
  const rows = await tables.membership.findMany({
    where: { partyId, personId: { in: [...personIds] } },
    select: { personId: true },
  });
  return new Set(rows.map((row) => row.personId));
}
