import { instantFromMilliseconds } from '#lib/domain/time/instant.ts';
import type { LayoutChangeView } from '#lib/schemas/resource.ts';
import { findPersonById } from '#lib/server/account/person-reader.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { canUndo } from './can-undo.ts';
import { getRunZone } from './get-run-zone.ts';
import { findLayoutChange } from './layout-change-reader.ts';

/** The last change of the drawing of a zone, while it may be undone: nothing of it has changed since. */
export async function getLayoutChange(
  app: App,
  actor: Actor,
  { zoneId }: { zoneId: string },
): Promise<LayoutChangeView> {
  const { id } = await getRunZone(app, actor, zoneId);
  return readTogether(app, async (source) => {
    const change = await findLayoutChange(source, id);
    if (!change || !(await canUndo(source, change.undo))) return { change: null };
    const person = change.actorId === null ? null : await findPersonById(source, change.actorId);
    return {
      change: {
        id: change.eventId,
        kind: change.undo.kind,
        desks: change.undo.desks.length,
        by: person?.name ?? '',
        at: momentText(instantFromMilliseconds(change.atMs)),
      },
    };
  });
}
