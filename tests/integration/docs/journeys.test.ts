import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TAPS } from '../../support/taps-of-journeys.ts';

it('the table of journeys tells the taps that the tests count', () => {
  const rows = readFileSync('docs/journeys.md', 'utf8').matchAll(/^\| [^|]+ \| `(\w+)` \| (\d+) \|/gm);
  expect(Object.fromEntries([...rows].map(([, name, taps]) => [name, Number(taps)]))).toEqual(TAPS);
});
