import { expect, it } from 'vitest';
import { GLYPHS } from './glyphs.ts';
import { PLACE_STATES } from './place-state.ts';

it('every state has a form of its own', () => {
  const forms = PLACE_STATES.map((state) => GLYPHS[state].path);
  expect(new Set(forms).size).toBe(PLACE_STATES.length);
});
