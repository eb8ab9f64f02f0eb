import { describe, expect, it } from 'vitest';
import { DEFAULT_DAY_PARTS } from '#lib/domain/hours/default-hours.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { ASKED_KINDS, readChoice } from './asking-choice.ts';
import { requestOfChoice, type ChoiceContext } from './request-of-choice.ts';

const CONTEXT: ChoiceContext = {
  stationId: 'station',
  partyId: 'party',
  today: parseLocalDay('2026-11-30') as LocalDay,
  lastDay: parseLocalDay('2027-02-28') as LocalDay,
  todayFacts: {
    minute: 9 * 60,
    open: [
      { from: 8 * 60 + 30, to: 12 * 60 },
      { from: 13 * 60 + 30, to: 18 * 60 + 30 },
    ],
    dayParts: DEFAULT_DAY_PARTS,
    slotMinutes: 30,
    leadTimeMinutes: 0,
    isHere: false,
  },
};

function made(query: string, minute = 9 * 60): ReturnType<typeof requestOfChoice> {
  const choice = readChoice(new URLSearchParams(query), ASKED_KINDS);
  return requestOfChoice(choice, { ...CONTEXT, todayFacts: { ...CONTEXT.todayFacts, minute } });
}

function request(query: string, minute?: number): BookingRequest {
  const one = made(query, minute);
  if (!one.ok) throw new Error(JSON.stringify(one.problems));
  return one.request;
}

describe('the usual request', () => {
  it('is six seats on the workdays of next month, all day, together if possible', () => {
    expect(request('people=6&when=next-month')).toEqual({
      stationId: 'station',
      partyId: 'party',
      want: { kind: 'desk', count: 6, together: 'prefer', features: [] },
      when: {
        days: { from: '2026-12-01', to: '2026-12-31', on: 'workdays' },
        time: { part: 'full-day' },
      },
      headCount: 6,
      purpose: '',
      ifClash: 'refuse',
      acceptProvisional: false,
    });
  });

  it('is for one where nobody says how many', () => {
    expect(request('day=2026-12-01')).toMatchObject({ want: { count: 1 }, headCount: 1 });
  });

  it('carries every wish', () => {
    const query =
      'people=other&count=7&when=tomorrow&part=times&start=09:00&end=18:00&zone=z&together=must' +
      '&feature=A&feature=B&clash=skip&heads=9&purpose=x&provisional=yes';
    expect(request(query)).toMatchObject({
      want: { count: 7, zoneId: 'z', together: 'must', features: ['A', 'B'] },
      when: { time: { from: '09:00', to: '18:00', nextDay: false } },
      headCount: 9,
      purpose: 'x',
      ifClash: 'skip',
      acceptProvisional: true,
    });
  });
});

describe('seats and places that are named', () => {
  it('say themselves how many they are, in whatever zone', () => {
    const { want, headCount } = request('people=6&desk=a&desk=b&desk=a&zone=z&when=tomorrow');
    expect(want).toEqual({ kind: 'desk', count: 2, together: 'prefer', features: [], deskIds: ['a', 'b'] });
    expect(headCount).toBe(2);
  });

  it('are a room by its id, or any room that fits', () => {
    const times = 'when=tomorrow&part=morning';
    expect(request(`kind=room&place=r&people=4&${times}`).want).toEqual({
      kind: 'room',
      features: [],
      resourceId: 'r',
    });
    expect(request(`kind=room&people=4&${times}`).want).toEqual({ kind: 'room', features: [], fits: 4 });
    expect(request(`kind=counter&people=2&${times}`)).toMatchObject({
      want: { kind: 'counter' },
      headCount: 2,
    });
    expect(request(`kind=area&people=8&place=x&${times}`).want).toEqual({
      kind: 'area',
      count: 8,
      features: [],
      resourceId: 'x',
    });
  });

  it('a room is asked for by the hour unless something else is said', () => {
    expect(request('kind=room&when=tomorrow').when.time).toEqual({
      from: '09:00',
      to: '10:00',
      nextDay: false,
    });
  });
});

describe('today', () => {
  const today = (part: string, minute: number): BookingRequest['when']['time'] =>
    request(`when=today&part=${part}`, minute).when.time;

  it('is meant from the next slot on where its part has begun', () => {
    expect(today('full-day', 9 * 60)).toEqual({ from: '09:00', to: '12:00', nextDay: false });
    expect(today('full-day', 9 * 60 + 1)).toEqual({ from: '09:30', to: '12:00', nextDay: false });
    expect(today('afternoon', 14 * 60)).toEqual({ from: '14:00', to: '18:00', nextDay: false });
  });

  it('is the part itself before it begins, and when nothing of it is left', () => {
    expect(today('full-day', 8 * 60)).toEqual({ part: 'full-day' });
    expect(today('afternoon', 9 * 60)).toEqual({ part: 'afternoon' });
    expect(today('morning', 12 * 60)).toEqual({ part: 'morning' });
    expect(today('full-day', 18 * 60 + 15)).toEqual({ part: 'full-day' });
  });

  it('goes on after the break once the morning is over', () => {
    expect(today('full-day', 12 * 60 + 10)).toEqual({ from: '13:30', to: '18:30', nextDay: false });
  });

  it('is meant so however it is said, and no other day is', () => {
    expect(request('day=2026-11-30').when.time).toMatchObject({ from: '09:00' });
    expect(request('day=2026-12-01').when.time).toEqual({ part: 'full-day' });
    expect(request('when=this-week').when.time).toEqual({ part: 'full-day' });
  });
});

describe('this week', () => {
  const from = (query: string, minute: number): string | undefined => {
    const { days } = request(`when=this-week&${query}`, minute).when;
    return 'from' in days ? days.from : undefined;
  };

  it('begins today as long as what is asked for has not begun', () => {
    expect(from('part=full-day', 8 * 60)).toBe('2026-11-30');
    expect(from('part=afternoon', 9 * 60)).toBe('2026-11-30');
    expect(from('part=times&start=10:00&end=11:00', 10 * 60)).toBe('2026-11-30');
  });

  it('begins tomorrow from then on', () => {
    expect(from('part=full-day', 9 * 60)).toBe('2026-12-01');
    expect(from('part=times&start=10:00&end=11:00', 10 * 60 + 1)).toBe('2026-12-01');
  });
});

describe('what is missing', () => {
  it('is told field by field', () => {
    expect(made('people=other&count=&when=range&part=times&start=&heads=0')).toEqual({
      ok: false,
      problems: {
        people: 'not-a-count',
        days: 'range-missing',
        times: 'times-missing',
        heads: 'not-a-count',
      },
    });
    expect(made('people=-1&when=today')).toEqual({ ok: false, problems: { people: 'not-a-count' } });
  });
});
