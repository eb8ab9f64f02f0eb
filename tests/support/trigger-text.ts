import type { Migration } from '#lib/server/engine/sqlite/migrate.ts';
import { releasedSchema } from '#lib/server/engine/sqlite/verify-schema.ts';

/** The released text of a trigger. */
export function triggerText(released: readonly Migration[], name: string): string {
  const text = releasedSchema(released).get(`trigger ${name}`);
  if (text === undefined) throw new RangeError(`no trigger ${name} is released`);
  return text;
}

/** SQL that puts the trigger in the place of the released one, with each `[was, becomes]` rewritten wherever it stands. */
export function rewriteTrigger(
  released: readonly Migration[],
  name: string,
  ...changes: readonly (readonly [was: string, becomes: string])[]
): string {
  let text = triggerText(released, name);
  for (const [was, becomes] of changes) {
    if (!text.includes(was)) throw new RangeError(`${name} does not say ${was}`);
    text = text.replaceAll(was, becomes);
  }
  return `DROP TRIGGER ${name}; ${text};`;
}
