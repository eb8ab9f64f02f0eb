import { expect, it } from 'vitest';
import { phoneLink, phoneText } from './phone-link.ts';

it('dials digits, whatever stands between them', () => {
  expect(phoneLink('027-0000 0000')).toBe('tel:02700000000');
  expect(phoneLink('+86 139 0000 0005')).toBe('tel:+8613900000005');
  expect(phoneLink('（027）8888+1')).toBe('tel:02788881');
});

it('dials nothing where there is no number', () => {
  expect(phoneLink('')).toBeNull();
  expect(phoneLink('前台')).toBeNull();
});

it('shows a mobile number as people read it', () => {
  expect(phoneText('+8613900000005')).toBe('139 0000 0005');
  expect(phoneText('+14155550100')).toBe('+14155550100');
});
