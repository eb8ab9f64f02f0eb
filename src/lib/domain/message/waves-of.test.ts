import { describe, expect, it } from 'vitest';
import { wavesOf } from './waves-of.ts';

const sent = (...texts: string[]) => texts.map((text) => ({ to: Number(text[0]), text }));
const wavesOfTexts = (texts: string[], atOnceMax: number) =>
  wavesOf(sent(...texts), ({ to }) => to, atOnceMax).map((wave) => wave.map(({ text }) => text));

describe('what is to be sent', () => {
  it('leaves at once to different people, and in its order to the same', () => {
    expect(wavesOfTexts(['1a', '1b', '2a', '1c', '3a', '2b'], 10)).toEqual([
      ['1a', '2a', '3a'],
      ['1b', '2b'],
      ['1c'],
    ]);
  });

  it('never leaves in a larger crowd than allowed', () => {
    expect(wavesOfTexts(['1a', '2a', '3a', '1b', '4a'], 2)).toEqual([['1a', '2a'], ['3a', '1b'], ['4a']]);
    expect(wavesOfTexts([], 2)).toEqual([]);
  });
});
