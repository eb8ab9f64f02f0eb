import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { RuleLevel } from '#lib/domain/policy/policy-rules.ts';
import type { Refusal } from '#lib/domain/refusal/refusal.ts';
import { CHINESE_REFUSALS } from './chinese-refusals.ts';
import { ENGLISH_REFUSALS } from './english-refusals.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import type { RefusalSentences } from './refusal-sentences.ts';

const SENTENCES: Readonly<Record<Language, RefusalSentences>> = inHouseWords({
  'zh-CN': CHINESE_REFUSALS,
  en: ENGLISH_REFUSALS,
});

/** Whose rule it is, behind the sentence; a resource's own names the resource. */
const BY_LEVEL: Readonly<Record<Language, (level: RuleLevel, place: string) => string>> = inHouseWords({
  'zh-CN': (level: RuleLevel, place: string) =>
    ({
      district: '（依据：片区统一规则）',
      station: '（依据：本驿站规则）',
      resource: `（依据：${place}的单独规则）`,
    })[level],
  en: (level: RuleLevel, place: string) =>
    ({
      district: ' (By a rule of the district.)',
      station: ' (By a rule of this station.)',
      resource: ` (By a rule of ${place} itself.)`,
    })[level],
});

/**
 * What is wrong and what to do next, as plain text, with the units of the kind that was asked for, and of what a rule
 * refuses whose rule it is. The day that a refusal is about is told beside it.
 */
export function refusalMessage(
  language: Language,
  refusal: Refusal,
  asked: ResourceKind | null = null,
): string {
  // Each sentence takes the facts of its own code, which the compiler cannot follow through the look-up.
  const sentence = SENTENCES[language][refusal.code](refusal as never, asked);
  if (refusal.level === undefined) return sentence;
  const place = 'place' in refusal ? (refusal.place ?? '') : '';
  return `${sentence}${BY_LEVEL[language](refusal.level, place)}`;
}
