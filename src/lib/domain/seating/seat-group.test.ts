import { describe, expect, test } from 'vitest';
import { drawn, idsOf, islandHall, NEIGHBOUR_DISTANCE_CM, rowHall } from './drawn-halls.fixture.ts';
import { seatGroup } from './seat-group.ts';
import { GROUP_SIZE_MAX, SEATING_DAYS_MAX, SEATS_MAX, type SeatingQuestion } from './seating-question.ts';

const WORKDAYS = 23;

function question(changes: Partial<SeatingQuestion>): SeatingQuestion {
  const seats = changes.seats ?? rowHall(5, 1);
  return {
    seats,
    neighbourDistance: NEIGHBOUR_DISTANCE_CM,
    groupSize: 2,
    together: 'must',
    days: [idsOf(seats)],
    ...changes,
  };
}

/** The seats of each day by their place in the row, as in `AB` for the first two; `-` where the day is not given. */
function rowsOf(asked: SeatingQuestion): string[] {
  const letters = new Map(asked.seats.map((seat) => [seat.id, 'ABCDEFGHIJ'.charAt(seat.order)]));
  return seatGroup(asked).days.map((day) => (day ? day.seatIds.map((id) => letters.get(id)).join('') : '-'));
}

/** The free seats of each day of a row, by letter. */
function free(...days: string[]): Set<number>[] {
  return days.map((letters) => new Set([...letters].map((letter) => 1000 + 'ABCDEFGHIJ'.indexOf(letter))));
}

describe('six people of a consultancy for a month in the hall of forty', () => {
  const seats = islandHall();
  const free = idsOf(seats);
  const month = Array.from({ length: WORKDAYS }, () => free);

  test('sit together, on the same six seats every day, at the first two islands that face each other', () => {
    const answer = seatGroup(question({ seats, groupSize: 6, days: month }));
    const [first] = answer.days;
    expect(answer).toEqual({ days: month.map(() => first), moves: 0, exact: true });
    expect(first?.together).toBe(true);
    expect(first?.seatIds.every((id) => id < 1010)).toBe(true);
  });

  test('sit at the next pair of islands where one of the first pair is taken', () => {
    const days = month.map((ids) => new Set([...ids].filter((id) => id >= 1005)));
    const [first] = seatGroup(question({ seats, groupSize: 6, days })).days;
    expect(first?.together).toBe(true);
    expect(first?.seatIds.every((id) => id >= 1010 && id < 1020)).toBe(true);
  });

  test('are refused the day on which every pair of islands has only five seats left', () => {
    const scattered = new Set(seats.filter((seat) => seat.order % 10 < 5).map((seat) => seat.id));
    const days = month.map((ids, day) => (day === 4 ? scattered : ids));
    const answer = seatGroup(question({ seats, groupSize: 6, days }));
    expect(answer.days.map((day) => day === null).indexOf(true)).toBe(4);
    expect(answer.days.filter((day) => day === null)).toHaveLength(1);
    expect(answer).toMatchObject({ moves: 0, exact: true });
  });

  test('get that day apart where they only prefer to sit together', () => {
    const scattered = new Set(seats.filter((seat) => seat.order % 10 < 5).map((seat) => seat.id));
    const days = month.map((ids, day) => (day === 4 ? scattered : ids));
    const answer = seatGroup(question({ seats, groupSize: 6, days, together: 'prefer' }));
    expect(answer.days.map((day) => day?.together)).toEqual(month.map((_, day) => day !== 4));
  });
});

describe('seats in a row', () => {
  test('stay the same where one pair is free on all days, though a lower one is free on most', () => {
    expect(rowsOf(question({ days: free('ABCDE', 'ABCDE', 'ACDE', 'ABCDE') }))).toEqual([
      'CD',
      'CD',
      'CD',
      'CD',
    ]);
  });

  test('change by one seat rather than by two', () => {
    expect(rowsOf(question({ days: free('ABC', 'BCDE') }))).toEqual(['BC', 'BC']);
    expect(rowsOf(question({ days: free('ABDE', 'BCDE', 'BC') }))).toEqual(['AB', 'BC', 'BC']);
  });

  test('move over a day that is not given as if it were not there', () => {
    const asked = question({ days: free('ABC', '', 'CDE') });
    expect(rowsOf(asked)).toEqual(['BC', '-', 'CD']);
    expect(seatGroup(asked).moves).toBe(1);
  });

  test('are the tightest before they are the lowest', () => {
    expect(rowsOf(question({ together: 'no', days: free('ACDE') }))).toEqual(['CD']);
  });

  test('are apart where nobody asks for more, and say so', () => {
    const answer = seatGroup(question({ together: 'no', days: free('ACE') }));
    expect(answer.days[0]).toEqual({ seatIds: [1000, 1002], together: false });
  });

  test('are neighbours at exactly the neighbour distance and not a centimetre beyond', () => {
    const seats = drawn([
      [0, 0],
      [30, 40],
      [150, 0],
    ]);
    const together = (neighbourDistance: number) =>
      seatGroup(question({ seats, neighbourDistance, days: [new Set([1000, 1001])] })).days[0];
    expect(together(50)).not.toBeNull();
    expect(together(49)).toBeNull();
  });

  test('go to one person by the fewest moves', () => {
    const asked = question({ groupSize: 1, days: free('ABE', 'ABE', 'AE', '', 'BE', 'B') });
    expect(rowsOf(asked)).toEqual(['A', 'A', 'A', '-', 'B', 'B']);
    expect(seatGroup(asked)).toMatchObject({ moves: 1, exact: true });
  });
});

describe('a question', () => {
  test('without days, seats or enough seats gets no seats', () => {
    expect(seatGroup(question({ days: [] }))).toEqual({ days: [], moves: 0, exact: true });
    expect(seatGroup(question({ seats: [], days: [new Set([1])] }))).toEqual({
      days: [null],
      moves: 0,
      exact: true,
    });
    expect(seatGroup(question({ groupSize: 6 }))).toEqual({ days: [null], moves: 0, exact: true });
  });

  test('may name free seats of other halls', () => {
    expect(rowsOf(question({ days: [new Set([1, 1001, 1002, 5000])] }))).toEqual(['BC']);
  });

  test('is answered for desks that nobody has drawn yet: the lowest numbers, all on one spot', () => {
    const seats = drawn(Array.from({ length: 40 }, () => [0, 0]));
    const answer = seatGroup(question({ seats, groupSize: 6 }));
    expect(answer).toMatchObject({ exact: true, days: [{ seatIds: [1000, 1001, 1002, 1003, 1004, 1005] }] });
  });

  test.each<[string, Partial<SeatingQuestion>]>([
    ['nobody', { groupSize: 0 }],
    ['half a person', { groupSize: 1.5 }],
    ['too large a group', { groupSize: GROUP_SIZE_MAX + 1 }],
    ['too many seats', { seats: rowHall(SEATS_MAX + 1, 1) }],
    ['too many days', { days: Array.from({ length: SEATING_DAYS_MAX + 1 }, () => new Set<number>()) }],
    ['a negative distance', { neighbourDistance: -1 }],
    ['a distance that is none', { neighbourDistance: Number.NaN }],
    ['a fraction of a centimetre', { seats: drawn([[0.5, 0]]) }],
    ['a desk beyond the horizon', { seats: drawn([[1_000_001, 0]]) }],
    ['one id twice', { seats: rowHall(2, 1).map((seat) => ({ ...seat, id: 7 })) }],
    ['one number twice', { seats: rowHall(2, 1).map((seat) => ({ ...seat, order: 7 })) }],
  ])('about %s is a bug of the caller', (_, changes) => {
    expect(() => seatGroup(question(changes))).toThrow(RangeError);
  });

  test('at the limits is answered', () => {
    const seats = rowHall(20, 15);
    const all = idsOf(seats);
    const days = Array.from({ length: SEATING_DAYS_MAX }, (_, day) =>
      day % 2 ? all : new Set([...all].slice(day % 50)),
    );
    const answer = seatGroup(question({ seats, groupSize: GROUP_SIZE_MAX, days }));
    expect(answer.days.every((day) => day?.seatIds.length === GROUP_SIZE_MAX && day.together)).toBe(true);
    expect(answer.moves).toBe(0);
  });
});
