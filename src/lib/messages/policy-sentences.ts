import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { PARTY_KIND_WORDS, RESOURCE_KIND_WORDS } from './booking-words.ts';
import { countText } from './count-words.ts';
import { durationText } from './date-words.ts';
import { checkInSentences } from './check-in-sentences.ts';
import { askingSentences, classSentences, districtSentences, peopleText } from './rule-sentences.ts';
import { fairShareSentences } from './fair-share-sentences.ts';
import type { Language } from './language.ts';

const WHOLE_DAY = 24 * 60;

/** What a rule means, in plain words and in the order in which people ask: who, how far ahead, how much, how long, who decides. */
export function policySentences(language: Language, kind: ResourceKind, rules: PolicyRules): string[] {
  return language === 'en' ? english(kind, rules) : chinese(kind, rules);
}

function chinese(kind: ResourceKind, rules: PolicyRules): string[] {
  const duration = (minutes: number): string => durationText('zh-CN', minutes);
  const units = (count: number): string => countText('zh-CN', kind, count);
  const who = rules.eligible.map((party) => PARTY_KIND_WORDS['zh-CN'][party]).join('和');
  const { decision } = rules;
  return [
    who === '' ? '现在任何单位都不能预约。' : `${who}可以预约。`,
    ...classSentences('zh-CN', rules),
    rules.windowDays === 0
      ? `${RESOURCE_KIND_WORDS['zh-CN'][kind]}只能预约当天。`
      : `${RESOURCE_KIND_WORDS['zh-CN'][kind]}最多提前${rules.windowDays}天预约。`,
    rules.leadTimeMinutesMin === 0
      ? '随时可以预约，不需要提前。'
      : `至少提前${duration(rules.leadTimeMinutesMin)}预约。`,
    ...askingSentences('zh-CN', rules),
    `一次最多${units(rules.quantityMax)}、${rules.daysMax}天。`,
    `每天最短${duration(rules.lengthMinutesMin)}${
      rules.lengthMinutesMax >= WHOLE_DAY ? '，最长可以用全天' : `，最长${duration(rules.lengthMinutesMax)}`
    }，开始和结束以${duration(rules.slotMinutes)}为单位。`,
    ...(rules.clearingMinutes === 0 ? [] : [`每次用完后留出${duration(rules.clearingMinutes)}整理。`]),
    decision.by === 'nobody'
      ? '不需要审批，立即确认。'
      : chineseDecision(decision, units) +
        `请在${duration(decision.withinMinutes)}${decision.inWorkingHours ? '（只计工作日的开放时间）' : ''}内审批，过期自动释放。`,
    ...districtSentences('zh-CN', kind, rules),
    ...fairShareSentences('zh-CN', kind, rules),
    ...checkInSentences('zh-CN', rules.checkIn),
  ];
}

type ManagerDecision = Extract<PolicyRules['decision'], { by: 'manager' }>;

function chineseDecision(
  { aboveQuantity, aboveDays, aboveHeadCount }: ManagerDecision,
  units: (count: number) => string,
): string {
  if (aboveQuantity === 0 || aboveDays === 0) return '全部需要审批。';
  const people = aboveHeadCount === undefined ? '' : `，或超过${aboveHeadCount}人`;
  return `一次超过${units(aboveQuantity)}，或超过${aboveDays}天${people}，需要审批；其余立即确认。`;
}

function english(kind: ResourceKind, rules: PolicyRules): string[] {
  const duration = (minutes: number): string => durationText('en', minutes);
  const units = (count: number): string => countText('en', kind, count);
  const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
  const who = rules.eligible.map((party) => ENGLISH_PARTIES[party]).join(' and ');
  const { decision } = rules;
  return [
    who === '' ? 'Nobody can book it now.' : `${who.charAt(0).toUpperCase()}${who.slice(1)} can book it.`,
    ...classSentences('en', rules),
    rules.windowDays === 0
      ? 'It can be booked for today only.'
      : `It can be booked up to ${days(rules.windowDays)} ahead.`,
    rules.leadTimeMinutesMin === 0
      ? 'It can be booked at any time, without notice.'
      : `It must be booked at least ${duration(rules.leadTimeMinutesMin)} before.`,
    ...askingSentences('en', rules),
    `One booking takes at most ${units(rules.quantityMax)} and ${days(rules.daysMax)}.`,
    `On each day at least ${duration(rules.lengthMinutesMin)} and ${
      rules.lengthMinutesMax >= WHOLE_DAY
        ? 'at most the whole day'
        : `at most ${duration(rules.lengthMinutesMax)}`
    }, in steps of ${duration(rules.slotMinutes)}.`,
    ...(rules.clearingMinutes === 0
      ? []
      : [`${duration(rules.clearingMinutes)} are kept free after each use.`]),
    decision.by === 'nobody'
      ? 'Nobody has to approve: it is confirmed at once.'
      : englishDecision(decision, units, days) +
        ` The manager has ${duration(decision.withinMinutes)}${decision.inWorkingHours ? ' of opening hours on workdays' : ''}; then the places are free again.`,
    ...districtSentences('en', kind, rules),
    ...fairShareSentences('en', kind, rules),
    ...checkInSentences('en', rules.checkIn),
  ];
}

const ENGLISH_PARTIES = { enterprise: 'enterprises', team: 'project teams' } as const;

function englishDecision(
  { aboveQuantity, aboveDays, aboveHeadCount }: ManagerDecision,
  units: (count: number) => string,
  days: (count: number) => string,
): string {
  if (aboveQuantity === 0 || aboveDays === 0) return 'Every booking has to be approved.';
  const people = aboveHeadCount === undefined ? '' : `, or more than ${peopleText(aboveHeadCount)}`;
  return `More than ${units(aboveQuantity)}, or more than ${days(aboveDays)}${people}, has to be approved; all else is confirmed at once.`;
}
