import { QUOTA_MEASURES, type FairShare, type QuotaMeasure } from '#lib/domain/quota/fair-share.ts';
import { PARTY_CLASSES, type PartyClass } from '#lib/domain/registration/party-class.ts';
import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import { numberOf } from './number-of.ts';

type Values = Readonly<Record<string, string>>;

/** The name of the field of what a class may use of a measure. */
export function quotaField(measure: QuotaMeasure, its: PartyClass): string {
  return `quota-${measure}-${its}`;
}

/** What the fields show of the rules. */
export function fairShareValues(fair: FairShare | undefined): Values {
  const quotas = QUOTA_MEASURES.flatMap((measure) =>
    PARTY_CLASSES.map((its) => {
      const rule = fair?.quotas.find((one) => one.measure === measure && one.classes.includes(its));
      return [quotaField(measure, its), rule === undefined ? '' : String(rule.perMonth)] as const;
    }),
  );
  const walkIns = fair?.walkIns ?? null;
  return {
    ...Object.fromEntries(quotas),
    partyShare: String(fair?.partySharePercent ?? ''),
    walkInUnits: String(walkIns?.units ?? ''),
    walkInUntil: walkIns ? formatClockTime(walkIns.untilMinute) : '',
  };
}

/** The same as it was typed, for the schema to judge; undefined where nothing was. */
export function readFairShare(values: Values): unknown {
  const quotas = QUOTA_MEASURES.flatMap((measure) => quotasOf(measure, values));
  const partySharePercent = numberOf(values['partyShare']) ?? null;
  const walkIns = readWalkIns(values);
  if (quotas.length === 0 && partySharePercent === null && walkIns === null) return undefined;
  return { quotas, partySharePercent, walkIns };
}

/** Classes with the same figure stand in one rule. */
function quotasOf(measure: QuotaMeasure, values: Values): unknown[] {
  const typed = PARTY_CLASSES.flatMap((its) => {
    const perMonth = numberOf(values[quotaField(measure, its)]);
    return perMonth === undefined ? [] : [{ its, perMonth }];
  });
  return [...Map.groupBy(typed, (one) => one.perMonth)].map(([perMonth, same]) => ({
    measure,
    classes: same.map((one) => one.its),
    perMonth,
  }));
}

/** A day that is not named is taken to begin at midnight: then nothing is kept on the day itself. */
function readWalkIns(values: Values): unknown {
  const units = numberOf(values['walkInUnits']);
  if (units === undefined || units === 0) return null;
  const until = (values['walkInUntil'] ?? '').trim();
  return { units, untilMinute: parseClockTime(until) ?? undefined };
}
