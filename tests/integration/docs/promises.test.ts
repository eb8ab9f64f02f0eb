import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Promised {
  readonly file: string;
  readonly title: string;
}

const ROWS: readonly Promised[] = [
  ...readFileSync('docs/promises.md', 'utf8').matchAll(/\| `(tests\/[^`]+)`: “(.+?)” \|/g),
].map(([, file = '', title = '']) => ({ file, title }));

it('docs/promises.md names a test for every promise', () => {
  const lines = readFileSync('docs/promises.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!---|承诺)/.test(line));
  expect(lines.length).toBeGreaterThan(20);
  expect(ROWS).toHaveLength(lines.length);
});

it.each(ROWS)('$file holds: $title', ({ file, title }) => {
  expect(readFileSync(file, 'utf8')).toContain(title);
});
