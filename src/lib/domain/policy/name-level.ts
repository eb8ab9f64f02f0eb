import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { Refusal, RefusalCode } from '#lib/domain/refusal/refusal.ts';

/** Refusals by something that a rule says, and that a rule could say otherwise. */
const BY_RULE: ReadonlySet<RefusalCode> = new Set([
  'not-eligible',
  'asked-otherwise',
  'too-many-days',
  'too-many-units',
  'class-not-eligible',
  'beyond-window',
  'beyond-window-hours',
  'lead-time',
  'off-slot-grid',
  'too-short',
  'too-long',
  'kept-for-walk-ins',
  'party-share',
  'quota-exhausted',
]);

/** Says beside a refusal by rule who set that rule, so that people know whom to ask. What a resource says itself stays its own. */
export function nameLevel<Refused extends Refusal>(
  refusal: Refused,
  { policyLevels }: Pick<Hall, 'policyLevels'>,
  kind: ResourceKind,
): Refused {
  const level = policyLevels.get(kind);
  if (level === undefined || refusal.level !== undefined || !BY_RULE.has(refusal.code)) return refusal;
  return { ...refusal, level };
}

/** The same for each day; days that nothing refuses are the same objects. */
export function nameLevelOfDays<Day extends { readonly refusal: Refusal | null }>(
  days: readonly Day[],
  hall: Pick<Hall, 'policyLevels'>,
  kind: ResourceKind,
): readonly Day[] {
  if (days.every((one) => one.refusal === null)) return days;
  return days.map((one) =>
    one.refusal === null ? one : { ...one, refusal: nameLevel(one.refusal, hall, kind) },
  );
}
