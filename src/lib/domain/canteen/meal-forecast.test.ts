import { expect, test } from 'vitest';
import { forecastMeals, judgePastMeals } from './meal-forecast.ts';

test('too few days with orders make no forecast', () => {
  const day = { ordered: 10, redeemed: 9 };
  expect(forecastMeals([day, day, { ordered: 0, redeemed: 0 }], 20)).toBeNull();
});

test('the share of past days is the forecast, and its error is what the same rule missed on them', () => {
  const past = [
    { ordered: 100, redeemed: 90 },
    { ordered: 100, redeemed: 90 },
    { ordered: 100, redeemed: 60 },
  ];
  // The others of each day say 75, 75 and 90 of 100.
  expect(forecastMeals(past, 50)).toEqual({ expected: 40, error: 20, days: 3 });
});

test('days that are all alike are forecast without an error', () => {
  const past = Array.from({ length: 5 }, () => ({ ordered: 40, redeemed: 38 }));
  expect(forecastMeals(past, 20)).toEqual({ expected: 19, error: 0, days: 5 });
});

test('each past day is told beside what the forecast would have been, with its error above or below', () => {
  const past = [
    { ordered: 100, redeemed: 90 },
    { ordered: 0, redeemed: 0 },
    { ordered: 50, redeemed: 45 },
    { ordered: 100, redeemed: 60 },
  ];
  expect(judgePastMeals(past)).toEqual([
    { day: past[0], expected: 70, missed: -20 },
    { day: past[2], expected: 38, missed: -7 },
    { day: past[3], expected: 90, missed: 30 },
  ]);
  expect(judgePastMeals(past.slice(0, 3))).toEqual([]);
});
