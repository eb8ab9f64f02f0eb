import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const DARK_FROM = CSS.indexOf('@media (prefers-color-scheme: dark)');

const LIGHT = coloursOf(CSS.slice(0, DARK_FROM));
const DARK = { ...LIGHT, ...coloursOf(CSS.slice(DARK_FROM)) };

/** Text and what it stands on. */
const TEXTS = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'surface-sunk'],
  ['ink-soft', 'page'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'surface-sunk'],
  ['accent', 'page'],
  ['accent', 'surface'],
  ['accent-strong', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-accent-soft', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['on-notice', 'notice'],
  ['problem', 'page'],
  ['problem', 'surface'],
  ['problem', 'problem-soft'],
  ['ink', 'problem-soft'],
  ['on-seat-free', 'seat-free'],
  ['on-seat-partly', 'seat-partly'],
  ['on-seat-taken', 'seat-taken'],
  ['on-seat-held', 'seat-held'],
  ['on-seat-closed', 'seat-closed'],
  ['on-seat-own', 'seat-own'],
] as const;

/** Edges and fillings that carry meaning, and what they stand on. */
const SHAPES = [
  ['line-strong', 'surface'],
  ['line-strong', 'page'],
  ['focus', 'page'],
  ['focus', 'surface'],
  ['bar-taken', 'bar-track'],
  ['bar-held', 'bar-track'],
  ['bar-closed', 'bar-track'],
  ['bar-own', 'bar-track'],
  ['accent', 'surface-sunk'],
] as const;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in the %s theme', (_theme, colours) => {
  it.each(TEXTS)('%s is read on %s', (text, ground) => {
    expect(contrastOf(colours, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s is told from %s', (shape, ground) => {
    expect(contrastOf(colours, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('has a colour of its own for each name in the dark theme', () => {
  expect(Object.keys(coloursOf(CSS.slice(DARK_FROM)))).toEqual(Object.keys(LIGHT));
});

it('measures black on white as the standard does', () => {
  expect(contrastOf({ black: '#000000', white: '#ffffff' }, 'black', 'white')).toBeCloseTo(21);
});

function coloursOf(css: string): Record<string, string> {
  const pairs = [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(pairs.map(([, name = '', colour = '']) => [name, colour] as const));
}

/** The contrast ratio of WCAG 2.2. */
function contrastOf(colours: Readonly<Record<string, string>>, one: string, other: string): number {
  const [a, b] = [luminanceOf(colours[one]!), luminanceOf(colours[other]!)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
