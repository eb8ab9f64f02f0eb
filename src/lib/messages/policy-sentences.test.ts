import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { policySentences } from './policy-sentences.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

const RULES: PolicyRules = {
  slotMinutes: 30,
  lengthMinutesMin: 60,
  lengthMinutesMax: 1440,
  daysMax: 66,
  quantityMax: 30,
  leadTimeMinutesMin: 0,
  windowDays: 60,
  clearingMinutes: 0,
  eligible: ['enterprise', 'team'],
  decision: { by: 'manager', aboveQuantity: 5, aboveDays: 10, withinMinutes: 2880 },
};

it('a rule is told in the order in which people ask', () => {
  expect(policySentences('zh-CN', 'desk', RULES)).toEqual([
    '企业和项目团队可以预约。',
    '工位最多提前60天预约。',
    '随时可以预约，不需要提前。',
    '一次最多30席、66天。',
    '每天最短1小时，最长可以用全天，开始和结束以30分钟为单位。',
    '一次超过5席，或超过10天，需要审批；其余立即确认。请在2天内审批，过期自动释放。',
  ]);
  expect(policySentences('en', 'desk', RULES)).toEqual([
    'Enterprises and project teams can book it.',
    'It can be booked up to 60 days ahead.',
    'It can be booked at any time, without notice.',
    'One booking takes at most 30 desks and 66 days.',
    'On each day at least 1 hour and at most the whole day, in steps of 30 minutes.',
    'More than 5 desks, or more than 10 days, has to be approved; all else is confirmed at once. The manager has 2 days; then the places are free again.',
  ]);
});

test.each<[Partial<PolicyRules>, string, string]>([
  [{ eligible: [] }, '现在任何单位都不能预约。', 'Nobody can book it now.'],
  [{ eligible: ['team'] }, '项目团队可以预约。', 'Project teams can book it.'],
  [{ windowDays: 0 }, '会议室只能预约当天。', 'It can be booked for today only.'],
  [{ leadTimeMinutesMin: 90 }, '至少提前1小时30分钟预约。', 'at least 1 hour 30 minutes before.'],
  [{ lengthMinutesMax: 480 }, '最长8小时', 'at most 8 hours'],
  [{ clearingMinutes: 10 }, '留出10分钟整理。', '10 minutes are kept free after each use.'],
  [{ decision: { by: 'nobody' } }, '不需要审批，立即确认。', 'Nobody has to approve'],
  [
    { decision: { by: 'manager', aboveQuantity: 0, aboveDays: 5, withinMinutes: 60 } },
    '全部需要审批。',
    'Every booking has to be approved.',
  ],
  [
    { eligibleClasses: ['newly-settled'] },
    '只限新入驻单位。',
    'Only for parties of these classes: newly settled.',
  ],
  [{ windowMinutes: 2160 }, '开始时间最多在36小时之后。', 'at most 36 hours from now.'],
  [{ askedBy: 'parts' }, '只按上午、下午、晚间或全天预约。', 'by parts of the day only.'],
  [{ askedBy: 'hours' }, '只按小时预约。', 'by hours only.'],
  [
    {
      decision: {
        by: 'manager',
        aboveQuantity: 3,
        aboveDays: 5,
        aboveHeadCount: 12,
        withinMinutes: 480,
        inWorkingHours: true,
        district: { aboveQuantity: 20, aboveDays: null, aboveHeadCount: 60 },
      },
    },
    '或超过12人，需要审批；其余立即确认。请在8小时（只计工作日的开放时间）内审批，过期自动释放。一次超过20间，或超过60人的，由片区审批。',
    'or more than 12 people, has to be approved; all else is confirmed at once. The manager has 8 hours of opening hours on workdays; then the places are free again. More than 20 rooms, or more than 60 people, is approved by the district.',
  ],
  [{ cancelMinutesBefore: 120 }, '取消须在开始前2小时办理', 'Cancel at least 2 hours before'],
  [
    {
      fairShare: {
        quotas: [{ measure: 'hours', classes: ['newly-settled', 'team'], perMonth: 100 }],
        partySharePercent: 40,
        walkIns: { units: 2, untilMinute: 570 },
      },
    },
    '新入驻、短期团队单位每月最多用100小时。同一单位同时最多占一个分区的40%。为现场到访保留2间，当天09:30起开放预约。',
    'A party (newly settled, short-term team) may use 100 hours a month. One party holds at most 40 % of a zone at a time. 2 rooms are kept for people who walk in, until 09:30 on the day.',
  ],
])('%j is told', (changes, chinese, english) => {
  const rules = { ...RULES, ...changes };
  expect(policySentences('zh-CN', 'room', rules).join('')).toContain(chinese);
  expect(policySentences('en', 'room', rules).join(' ')).toContain(english);
});

it('all rules are told in whole sentences of the language', () => {
  const rules = fc.record({
    slotMinutes: fc.integer({ min: 1, max: 1440 }),
    lengthMinutesMin: fc.integer({ min: 1, max: 1440 }),
    lengthMinutesMax: fc.integer({ min: 1, max: 1440 }),
    daysMax: fc.integer({ min: 1, max: 366 }),
    quantityMax: fc.integer({ min: 1, max: 1000 }),
    leadTimeMinutesMin: fc.nat(500_000),
    windowDays: fc.nat(731),
    clearingMinutes: fc.nat(240),
    eligible: fc.subarray(['enterprise', 'team'] as const),
    decision: fc.oneof(
      fc.constant({ by: 'nobody' as const }),
      fc.record({
        by: fc.constant('manager' as const),
        aboveQuantity: fc.nat(50),
        aboveDays: fc.nat(366),
        withinMinutes: fc.integer({ min: 1, max: 86_400 }),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom('desk', 'area', 'room', 'counter', 'bay'), rules, (kind, rule) => {
      for (const sentence of policySentences('zh-CN', kind, rule)) expectChinese(sentence);
      for (const sentence of policySentences('en', kind, rule)) expectEnglish(sentence);
    }),
    { seed: 20261124 },
  );
});
