import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';

/** What kind of organisation registers a party that is no team. */
export const LEGAL_FORMS = ['enterprise', 'branch', 'sole-trader', 'social-organisation'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** What rules and quotas can depend on. */
export const PARTY_CLASSES = ['newly-settled', 'settled', 'team'] as const;
export type PartyClass = (typeof PARTY_CLASSES)[number];

/** A firm counts as newly settled for a year, where nobody says otherwise. */
export const NEWLY_SETTLED_DAYS = 365;

export interface ClassUntil {
  readonly class: PartyClass;
  /** The last day on which it holds; null is for good. */
  readonly classUntil: LocalDay | null;
}

/** The class that an accepted party gets where nobody says otherwise: a team's ends with the team. */
export function firstClassOf(
  kind: 'enterprise' | 'team',
  validTo: LocalDay | null,
  today: LocalDay,
): ClassUntil {
  if (kind === 'team') return { class: 'team', classUntil: validTo };
  return { class: 'newly-settled', classUntil: addDays(today, NEWLY_SETTLED_DAYS) };
}

/** The class on a day: who was newly settled is settled from the day after. */
export function classOn(party: ClassUntil, day: LocalDay): PartyClass {
  const isOver = party.classUntil !== null && day > party.classUntil;
  return party.class === 'newly-settled' && isOver ? 'settled' : party.class;
}
