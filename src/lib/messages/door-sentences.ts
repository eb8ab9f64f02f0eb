import type { DoorReason } from '#lib/domain/access/door-reason.ts';

export type DoorFacts = Readonly<Record<string, string | number>>;

/** A sentence for every reason. All facts are optional: the sentence is whole without them. */
export type DoorSentences = Readonly<Record<DoorReason, (facts: DoorFacts) => string>>;

/** A number of the facts; null where it is not there. */
export function numberFact(facts: DoorFacts, name: string): number | null {
  const fact = facts[name];
  return typeof fact === 'number' ? fact : null;
}

/** A text of the facts, told as it is. Null where it is not there. */
export function textFact(facts: DoorFacts, name: string): string | null {
  const fact = facts[name];
  return typeof fact === 'string' && fact !== '' ? fact : null;
}

/** A waiting time of the facts in a unit that people wait in: seconds up to 90, minutes beyond; never too short. */
export function waitFact(
  facts: DoorFacts,
): { readonly unit: 'second' | 'minute'; readonly count: number } | null {
  const seconds = numberFact(facts, 'seconds');
  if (seconds === null) return null;
  return seconds <= 90
    ? { unit: 'second', count: Math.max(1, Math.ceil(seconds)) }
    : { unit: 'minute', count: Math.ceil(seconds / 60) };
}
