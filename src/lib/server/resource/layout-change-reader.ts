import { z } from 'zod';
import { LAYOUT_CHANGES } from '#lib/schemas/resource.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

const id = z.int();
const place = z.int().nullable();

/** What a change of a zone's drawing left behind, and what was there before: kept with its event. */
const layoutUndo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('desks-added'), desks: z.array(z.tuple([id])) }),
  z.strictObject({
    kind: z.literal('desks-moved'),
    /** Where it was, and where it has been put. */
    desks: z.array(z.tuple([id, place, place, z.int(), z.int()])),
  }),
  z.strictObject({
    kind: z.literal('desks-renumbered'),
    desks: z.array(z.tuple([id, z.string(), z.string()])),
  }),
]);
export type LayoutUndo = z.infer<typeof layoutUndo>;

export interface LayoutChange {
  readonly eventId: number;
  readonly atMs: number;
  readonly actorId: number | null;
  readonly undo: LayoutUndo;
}

const LAYOUT_EVENTS = [...LAYOUT_CHANGES, 'layout-undone'];

/** The last change of a zone's drawing; null where there is none, or it was undone already. */
export async function findLayoutChange(
  { tables }: ConfigSource,
  zoneId: number,
): Promise<LayoutChange | null> {
  const event = await tables.event.findFirst({
    where: { subject: 'zone', subjectId: zoneId, action: { in: LAYOUT_EVENTS } },
    orderBy: { id: 'desc' },
    select: { id: true, atMs: true, actorId: true, facts: true },
  });
  if (!event) return null;
  const { undo } = JSON.parse(event.facts) as { undo?: unknown };
  if (typeof undo !== 'string') return null;
  return {
    eventId: event.id,
    atMs: Number(event.atMs),
    actorId: event.actorId,
    undo: layoutUndo.parse(JSON.parse(undo)),
  };
}

/** The fact of an event by which the change can be undone. */
export function undoFact(undo: LayoutUndo): { undo: string } {
  return { undo: JSON.stringify(undo) };
}
