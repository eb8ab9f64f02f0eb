import type { CheckInRules } from '#lib/domain/attendance/check-in-rules.ts';
import { durationText } from './date-words.ts';
import type { Language } from './language.ts';

/** What a rule says about coming and staying away; nothing where it says nothing. */
export function checkInSentences(language: Language, rules: CheckInRules | undefined): string[] {
  if (!rules) return [];
  const { opensMinutesBefore, closesMinutesAfter, releases, records, decidesAfter } = rules;
  const opens = durationText(language, opensMinutesBefore);
  const closes = closesMinutesAfter === null ? null : durationText(language, closesMinutesAfter);
  // A day that is released is recorded with it, and none is left for the evening.
  const recordsInEvening = records && !(releases && closes !== null);
  if (language === 'zh-CN')
    return [
      opensMinutesBefore === 0 ? '开始后可以签到。' : `开始前${opens}起可以签到。`,
      ...(closes === null
        ? []
        : [
            releases
              ? `开始后${closes}仍无人签到的，当天的位置释放并记为未到（会先提醒）。`
              : `开始${closes}后不能再自行签到，请到前台。`,
          ]),
      ...(recordsInEvening ? ['当天结束仍无人签到的，记为未到（会先提醒）。'] : []),
      ...(decidesAfter
        ? [`最近${decidesAfter.days}天内未到满${decidesAfter.noShows}次的单位，申请都需要审批。`]
        : []),
    ];
  return [
    opensMinutesBefore === 0 ? 'Check in from the start on.' : `Check in from ${opens} before the start.`,
    ...(closes === null
      ? []
      : [
          releases
            ? `Where nobody has checked in ${closes} after the start, the day is released and recorded as a no-show; a reminder comes first.`
            : `Later than ${closes} after the start, check in at the front desk.`,
        ]),
    ...(recordsInEvening
      ? [
          'Where nobody has checked in by the end of the day, it is recorded as a no-show; a reminder comes first.',
        ]
      : []),
    ...(decidesAfter
      ? [
          `After ${decidesAfter.noShows === 1 ? '1 no-show' : `${decidesAfter.noShows} no-shows`} within ${decidesAfter.days === 1 ? '1 day' : `${decidesAfter.days} days`}, every request of a party waits for a decision.`,
        ]
      : []),
  ];
}
