import type { AuditFilter, AuditPage } from '#lib/schemas/audit.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { auditScope } from './audit-scope.ts';
import { eventFilter } from './event-filter.ts';
import { openLogCursor, sealLogCursor } from './cursor.ts';
import { tellEvents } from './tell-events.ts';

export type ListEventsInput = AuditFilter & {
  readonly after?: string | undefined;
  readonly limit: number;
};

/** What was done, the latest first: of the district, of one station or of one party, for those who may read that log. */
export async function listEvents(app: App, actor: Actor, input: ListEventsInput): Promise<AuditPage> {
  const { after, limit, ...asked } = input;
  const scope = await auditScope(app, actor, asked);
  const before = after === undefined ? null : openLogCursor(after);
  if (after !== undefined && before === null) throw new DoorError('malformed', 'malformed');
  const filter = await eventFilter(app, scope, asked);
  const { timeZone } = scope;
  if (filter === null) return { entries: [], timeZone, next: null };
  const { events, next } = app.engine.read((reader) => reader.events({ filter, before, limit }));
  return {
    entries: await tellEvents(app, scope, events),
    timeZone,
    next: next === null ? null : sealLogCursor(next),
  };
}
