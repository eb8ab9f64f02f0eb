import { expect, test } from 'vitest';
import { leftBySitting } from './left-by-sitting.ts';

const sitting = (from: string, to: string, left: number) =>
  ({ meal: 'lunch', from, to, offered: 20, left }) as const;
const DAY = { priceMinor: 0, menu: '', cutOff: '', open: true, stopped: null };

test('sittings of several canteens at the same time stand together, in the order of the day', () => {
  const canteens = [
    {
      id: 'a',
      name: '甲',
      days: [
        { ...DAY, day: '2026-12-01', sittings: [sitting('12:00', '12:30', 3), sitting('12:30', '13:00', 0)] },
      ],
    },
    {
      id: 'b',
      name: '乙',
      days: [
        { ...DAY, day: '2026-12-01', sittings: [sitting('11:30', '12:00', 5), sitting('12:00', '12:30', 7)] },
      ],
    },
  ];
  expect(
    leftBySitting(canteens, '2026-12-01').map(({ from, at }) => [from, at.map(({ id, left }) => [id, left])]),
  ).toEqual([
    ['11:30', [['b', 5]]],
    [
      '12:00',
      [
        ['a', 3],
        ['b', 7],
      ],
    ],
    ['12:30', [['a', 0]]],
  ]);
  expect(leftBySitting(canteens, '2026-12-02')).toEqual([]);
});

test('a canteen that serves nothing on the day is left out', () => {
  const day = { ...DAY, day: '2026-12-01', stopped: '停电', sittings: [sitting('12:00', '12:30', 3)] };
  expect(leftBySitting([{ id: 'a', name: '甲', days: [day] }], '2026-12-01')).toEqual([]);
});
