import { eventNameOf } from '#lib/domain/audit/event-actions.ts';
import { EVENT_FACTS_TOLD } from '#lib/domain/audit/event-facts.ts';
import { maskName } from '#lib/domain/people/masks.ts';
import { ERASED_NAME } from '#lib/domain/privacy/erased-person.ts';
import { AUDITED_KINDS, type AuditedKind, type AuditEntry } from '#lib/schemas/audit.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom, type ConfigSource } from '#lib/server/config-source.ts';
import type { EventRow } from '#lib/server/engine/event-rows.ts';
import type { AuditScope } from './audit-scope.ts';
import { listAudited, listThoseInParty, type Audited } from './audited-reader.ts';
import { sealLogCursor } from './cursor.ts';

type Names = ReadonlyMap<AuditedKind, ReadonlyMap<number, Audited>>;

/**
 * Events with the present names of those whom they are about: looked up when somebody reads, one statement for each kind, so
 * that the log itself holds none.
 */
export async function tellEvents(
  app: App,
  { namesOf }: AuditScope,
  events: readonly EventRow[],
): Promise<AuditEntry[]> {
  const source = readingFrom(app);
  const names = await namesFor(source, events);
  const people = [...(names.get('person')?.keys() ?? [])];
  const own = namesOf === null ? null : await listThoseInParty(source, namesOf, people);
  const nameOf = (kind: AuditedKind, found: Audited | undefined): string | null => {
    const name = found?.name ?? null;
    if (name === null || name === ERASED_NAME) return null;
    return kind === 'person' && own !== null && !own.has(found?.id ?? 0) ? maskName(name) : name;
  };
  return events.map((event) => {
    const actor = event.actorId === null ? undefined : names.get('person')?.get(event.actorId);
    const kind = kindOf(event);
    const about = kind === null ? undefined : names.get(kind)?.get(event.subjectId);
    return {
      id: sealLogCursor(event.id),
      at: `${new Date(event.atMs).toISOString().slice(0, 19)}Z`,
      actor: event.actorId === null ? null : { id: actor?.publicId ?? null, name: nameOf('person', actor) },
      event: eventNameOf(event.subject, event.action),
      about: {
        kind,
        id: about?.publicId ?? null,
        name: event.subject === 'calendar' ? String(event.subjectId) : kind && nameOf(kind, about),
      },
      party: namedOf(names.get('party')?.get(event.partyId ?? 0)),
      station: namedOf(names.get('station')?.get(event.stationId ?? 0)),
      facts: factsTold(event.facts),
    };
  });
}

/** A session is its person's. */
function kindOf({ subject }: EventRow): AuditedKind | null {
  if (subject === 'session') return 'person';
  return AUDITED_KINDS.find((kind) => kind === subject) ?? null;
}

async function namesFor(source: ConfigSource, events: readonly EventRow[]): Promise<Names> {
  const wanted = new Map<AuditedKind, Set<number>>();
  const want = (kind: AuditedKind, id: number | null): void => {
    if (id === null) return;
    const ids = wanted.get(kind) ?? new Set<number>();
    wanted.set(kind, ids.add(id));
  };
  for (const event of events) {
    const kind = kindOf(event);
    if (kind !== null) want(kind, event.subjectId);
    want('person', event.actorId);
    want('party', event.partyId);
    want('station', event.stationId);
  }
  const names = new Map<AuditedKind, Map<number, Audited>>();
  for (const [kind, ids] of wanted) {
    const found = await listAudited(source, kind, [...ids]);
    names.set(kind, new Map(found.map((one) => [one.id, one])));
  }
  return names;
}

function namedOf(found: Audited | undefined): { id: string; name: string } | null {
  return found ? { id: found.publicId, name: found.name ?? '' } : null;
}

function factsTold(text: string): AuditEntry['facts'] {
  const facts = JSON.parse(text) as Readonly<Record<string, string | number | boolean | null>>;
  const told: AuditEntry['facts'] = {};
  for (const name of EVENT_FACTS_TOLD) {
    const fact = facts[name];
    if (fact !== undefined && fact !== null) told[name] = fact;
  }
  return told;
}
