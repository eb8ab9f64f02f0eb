import type { DrawnDesk } from '#lib/domain/hall/desk-numbers.ts';
import type { RuledDesk } from '#lib/components/settings/desk-rules.ts';
import { desksInRows, type LaidDesk } from '#lib/domain/hall/desk-layout.ts';
import { RESOURCES_PER_STATION_MAX, DESKS_PER_ZONE_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';

export const ROW_FIELDS = [
  'prefix',
  'firstNumber',
  'rows',
  'desksPerRow',
  'spacingX',
  'spacingY',
  'x',
  'y',
] as const;
export type RowValues = Readonly<Record<(typeof ROW_FIELDS)[number], string>>;

/** The desks of one zone, those that were retired apart. */
export async function desksOfZone(
  app: App,
  actor: Actor,
  stationId: string,
  zoneId: string,
): Promise<{
  desks: (DrawnDesk & RuledDesk)[];
  retired: { id: string; label: string }[];
}> {
  const list = async (state: 'in-service' | 'retired') => {
    const { resources } = await listResources(app, actor, {
      stationId,
      state,
      limit: RESOURCES_PER_STATION_MAX,
    });
    return resources.filter((one) => one.zoneId === zoneId && one.kind === 'desk');
  };
  const desks = await list('in-service');
  return {
    desks: desks.map(({ id, label, x, y, own }) => ({ id, label, x: x ?? 0, y: y ?? 0, own })),
    retired: (await list('retired')).map(({ id, label }) => ({ id, label })),
  };
}

/** The rows that were typed as the use-case takes them; the schema judges it. */
export function rowsInput(zoneId: string, values: RowValues): RowsInput {
  return {
    zoneId,
    prefix: values.prefix,
    firstNumber: whole(values.firstNumber),
    rows: whole(values.rows),
    desksPerRow: whole(values.desksPerRow),
    spacing: { x: whole(values.spacingX), y: whole(values.spacingY) },
    start: { x: whole(values.x), y: whole(values.y) },
  };
}

interface RowsInput {
  readonly zoneId: string;
  readonly prefix: string;
  readonly firstNumber: number;
  readonly rows: number;
  readonly desksPerRow: number;
  readonly spacing: { readonly x: number; readonly y: number };
  readonly start: { readonly x: number; readonly y: number };
}

/** The desks that these rows would be; null where they cannot be drawn. */
export function drawnRows(values: RowValues): LaidDesk[] | null {
  const { spacing, start, ...rows } = rowsInput('', values);
  const figures = [rows.firstNumber, spacing.x, spacing.y, start.x, start.y];
  const count = rows.rows * rows.desksPerRow;
  if (figures.some((figure) => figure < 0) || rows.rows < 1 || rows.desksPerRow < 1) return null;
  if (count > DESKS_PER_ZONE_MAX) return null;
  return desksInRows({ ...rows, spacingX: spacing.x, spacingY: spacing.y, ...start });
}

/** Minus one where it is no whole number. */
export function whole(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1;
}

/** What a hidden field carries from the page back to its form. Null where it is no JSON. */
export function carried(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
