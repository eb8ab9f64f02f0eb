import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCreditCode } from './credit-code.ts';

/** The example of the standard itself, and codes made by hand from its tables. */
const GOOD = ['91350100M000100Y43', '91110000600037341L', '12100000425006117P'];
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('a unified social credit code', () => {
  it.each(GOOD)('%s is one', (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, code });
  });

  it('is read as people type it', () => {
    const code = '91350100M000100Y43';
    for (const typed of [
      ' 91350100m000100y43 ',
      '9135 0100 M000 100Y 43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '91350100-M000100Y-43',
    ])
      expect(parseCreditCode(typed)).toEqual({ ok: true, code });
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100I000100Y43',
    '91350100O000100Y43',
    '9135010AM000100Y43',
    '＝1+1',
    '陈思琪的公司代码一二三四五六七八九十',
  ])('%j is none', (text) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, problem: 'not-a-code' });
  });

  it('with one character changed, or two neighbours swapped, is told by its check character', () => {
    let swapped = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...GOOD),
        fc.nat({ max: 17 }),
        fc.constantFrom(...LETTERS),
        (code, place, letter) => {
          const isDigitPlace = place >= 2 && place <= 7;
          fc.pre(code.charAt(place) !== letter && (!isDigitPlace || /\d/.test(letter)));
          const changed = code.slice(0, place) + letter + code.slice(place + 1);
          expect(parseCreditCode(changed)).toEqual({ ok: false, problem: 'check-character' });
          const [a, b] = [code.charAt(8), code.charAt(9)];
          if (a === b) return;
          swapped += 1;
          const other = code.slice(0, 8) + b + a + code.slice(10);
          expect(parseCreditCode(other)).toEqual({ ok: false, problem: 'check-character' });
        },
      ),
    );
    expect(swapped).toBeGreaterThan(10);
  });

  it('is found among all last characters exactly once', () => {
    for (const code of GOOD) {
      const fitting = [...LETTERS].filter((letter) => parseCreditCode(code.slice(0, 17) + letter).ok);
      expect(fitting).toEqual([code.at(-1)]);
    }
  });
});
