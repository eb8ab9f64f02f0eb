import { describe, expect, it } from 'vitest';
import type { Place, PlaceClaim } from './day-pieces.ts';
import { claimShownOf, placeShownOf } from '#lib/schemas/place-shown.fixture.ts';
import { placeDayOf } from './place-state.ts';
import { placeStateText, timeLinesOf, timeLineText } from './place-words.ts';

const OPEN = [{ from: '08:30', to: '18:30' }];
const DESK: Place = placeShownOf({ free: 1 });
const AREA: Place = { ...DESK, kind: 'area', label: '开放工区', capacity: 20, free: 7 };

function linesOf(place: Place, claims: PlaceClaim[], open = OPEN): string[] {
  const day = placeDayOf({ ...place, claims }, open);
  return timeLinesOf('zh-CN', day).map((line) => timeLineText('zh-CN', line));
}

describe('the lines of a desk', () => {
  it('say when it is taken and when it is free in between', () => {
    expect(linesOf(DESK, [claimShownOf('09:00', '12:00'), claimShownOf('13:00', '18:30')])).toEqual([
      '08:30–09:00 空闲',
      '09:00–12:00 已占用',
      '12:00–13:00 空闲',
      '13:00–18:30 已占用',
    ]);
  });

  it('say whose it is to those who may know', () => {
    expect(linesOf(DESK, [claimShownOf('08:30', '18:30', { party: '远景咨询' })])).toEqual([
      '全天 已占用（远景咨询）',
    ]);
  });

  it('say that the reader’s own party waits for a decision', () => {
    expect(linesOf(DESK, [claimShownOf('08:30', '18:30', { owner: 'own', state: 'held' })])).toEqual([
      '全天 本单位预约，锁定中',
    ]);
    expect(linesOf(DESK, [claimShownOf('08:30', '18:30', { owner: 'own' })])).toEqual(['全天 本单位预约']);
  });

  it('say that a closure from midnight to midnight is the whole day, on a closed day too', () => {
    const closure = claimShownOf('00:00', '24:00', { owner: 'house', state: 'closed' });
    expect(linesOf(DESK, [closure])).toEqual(['全天 暂停开放']);
    expect(linesOf(DESK, [closure], [])).toEqual(['全天 暂停开放']);
    expect(linesOf(DESK, [claimShownOf('09:00', '18:00')], [])).toEqual(['09:00–18:00 已占用']);
  });

  it('are none where it is free all day', () => {
    expect(linesOf(DESK, [])).toEqual([]);
  });
});

it('the lines of an area count seats', () => {
  expect(
    linesOf(AREA, [
      claimShownOf('12:00', '18:00', { quantity: 8 }),
      claimShownOf('10:00', '16:00', { quantity: 5, state: 'held' }),
    ]),
  ).toEqual(['10:00–16:00 5席锁定中', '12:00–18:00 8席已占用']);
});

describe('the state of a place in words', () => {
  it('is a word for a desk', () => {
    const taken = placeDayOf({ ...DESK, claims: [claimShownOf('08:30', '18:30')] }, OPEN);
    expect(placeStateText('zh-CN', taken)).toBe('已占用');
    expect(placeStateText('en', taken)).toBe('Taken');
    expect(placeStateText('zh-CN', placeDayOf(DESK, OPEN))).toBe('全天空闲');
    expect(
      placeStateText('zh-CN', placeDayOf({ ...DESK, claims: [claimShownOf('08:30', '12:00')] }, OPEN)),
    ).toBe('部分时段空闲');
  });

  it('counts the seats of an area', () => {
    const busy = placeDayOf({ ...AREA, claims: [claimShownOf('08:30', '18:30', { quantity: 13 })] }, OPEN);
    expect(placeStateText('zh-CN', busy)).toBe('20 席中 7 席全天空闲');
    const own = placeDayOf(
      { ...AREA, claims: [claimShownOf('08:30', '18:30', { quantity: 13, owner: 'own' })] },
      OPEN,
    );
    expect(placeStateText('zh-CN', own)).toBe('本单位预约；20 席中 7 席全天空闲');
  });

  it('says that a place is not in service', () => {
    expect(placeStateText('zh-CN', placeDayOf({ ...DESK, inService: false }, OPEN))).toBe('停用');
  });
});
