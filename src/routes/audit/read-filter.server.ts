import type { Logs } from '#lib/server/audit/list-logs.ts';

/** The filter of the log as it stands in an address or a form. */
export const FILTER_FIELDS = ['scope', 'person', 'about', 'event', 'from', 'to'] as const;
export type FilterFields = Readonly<Record<(typeof FILTER_FIELDS)[number], string>>;

/** As the API wants it, to be checked by its schema; fields that were left empty are none. */
export function readFilter(fields: FilterFields): Record<string, unknown> {
  const [kind, id] = fields.scope.split(':');
  const [aboutKind, aboutId] = fields.about.split(':');
  return {
    ...(kind === 'station' && { stationId: id }),
    ...(kind === 'party' && { partyId: id }),
    ...(fields.person !== '' && { actorId: fields.person }),
    ...(fields.about !== '' && { about: { kind: aboutKind, id: aboutId } }),
    ...(fields.event !== '' && { event: fields.event }),
    ...(fields.from !== '' && { from: fields.from }),
    ...(fields.to !== '' && { to: fields.to }),
  };
}

/** Where no log is named, the widest that the person may read. */
export function firstScope({ district, stations, parties }: Logs): string {
  const [station] = stations;
  const [party] = parties;
  if (district) return '';
  if (station) return `station:${station.id}`;
  return party ? `party:${party.id}` : '';
}
