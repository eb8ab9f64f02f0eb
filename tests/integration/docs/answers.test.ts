import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGE = readFileSync('docs/answers.md', 'utf8');
const ROWS = PAGE.split('\n').filter((line) => /^\| (?!---|what people ask for)/.test(line));
const FILES = [...PAGE.matchAll(/`((?:tests|src)\/[^`]+)`/g)].map(([, file = '']) => file);

it('docs/answers.md says of every question where it is answered, or that it is not', () => {
  expect(ROWS.length).toBeGreaterThan(15);
  for (const row of ROWS) expect(row.split('|').at(-2)?.trim(), row).not.toBe('');
});

it.each([...new Set(FILES)])('%s, which docs/answers.md names, is there', (file) => {
  expect(existsSync(file)).toBe(true);
});
