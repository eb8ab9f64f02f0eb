import type { OwnRule } from '#lib/domain/policy/own-rule.ts';
import type { Language } from '#lib/messages/language.ts';
import { ownRuleSentences } from '#lib/messages/own-rule-sentences.ts';

export interface RuledDesk {
  readonly id: string;
  readonly label: string;
  readonly own: OwnRule | null;
}

/** The rules of single desks in words, each with the desks that have it, in their order. */
export function deskRulesShown(
  language: Language,
  desks: readonly RuledDesk[],
): { readonly rule: string; readonly labels: string }[] {
  const byRule = new Map<string, string[]>();
  for (const { label, own } of desks) {
    if (own === null) continue;
    const rule = ownRuleSentences(language, own).join(language === 'en' ? ' ' : '');
    const labels = byRule.get(rule);
    if (labels) labels.push(label);
    else byRule.set(rule, [label]);
  }
  return [...byRule].map(([rule, labels]) => ({
    rule,
    labels: labels.join(language === 'en' ? ', ' : '、'),
  }));
}
