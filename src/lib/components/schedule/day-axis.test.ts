import { describe, expect, it } from 'vitest';
import { axisOf, hourMarksOf, momentOn, stretchOn } from './day-axis.ts';

describe('the axis of a day', () => {
  it('goes from the first opening to the last closing', () => {
    expect(
      axisOf([
        { from: '08:30', to: '12:00' },
        { from: '13:30', to: '18:30' },
      ]),
    ).toEqual({ from: 510, to: 1110 });
    expect(axisOf([{ from: '00:00', to: '24:00' }])).toEqual({ from: 0, to: 1440 });
  });

  it('is missing where the hall is closed', () => {
    expect(axisOf([])).toBeNull();
  });
});

describe('a stretch on the axis', () => {
  const axis = { from: 510, to: 1110 };

  it.each([
    [
      { from: 510, to: 1110 },
      { at: 0, length: 100 },
    ],
    [
      { from: 510, to: 810 },
      { at: 0, length: 50 },
    ],
    [
      { from: 960, to: 1110 },
      { at: 75, length: 25 },
    ],
    [
      { from: 0, to: 1440 },
      { at: 0, length: 100 },
    ],
    [
      { from: 540, to: 541 },
      { at: 5, length: 0.17 },
    ],
  ])('of %j is %j', (span, stretch) => {
    expect(stretchOn(axis, span)).toEqual(stretch);
  });

  it.each([
    { from: 0, to: 510 },
    { from: 1110, to: 1200 },
    { from: 0, to: 10 },
  ])('is missing for %j, outside of it', (span) => {
    expect(stretchOn(axis, span)).toBeNull();
  });
});

describe('the hours at the axis', () => {
  it('stand at whole hours, every second one where there are many', () => {
    expect(hourMarksOf({ from: 510, to: 1110 }).map(({ minute }) => minute / 60)).toEqual([
      10, 12, 14, 16, 18,
    ]);
    expect(hourMarksOf({ from: 540, to: 720 }).map(({ minute }) => minute / 60)).toEqual([9, 10, 11, 12]);
  });

  it('are few on a whole day', () => {
    expect(hourMarksOf({ from: 0, to: 1440 }).map(({ minute }) => minute / 60)).toEqual([
      0, 4, 8, 12, 16, 20, 24,
    ]);
  });

  it('are missing where the axis holds none', () => {
    expect(hourMarksOf({ from: 545, to: 595 })).toEqual([]);
  });

  it('stand where they belong', () => {
    expect(hourMarksOf({ from: 540, to: 720 }).map(({ at }) => at)).toEqual([0, 33.33, 66.67, 100]);
  });
});

describe('the moment that is shown', () => {
  const axis = { from: 510, to: 1110 };

  it('is where the thumb of the slider stands', () => {
    expect(momentOn(axis, 1080)).toBe(1080);
    expect(momentOn(axis, 1085)).toBe(1080);
    expect(momentOn(axis, 1109)).toBe(1080);
    expect(momentOn({ from: 510, to: 1100 }, 1099)).toBe(1080);
  });

  it('is none outside of the open time', () => {
    expect(momentOn(axis, 509)).toBeNull();
    expect(momentOn(axis, 1110)).toBeNull();
  });
});
