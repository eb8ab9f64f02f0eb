import type { ConfigSource } from '#lib/server/config-source.ts';
import type { LayoutUndo } from './layout-change-reader.ts';
import { listDesks, type ResourceHead } from './resource-reader.ts';

/** Whether all desks of the change are still as it left them. */
export async function canUndo(source: ConfigSource, undo: LayoutUndo): Promise<boolean> {
  const desks = await listDesks(
    source,
    undo.desks.map(([id]) => id),
  );
  const byId = new Map(desks.map((desk) => [desk.id, desk]));
  const found = (id: number): ResourceHead | null => {
    const desk = byId.get(id);
    return desk?.retiredAt === null ? desk : null;
  };
  switch (undo.kind) {
    case 'desks-added':
      return undo.desks.every(([id]) => found(id) !== null);
    case 'desks-moved':
      return undo.desks.every(([id, , , x, y]) => found(id)?.x === x && found(id)?.y === y);
    case 'desks-renumbered':
      return undo.desks.every(([id, , label]) => found(id)?.label === label);
  }
}
