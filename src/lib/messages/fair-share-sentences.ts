import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { FairShare, QuotaRule } from '#lib/domain/quota/fair-share.ts';
import { limitOf } from '#lib/domain/quota/quota-amount.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { countText } from './count-words.ts';
import { durationText } from './date-words.ts';
import type { Language } from './language.ts';
import { PARTY_TERMS_TEXTS } from './page-party-terms-texts.ts';
import { quotaAmountText } from './quota-words.ts';

/** What a rule says about giving back in time and about what one party may have; nothing where it says nothing. */
export function fairShareSentences(
  language: Language,
  kind: ResourceKind,
  { cancelMinutesBefore, fairShare }: PolicyRules,
): string[] {
  const late = cancelMinutesBefore ?? 0;
  const duration = durationText(language, late);
  const cancelling =
    language === 'zh-CN'
      ? `取消须在开始前${duration}办理；之后取消仍占额度。`
      : `Cancel at least ${duration} before it begins; later it still counts as used.`;
  return [
    ...(late === 0 ? [] : [cancelling]),
    ...(fairShare?.quotas ?? []).map((rule) => quotaSentence(language, kind, rule)),
    ...(fairShare ? sharingSentences(language, kind, fairShare) : []),
  ];
}

function quotaSentence(language: Language, kind: ResourceKind, rule: QuotaRule): string {
  const names = PARTY_TERMS_TEXTS[language].classes;
  const amount = quotaAmountText(language, rule.measure, limitOf(rule), kind);
  if (language === 'zh-CN') {
    const classes = rule.classes.map((its) => names[its]).join('、');
    return `${classes}单位每月最多用${amount}。`;
  }
  const classes = rule.classes.map((its) => names[its].toLowerCase()).join(', ');
  return `A party (${classes}) may use ${amount} a month.`;
}

function sharingSentences(
  language: Language,
  kind: ResourceKind,
  { partySharePercent, walkIns }: FairShare,
): string[] {
  const percent = partySharePercent ?? 100;
  const kept = walkIns && {
    units: countText(language, kind, walkIns.units),
    until: formatClockTime(walkIns.untilMinute),
  };
  if (language === 'zh-CN')
    return [
      ...(percent === 100 ? [] : [`同一单位同时最多占一个分区的${percent}%。`]),
      ...(kept ? [`为现场到访保留${kept.units}，当天${kept.until}起开放预约。`] : []),
    ];
  return [
    ...(percent === 100 ? [] : [`One party holds at most ${percent} % of a zone at a time.`]),
    ...(kept ? [`${kept.units} are kept for people who walk in, until ${kept.until} on the day.`] : []),
  ];
}
