import type { EventName } from '#lib/domain/audit/event-actions.ts';

/** One action: by itself, as in a list of filters, and as a sentence of who did it to whom or what. */
export interface EventWords {
  readonly action: string;
  /** `about` is what it happened to; null where that has no name. */
  sentence(who: string, about: string | null): string;
}

export type EventCatalogue = Readonly<Record<EventName, EventWords>>;
