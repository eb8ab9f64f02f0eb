import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { refusedByOwnRule, type OwnRule } from './own-rule.ts';

/** A morning and an afternoon with an hour between them. */
function timesOf(...lengths: number[]) {
  return lengths.map((minutes, at) => ({
    from: instantOf(at * 600),
    to: instantOf(at * 600 + minutes),
  }));
}

const own = (change: Partial<OwnRule>): OwnRule => ({
  minutesMin: null,
  minutesMax: null,
  needsApproval: false,
  ...change,
});
const judged = (rule: OwnRule | null, ...lengths: number[]) =>
  refusedByOwnRule({ own: rule, label: '大会议室' }, timesOf(...lengths));

describe("a resource's own length", () => {
  it('is kept by what is as long as it says, to the minute', () => {
    const rule = own({ minutesMin: 60, minutesMax: 120 });
    expect([judged(rule, 60), judged(rule, 120), judged(rule, 60, 60)]).toEqual([null, null, null]);
  });

  it('refuses what is shorter or longer, with the place whose rule it is', () => {
    const rule = own({ minutesMin: 60, minutesMax: 120 });
    const of = { level: 'resource', place: '大会议室' };
    expect(judged(rule, 59)).toEqual({ code: 'too-short', asked: 59, limit: 60, ...of });
    expect(judged(rule, 61, 60)).toEqual({ code: 'too-long', asked: 121, limit: 120, ...of });
  });

  it('says nothing where it has none, or only wants approval', () => {
    expect([judged(null, 1), judged(own({ needsApproval: true }), 1440)]).toEqual([null, null]);
  });
});
