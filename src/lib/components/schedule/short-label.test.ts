import { expect, it } from 'vitest';
import { shortLabel } from './short-label.ts';

it.each([
  ['A01', 40, 'A01'],
  ['H-101', 45, 'H-101'],
  ['North-101', 45, '…-101'],
  ['North-101', 40, '…101'],
  ['开放区12', 40, '…区12'],
  ['开放区12', 70, '开放区12'],
  ['W', 2, '…W'],
  ['', 40, ''],
])('%j in %d pixels is %j', (label, width, shown) => {
  expect(shortLabel(label, width, 12)).toBe(shown);
});

it('does not cut a character in two', () => {
  expect(shortLabel('𠮷𠮷𠮷𠮷1', 40, 12)).toBe('…𠮷1');
});
