import type { Migration } from '#lib/server/engine/sqlite/migrate.ts';
import { releasedSchema } from '#lib/server/engine/sqlite/verify-schema.ts';

/** The released text of a trigger. */
export function triggerText(released: readonly Migration[], name: string): string {
  const text = releasedSchema(released).get(`trigger ${name}`);
  if (text === undefined) throw new RangeError(`no trigger ${name} is released`);
  return text;
}

/** SQL that puts the trigger with `was` rewritten in the place of the released one. */
export function rewriteTrigger(
  released: readonly Migration[],
  name: string,
  was: string,
  becomes: string,
): string {
  const text = triggerText(released, name);
  if (!text.includes(was)) throw new RangeError(`${name} does not say ${was}`);
  return `DROP TRIGGER ${name}; ${text.replaceAll(was, becomes)};`;
}
