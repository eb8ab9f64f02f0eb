import { describe, expect, it } from 'vitest';
import { localDayOf } from '../time/local-day.ts';
import { stationRoleOn } from './standing-in.ts';

const on = (day: number) => localDayOf(2026, 12, day)!;
const DAYS = { standsInFrom: on(7), standsInTo: on(11) };

describe('whoever stands in', () => {
  it('approves from the first to the last of the days, and is what they are otherwise before and after', () => {
    const roles = [6, 7, 11, 12].map((day) => stationRoleOn({ role: 'front-desk', ...DAYS }, on(day)));
    expect(roles).toEqual(['front-desk', 'approver', 'approver', 'front-desk']);
  });

  it('is nothing before and after where they only stand in', () => {
    const roles = [6, 7, 11, 12].map((day) => stationRoleOn({ role: 'approver', ...DAYS }, on(day)));
    expect(roles).toEqual([null, 'approver', 'approver', null]);
  });

  it('is what the role says where there are no days', () => {
    expect(stationRoleOn({ role: 'approver', standsInFrom: null, standsInTo: null }, on(6))).toBe('approver');
  });
});
