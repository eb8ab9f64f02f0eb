import { expect, it } from 'vitest';
import { coversScope, TOKEN_SCOPES } from './token-scope.ts';

it('a scope covers itself and what is narrower', () => {
  const covered = TOKEN_SCOPES.map((held) => TOKEN_SCOPES.filter((needed) => coversScope(held, needed)));
  expect(covered).toEqual([['read'], ['read', 'book'], ['read', 'book', 'manage']]);
});
