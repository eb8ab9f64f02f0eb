import { expect, it } from 'vitest';
import { clockChoices } from './clock-choices.ts';

it('offers the times of a day from midnight to midnight on a clock of 24 hours, and none', () => {
  expect(clockChoices('', 360)).toEqual(['', '00:00', '06:00', '12:00', '18:00', '24:00']);
  expect(clockChoices('')).toHaveLength(98);
});

it('keeps a time that lies between two steps, in its place', () => {
  expect(clockChoices('08:10', 360)).toEqual(['', '00:00', '06:00', '08:10', '12:00', '18:00', '24:00']);
});
