import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';
import { countText } from './count-words.ts';
import { durationText } from './date-words.ts';
import type { Language } from './language.ts';
import { PARTY_TERMS_TEXTS } from './page-party-terms-texts.ts';

/** Which classes may book; nothing where all may. */
export function classSentences(language: Language, { eligibleClasses }: PolicyRules): string[] {
  if (!eligibleClasses || eligibleClasses.length === PARTY_CLASSES.length) return [];
  const words = PARTY_TERMS_TEXTS[language].classes;
  const names = eligibleClasses.map((its) => words[its]);
  if (language === 'zh-CN')
    return [names.length === 0 ? '现在任何类别的单位都不能预约。' : `只限${names.join('、')}单位。`];
  return [
    names.length === 0
      ? 'No class of parties can book it now.'
      : `Only for parties of these classes: ${names.join(', ').toLowerCase()}.`,
  ];
}

/** How far ahead to the minute, and by what it is booked; nothing where only calendar days count and everything goes. */
export function askingSentences(language: Language, { windowMinutes, askedBy }: PolicyRules): string[] {
  const window = windowMinutes === undefined ? null : durationText(language, windowMinutes);
  if (language === 'zh-CN')
    return [
      ...(window === null ? [] : [`开始时间最多在${window}之后。`]),
      ...(askedBy === undefined
        ? []
        : [askedBy === 'parts' ? '只按上午、下午、晚间或全天预约。' : '只按小时预约。']),
    ];
  return [
    ...(window === null ? [] : [`It begins at most ${window} from now.`]),
    ...(askedBy === undefined
      ? []
      : [askedBy === 'parts' ? 'It is booked by parts of the day only.' : 'It is booked by hours only.']),
  ];
}

/** What the district approves; nothing where the station approves everything. */
export function districtSentences(
  language: Language,
  kind: ResourceKind,
  { decision }: PolicyRules,
): string[] {
  const district = decision.by === 'manager' ? decision.district : null;
  if (!district) return [];
  const { aboveQuantity, aboveDays, aboveHeadCount } = district;
  const days = (count: number): string =>
    language === 'zh-CN' ? `${count}天` : count === 1 ? '1 day' : `${count} days`;
  const people = (count: number): string => (language === 'zh-CN' ? `${count}人` : peopleText(count));
  const bounds = [
    ...(aboveQuantity === null ? [] : [countText(language, kind, aboveQuantity)]),
    ...(aboveDays === null ? [] : [days(aboveDays)]),
    ...(aboveHeadCount === null ? [] : [people(aboveHeadCount)]),
  ];
  if (bounds.length === 0) return [];
  return language === 'zh-CN'
    ? [`一次超过${bounds.join('，或超过')}的，由片区审批。`]
    : [`More than ${bounds.join(', or more than ')}, is approved by the district.`];
}

export function peopleText(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
