import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Refusal, RefusalCode } from '#lib/domain/refusal/refusal.ts';

type RefusalByCode = { readonly [One in Refusal as One['code']]: One };

/**
 * A sentence for every code, told from the facts of exactly that code, and from what was asked for; null where that is not
 * known. A missing one is a type error.
 */
export type RefusalSentences = {
  readonly [Code in RefusalCode]: (refusal: RefusalByCode[Code], asked: ResourceKind | null) => string;
};

/** The name of a part of a recurrence rule (`INTERVAL`); null for anything else that the caller wrote there. */
export function rulePartName(part: string): string | null {
  const name = /^[A-Z]{2,12}(-[A-Z]{2,12})*(?==|$)/.exec(part);
  return name ? name[0] : null;
}
