import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLYPHS } from './glyphs.ts';
import { PLACE_STATES } from './place-state.ts';

const CSS = readFileSync(new URL('seat-states.css', import.meta.url), 'utf8');

it('every state has a form of its own', () => {
  const forms = PLACE_STATES.map((state) => GLYPHS[state].path);
  expect(new Set(forms).size).toBe(PLACE_STATES.length);
});

describe('the mark beside words', () => {
  for (const state of PLACE_STATES) {
    it(`of ${state} has the form that the map has`, () => {
      const image = new RegExp(`--mark-${state}: url\\("([^"]+)"\\)`).exec(CSS)?.[1];
      expect(image).toContain(`d='${GLYPHS[state].path}'`);
      expect(image?.includes("fill='none'")).toBe(GLYPHS[state].drawn === 'outline');
    });
  }
});
