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
  const drawn = [...(/--marks: url\("([^"]+)"\)/.exec(CSS)?.[1] ?? '').matchAll(/<path ([^>]+)\/>/g)];
  for (const [index, state] of PLACE_STATES.entries()) {
    it(`of ${state} has the form that the map has, and stands where it is looked for`, () => {
      const attributes = drawn[index]?.[1];
      expect(attributes).toContain(`d='M${index * 30} 0${GLYPHS[state].path}'`);
      expect(attributes?.includes("fill='none'")).toBe(GLYPHS[state].drawn === 'outline');
      expect(CSS).toContain(`.marked.${state} {
  --mark: ${6 - index * 30}px;`);
    });
  }
});
