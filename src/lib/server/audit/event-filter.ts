import { millisecondsOf } from '#lib/domain/time/instant.ts';
import { addDays, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { instantAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { AuditFilter } from '#lib/schemas/audit.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { EventFilter } from '#lib/server/engine/event-rows.ts';
import type { AuditScope } from './audit-scope.ts';
import { listAudited } from './audited-reader.ts';

/** What was asked for in internal ids; null where it names what is not there, of which no event tells. */
export async function eventFilter(
  app: App,
  { stationId, partyId, timeZone }: AuditScope,
  { actorId, about, event, from, to }: AuditFilter,
): Promise<EventFilter | null> {
  const source = readingFrom(app);
  const actor = actorId === undefined ? null : await listAudited(source, 'person', actorId);
  const subject = about === undefined ? null : await listAudited(source, about.kind, about.id);
  if (actor?.length === 0 || subject?.length === 0) return null;
  const [ofEvent, action] = event?.split('.') ?? [];
  if (about !== undefined && ofEvent !== undefined && ofEvent !== about.kind) return null;
  return {
    stationId,
    partyId,
    actorId: actor?.[0]?.id,
    subject: about?.kind ?? ofEvent,
    subjectId: subject?.[0]?.id,
    action,
    sinceMs: from === undefined ? undefined : startOf(timeZone, parseLocalDay(from)),
    untilMs: to === undefined ? undefined : startOf(timeZone, dayAfter(parseLocalDay(to))),
  };
}

function startOf(timeZone: TimeZone, day: LocalDay | null): number | undefined {
  return day === null ? undefined : millisecondsOf(instantAt(timeZone, day, 0));
}

function dayAfter(day: LocalDay | null): LocalDay | null {
  return day === null ? null : addDays(day, 1);
}
