import { describe, expect, it } from 'vitest';
import { changeFieldsOf, changeOfFields } from './change-fields.ts';

const WANT = { kind: 'desk', count: 2, deskIds: ['a', 'b'], together: 'must', features: [] } as const;
const day = (date: string, from: string, to: string) => ({
  day: date,
  state: 'given' as const,
  over: false,
  movedTo: null,
  times: [{ from, to, nextDay: false }],
  places: [],
});
const DAYS = [day('2026-12-01', '09:00', '18:00'), day('2026-12-02', '09:00', '17:00')];
const asked = (query: string) =>
  changeOfFields(changeFieldsOf(new URLSearchParams(query)), {
    days: DAYS,
    request: { want: structuredClone(WANT) as never },
  });

describe('the form of a change', () => {
  it('asks for nothing where nothing was filled in', () => {
    expect(asked('')).toBeNull();
    expect(asked('scope=only&onDay=2026-12-01&onWorkdays=on')).toBeNull();
    expect(asked('scope=all&moveTo=2026-12-08')).toBeNull();
  });

  it('asks for other times and numbers of one day, that day and all after it, or all of them', () => {
    expect(asked('scope=only&onDay=2026-12-01&startsAt=09:00&endsAt=12:00')).toEqual({
      scope: { only: '2026-12-01' },
      time: { from: '09:00', to: '12:00', nextDay: false },
      ifClash: 'refuse',
    });
    expect(asked('scope=from&onDay=2026-12-02&number=3&skip=on')).toEqual({
      scope: { from: '2026-12-02' },
      want: { kind: 'desk', count: 3, together: 'must', features: [] },
      ifClash: 'skip',
    });
    expect(asked('scope=all&startsAt=22:00&endsAt=02:00')).toMatchObject({
      scope: 'all',
      time: { nextDay: true },
    });
  });

  it('keeps the other end where only one is chosen, unless the days have different ones', () => {
    expect(asked('scope=only&onDay=2026-12-02&endsAt=12:00')).toMatchObject({
      time: { from: '09:00', to: '12:00' },
    });
    expect(asked('scope=all&endsAt=12:00')).toMatchObject({ time: { from: '09:00', to: '12:00' } });
    expect(asked('scope=only&onDay=2026-12-02&startsAt=10:00')).toMatchObject({
      time: { from: '10:00', to: '17:00' },
    });
    expect(asked('scope=all&startsAt=10:00')).toMatchObject({ time: { from: '10:00', to: '' } });
  });

  it('moves one day, and adds one by name or several by range', () => {
    expect(asked('scope=only&onDay=2026-12-01&moveTo=2026-12-08')).toMatchObject({
      days: { list: ['2026-12-08'] },
    });
    expect(asked('scope=all&addFrom=2026-12-08')).toMatchObject({ addDays: { list: ['2026-12-08'] } });
    expect(asked('scope=all&addFrom=2026-12-08&addTo=2026-12-11')).toMatchObject({
      addDays: { from: '2026-12-08', to: '2026-12-11', on: 'all' },
    });
    expect(asked('scope=all&onWorkdays=on&addFrom=2026-12-08&addTo=2026-12-11')).toMatchObject({
      addDays: { on: 'workdays' },
    });
  });
});
