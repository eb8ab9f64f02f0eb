import { expect, test } from 'vitest';
import { ASKED_DAYS } from './asking-choice.ts';
import { tidyQuery } from './tidy-query.ts';

const TODAY = '2026-11-28';
const tidied = (fields: [string, string][]): string => tidyQuery(fields, ASKED_DAYS, TODAY);

test('what belongs to a choice that was not made does not stand in the address', () => {
  const fields: [string, string][] = [
    ['kind', 'desk'],
    ['people', '6'],
    ['count', '9'],
    ['when', 'next-month'],
    ['from', '2026-12-01'],
    ['to', ''],
    ['on', 'weekdays'],
    ['weekday', '1'],
    ['day', '2026-12-01'],
    ['part', 'full-day'],
    ['start', '09:00'],
    ['next', 'yes'],
    ['purpose', ''],
  ];
  expect(tidied(fields)).toBe('kind=desk&people=6&when=next-month&part=full-day');
});

test('what was chosen stays, with everything that belongs to it', () => {
  const fields: [string, string][] = [
    ['people', 'other'],
    ['count', '9'],
    ['when', 'range'],
    ['from', '2026-12-01'],
    ['on', 'weekdays'],
    ['weekday', '1'],
    ['weekday', '3'],
    ['part', 'times'],
    ['start', '09:00'],
    ['desk', 'a'],
    ['desk', 'b'],
  ];
  expect(tidied(fields)).toBe(new URLSearchParams(fields).toString());
});

test('days stand in the address as days, however they were typed', () => {
  const fields: [string, string][] = [
    ['when', 'range'],
    ['from', '12月1日 周二'],
    ['to', '12-'],
  ];
  expect(tidied(fields)).toBe('when=range&from=2026-12-01&to=12-');
});
