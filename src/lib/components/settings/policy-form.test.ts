import { describe, expect, it } from 'vitest';
import { issueList } from '#lib/messages/issue-messages.ts';
import { setPolicyInput } from '#lib/schemas/policy.ts';
import { readRules } from './policy-form.ts';

const TYPED = {
  windowDays: '60',
  leadTimeMinutesMin: '0',
  quantityMax: '4',
  daysMax: '10',
  lengthMinutesMin: '30',
  lengthMinutesMax: '480',
  slotMinutes: '30',
  clearingMinutes: '0',
  enterprise: 'on',
  decision: 'manager',
  aboveQuantity: '3',
  aboveDays: '5',
  withinHours: '1.5',
};

const judge = (typed: object) =>
  setPolicyInput.safeParse({ kind: 'room', rules: readRules({ ...TYPED, ...typed }) });

/** Paths and sentences of what is wrong. */
function problemsOf(typed: object): [string, string][] {
  const { error } = judge(typed);
  return error ? issueList('zh-CN', error).map(({ path, message }) => [path, message]) : [];
}

describe('rules that were typed', () => {
  it('are read with hours as minutes', () => {
    expect(judge({}).data?.rules).toMatchObject({
      slotMinutes: 30,
      eligible: ['enterprise'],
      decision: { by: 'manager', aboveQuantity: 3, aboveDays: 5, withinMinutes: 90 },
    });
    expect(judge({ decision: 'nobody', withinHours: '' }).data?.rules.decision).toEqual({ by: 'nobody' });
  });

  it('ask for a number that was left empty', () => {
    const sentence = '缺少此项。请填写这一项。';
    expect(problemsOf({ daysMax: ' ' })).toEqual([['rules.daysMax', sentence]]);
    expect(problemsOf({ withinHours: '' })).toEqual([['rules.decision.withinMinutes', sentence]]);
  });

  it('refuse a grid on which the times differ from hour to hour', () => {
    const [[path, sentence] = []] = problemsOf({ slotMinutes: '7' });
    expect([path, sentence]).toEqual(['rules.slotMinutes', expect.stringContaining('整除60')]);
    for (const slotMinutes of ['0', '1500']) expect(problemsOf({ slotMinutes })).toHaveLength(1);
    expect(problemsOf({ slotMinutes: '120' })).toEqual([]);
  });
});
