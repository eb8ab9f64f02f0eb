import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { describeApi, readComments } from '../../../scripts/describe/reference.ts';

const procedures = Object.keys(appRouter._def.procedures).filter((name) => !name.startsWith('measure.'));

it('the committed API reference is what the router says', () => {
  expect(readFileSync('docs/api-reference.md', 'utf8')).toBe(describeApi());
});

it.each(procedures)('%s says what it is for', (name) => {
  expect(readComments().get(name) ?? '').toMatch(/\w{3,} .*\.$/);
});
