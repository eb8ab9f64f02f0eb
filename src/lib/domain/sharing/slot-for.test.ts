import { expect, it } from 'vitest';
import { slotFor } from './slot-for.ts';

const six = (...taken: number[]) => ({ total: 6, taken: new Set(taken) });

it('the seat that was asked for is given while nobody has it', () => {
  expect(slotFor(3, six(1, 2))).toEqual({ ok: true, slot: 3 });
  expect(slotFor(2, six(1, 2))).toEqual({ ok: false, because: 'just-taken' });
});

it('whoever asks for none gets the first that is free', () => {
  expect(slotFor(null, six())).toEqual({ ok: true, slot: 1 });
  expect(slotFor(null, six(1, 3))).toEqual({ ok: true, slot: 2 });
  expect(slotFor(null, six(1, 2, 3, 4, 5, 6))).toEqual({ ok: false, because: 'all-taken' });
});

it('a seat beyond the stay is none', () => {
  for (const asked of [0, -1, 7])
    expect(slotFor(asked, six())).toEqual({ ok: false, because: 'no-such-seat' });
});
