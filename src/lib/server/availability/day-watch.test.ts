import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { DayWatch, WATCHERS_MAX, WATCHERS_PER_CALLER_MAX } from './day-watch.ts';

const MONDAY = 20_000 as LocalDay;
const HALL = { station: 'hall', day: MONDAY };
const OTHER = { station: 'other', day: MONDAY };

const world = {
  version: 1,
  minute: 1,
  marks: { hall: 'a', other: 'a' } as Record<string, string>,
  marked: 0,
};

function open(): DayWatch {
  return new DayWatch({
    version: () => String(world.version),
    minute: () => world.minute as Instant,
    mark: (station) => {
      world.marked += 1;
      return world.marks[station] ?? null;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(world, { version: 1, minute: 1, marks: { hall: 'a', other: 'a' }, marked: 0 });
});

afterEach(() => {
  vi.useRealTimers();
});

function nothing(): void {
  // Some watchers only count.
}

it('knows what those who look at a day were told, so that nobody who joins them costs anything', () => {
  const watch = open();
  expect(watch.lastMark(HALL)).toBeUndefined();
  const ends = ['a', 'b', 'c'].map((caller) => watch.watch(caller, HALL, nothing, nothing));
  expect([watch.lastMark(HALL), world.marked]).toEqual(['a', 1]);
  for (const end of ends) end?.();
  expect(watch.lastMark(HALL)).toBeUndefined();
});

it('tells those who look at a day that it has changed, and nobody else', () => {
  const told: string[] = [];
  const watch = open();
  watch.watch('a', HALL, (version) => told.push(`hall ${version}`), nothing);
  watch.watch('b', OTHER, (version) => told.push(`other ${version}`), nothing);
  world.version = 2;
  world.marks['hall'] = 'b';
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['hall 2']);
});

it('says nothing of a commit that changes nothing of the day, and looks at nothing without a commit', () => {
  const told: string[] = [];
  const watch = open();
  watch.watch('a', HALL, (version) => told.push(version), nothing);
  world.version = 2;
  vi.advanceTimersByTime(1_000);
  const looked = world.marked;
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  expect(world.marked).toBe(looked);
});

it('looks again when a minute is over, for a hold ends without a commit', () => {
  const told: string[] = [];
  const watch = open();
  watch.watch('a', HALL, (version) => told.push(version), nothing);
  world.minute = 2;
  world.marks['hall'] = 'b';
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['1']);
});

it('looks once at a day that many watch', () => {
  const watch = open();
  for (let count = 0; count < 100; count += 1) watch.watch('a', HALL, nothing, () => undefined);
  world.marked = 0;
  world.version = 2;
  vi.advanceTimersByTime(600);
  expect(world.marked).toBe(1);
});

it('takes as many watchers as the limits say, of one caller and of all, and a place is free again when one leaves', () => {
  const watch = open();
  const leave = Array.from({ length: WATCHERS_PER_CALLER_MAX }, () =>
    watch.watch('a', HALL, nothing, () => undefined),
  );
  expect(leave).not.toContain(null);
  expect(watch.watch('a', HALL, nothing, () => undefined)).toBeNull();
  leave[0]?.();
  expect(watch.watch('a', HALL, nothing, () => undefined)).not.toBeNull();
  for (let count = WATCHERS_PER_CALLER_MAX; count < WATCHERS_MAX; count += 1)
    expect(watch.watch(`b${count}`, HALL, nothing, () => undefined)).not.toBeNull();
  expect(watch.watch('c', HALL, nothing, () => undefined)).toBeNull();
});

it('ends all when the program stops, and asks the store no more', () => {
  const watch = open();
  const ended = vi.fn();
  let leave: (() => void) | null = null;
  leave = watch.watch('a', HALL, nothing, () => {
    ended();
    leave?.();
  });
  watch.end();
  watch.end();
  world.version = 2;
  world.marked = 0;
  vi.advanceTimersByTime(5_000);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(world.marked).toBe(0);
});
