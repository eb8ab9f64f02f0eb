import type { AskedKind, AskingChoice, DayChoice } from './asking-choice.ts';
import type { SeatsOnMap } from './seats-on-map.ts';

/** What the form offers at this station. Days are `YYYY-MM-DD`. */
export interface AskingOffer {
  readonly station: { readonly id: string; readonly name: string };
  readonly kinds: readonly { readonly kind: AskedKind; readonly href: string }[];
  readonly today: string;
  /** What is asked for has begun today, so that this week goes on tomorrow. */
  readonly hasBegun: boolean;
  /** Nothing of today can be asked for any more. */
  readonly isTodayOver: boolean;
  /** The times that can be asked for are so far apart. */
  readonly slotMinutes: number;
  /** First and last day of the choices that have some; null where there is no workday among them. */
  readonly spans: Readonly<Partial<Record<DayChoice, { readonly from: string; readonly to: string } | null>>>;
  readonly parts: readonly ('morning' | 'afternoon' | 'evening')[];
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  /** Of the kind that is asked for, where they are single places. */
  readonly places: readonly { readonly id: string; readonly label: string; readonly fits: number | null }[];
  readonly features: readonly string[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** Whoever serves at the station looks for a party by its name. */
  readonly mayLook: boolean;
}

/** Sentences by the names of fields. */
export type FieldSentences = Readonly<Record<string, string>>;

export interface AskingForm {
  readonly offer: AskingOffer;
  readonly choice: AskingChoice;
  readonly problems: FieldSentences;
  /** The address without the seats: to let them be chosen by the program again. */
  readonly withoutDesks: string;
  readonly map: SeatsOnMap | null;
}
