import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** `1 seats`, and not `1 is` or `1 loses`, where a name stands before the word, nor milliseconds. */
const PLURAL_AFTER_ONE = /(?<![\d.,:–-])\b1 (?!(?:is|was|has|as|loses|becomes|stays|ms)\b)[a-z-]+s\b/;
/** More arguments than any text takes. */
const ARGUMENTS_MAX = 6;
/** A log has its counts as text. */
const BY_TEXT = 'AUDIT_TEXTS.facts';

interface Told {
  readonly where: string;
  readonly text: string;
}

type Telling = (...counts: readonly (number | string)[]) => unknown;

/** Every text below: as it stands, or told of one of everything. */
function textsIn(value: unknown, where: string): Told[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value === 'function') {
    const told = toldOf(value as Telling, where.includes(BY_TEXT) ? '1' : 1);
    return typeof told === 'string' ? [{ where, text: told }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${where}.${key}`));
}

/** What takes a name or a list and no number says nothing about counts. */
function toldOf(text: Telling, one: number | string): unknown {
  try {
    return text(...Array.from({ length: ARGUMENTS_MAX }, () => one));
  } catch {
    return null;
  }
}

const FILES = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.fixture.ts'),
);

describe('English texts', () => {
  it('are told of one thing in the singular', async () => {
    const told: Told[] = [];
    for (const name of FILES) {
      const exported = (await import(join(import.meta.dirname, name))) as Record<string, unknown>;
      for (const [key, value] of Object.entries(exported)) {
        const english = (value as { en?: unknown } | null)?.en ?? (key.startsWith('ENGLISH') ? value : null);
        told.push(...textsIn(english, `${name} ${key}`));
      }
    }
    expect(told.length).toBeGreaterThan(1000);
    expect(told.filter(({ text }) => PLURAL_AFTER_ONE.test(text))).toEqual([]);
  });
});
