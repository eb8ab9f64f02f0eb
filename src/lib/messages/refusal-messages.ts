import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
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

/**
 * What is wrong and what to do next, as plain text, with the units of the kind that was asked for. The day that a refusal
 * is about is told beside it.
 */
export function refusalMessage(
  language: Language,
  refusal: Refusal,
  asked: ResourceKind | null = null,
): string {
  // Each sentence takes the facts of its own code, which the compiler cannot follow through the look-up.
  return SENTENCES[language][refusal.code](refusal as never, asked);
}
