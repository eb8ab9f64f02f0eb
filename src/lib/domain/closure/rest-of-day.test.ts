import { describe, expect, it } from 'vitest';
import { at, day, hall } from '#lib/domain/request/hall.fixture.ts';
import { lostHours, restOfDay } from './rest-of-day.ts';

const DAY = '2026-12-01';
const NEXT = '2026-12-02';
const HALL = hall();
const RULES = { slotMinutes: 30, lengthMinutesMin: 60 };

const span = (from: number, to: number) => ({ from: at(DAY, from), to: at(DAY, to) });

function dayOf(times: ReturnType<typeof span>[], claimed = times) {
  return { asked: { day: day(DAY), times, claimed, refusal: null }, places: [] };
}

const lost = (times: ReturnType<typeof span>[], closed: ReturnType<typeof span>[], now: number) => {
  const one = dayOf(times);
  const rest = restOfDay(HALL, one, closed, RULES, at(DAY, now)) ?? { times: [], claimed: [] };
  return lostHours(HALL, one, rest, RULES, at(DAY, now)).map(({ time }) => time);
};

describe('what a day keeps where its places are closed for some hours', () => {
  const whole = span(540, 1080);

  it('keeps the hours before and after, and clears up only after what it keeps', () => {
    const one = dayOf([whole], [span(540, 1095)]);
    expect(restOfDay(HALL, one, [span(720, 840)], RULES, at(DAY, 0))).toEqual({
      times: [span(540, 720), span(840, 1080)],
      claimed: [span(540, 720), span(840, 1095)],
    });
    // The time to clear up is nothing to keep.
    expect(restOfDay(HALL, one, [span(900, 1080)], RULES, at(DAY, 0))).toEqual({
      times: [span(540, 900)],
      claimed: [span(540, 900)],
    });
    expect(restOfDay(HALL, one, [span(540, 1080)], RULES, at(DAY, 0))).toBeNull();
  });

  it('keeps nothing that is shorter than a booking may be, but whoever is there until it is closed', () => {
    const closed = [span(570, 1050)];
    expect(restOfDay(HALL, dayOf([whole]), closed, RULES, at(DAY, 0))).toBeNull();
    const there = dayOf([whole], [span(560, 1080)]);
    expect(restOfDay(HALL, there, closed, RULES, at(DAY, 560))).toEqual({
      times: [span(540, 570)],
      claimed: [span(560, 570)],
    });
    // It is closed from now on: what was used is over.
    expect(
      restOfDay(HALL, dayOf([whole], [span(570, 1080)]), [span(570, 1080)], RULES, at(DAY, 570)),
    ).toBeNull();
  });

  it('asks again for the hours that it lost, on the grid and as they are still to come', () => {
    expect(lost([whole], [span(720, 840)], 0)).toEqual([{ from: '12:00', to: '14:00', nextDay: false }]);
    expect(lost([whole], [span(711, 849)], 0)).toEqual([{ from: '12:00', to: '14:00', nextDay: false }]);
    expect(lost([whole], [span(601, 720)], 601)).toEqual([{ from: '10:30', to: '12:00', nextDay: false }]);
    expect(lost([whole], [span(720, 770)], 0)).toEqual([]);
    const late = { from: at(DAY, 1320), to: at(NEXT, 120) };
    expect(lost([late], [{ from: at(DAY, 1380), to: at(NEXT, 300) }], 0)).toEqual([
      { from: '23:00', to: '02:00', nextDay: true },
    ]);
    // What is left of it would begin on another day than it is of.
    expect(
      restOfDay(HALL, dayOf([late]), [{ from: at(DAY, 1200), to: at(NEXT, 30) }], RULES, at(DAY, 0)),
    ).toBeNull();
    expect(lost([late], [{ from: at(NEXT, 0), to: at(NEXT, 300) }], 0)).toEqual([
      { from: '00:00', to: '02:00', nextDay: false },
    ]);
    const before = dayOf([late]);
    const rest = restOfDay(HALL, before, [{ from: at(DAY, 1380), to: at(NEXT, 300) }], RULES, at(DAY, 0))!;
    expect(lostHours(HALL, before, rest, RULES, at(DAY, 0))[0]).toMatchObject({
      day: day(DAY),
      days: [day(DAY), day(NEXT)],
      to: at(NEXT, 120),
    });
  });
});
