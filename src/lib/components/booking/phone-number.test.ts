import { expect, it } from 'vitest';
import { dialledNumber, phoneText } from './phone-number.ts';

it('dials digits, whatever stands between them', () => {
  expect(dialledNumber('027-0000 0000')).toBe('02700000000');
  expect(dialledNumber('+86 139 0000 0005')).toBe('+8613900000005');
  expect(dialledNumber('（027）8888+1')).toBe('02788881');
});

it('dials nothing where there is no number', () => {
  expect(dialledNumber('')).toBeNull();
  expect(dialledNumber('前台')).toBeNull();
});

it('shows a mobile number as people read it', () => {
  expect(phoneText('+8613900000005')).toBe('139 0000 0005');
  expect(phoneText('+14155550100')).toBe('+14155550100');
});
