import type { OwnRule } from '#lib/domain/policy/own-rule.ts';
import { durationText } from './date-words.ts';
import type { Language } from './language.ts';

/** What one resource asks on top of the rules of its kind, in plain words. */
export function ownRuleSentences(language: Language, own: OwnRule): string[] {
  const { minutesMin: min, minutesMax: max, needsApproval } = own;
  const duration = (minutes: number): string => durationText(language, minutes);
  if (language === 'zh-CN')
    return [
      ...(min === null ? [] : [`每天最短${duration(min)}。`]),
      ...(max === null ? [] : [`每天最长${duration(max)}。`]),
      ...(needsApproval ? ['全部需要审批。'] : []),
    ];
  return [
    ...(min === null ? [] : [`At least ${duration(min)} a day.`]),
    ...(max === null ? [] : [`At most ${duration(max)} a day.`]),
    ...(needsApproval ? ['Every booking of it has to be approved.'] : []),
  ];
}
