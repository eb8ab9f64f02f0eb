import type { EventName } from '#lib/domain/audit/event-actions.ts';
import type { EventFact } from '#lib/domain/audit/event-facts.ts';
import { eventWords } from './event-words.ts';
import type { Language } from './language.ts';
import { AUDIT_TEXTS } from './page-audit-texts.ts';

/** A line of the log as it is told. */
interface ToldEvent {
  readonly actor: { readonly name: string | null } | null;
  readonly event: EventName | null;
  readonly about: { readonly name: string | null };
  readonly facts: Readonly<Partial<Record<EventFact, string | number | boolean>>>;
}

/** Who did it, in words; the program itself has no name, and somebody who was erased has none any more. */
export function actorText(language: Language, { actor }: Pick<ToldEvent, 'actor'>): string {
  const texts = AUDIT_TEXTS[language];
  return actor === null ? texts.program : (actor.name ?? texts.erased);
}

/** A line of the log as a sentence. */
export function eventSentence(language: Language, entry: ToldEvent): string {
  return eventWords(language, entry.event).sentence(actorText(language, entry), entry.about.name);
}

/** Its counts, as they stand beside the sentence. */
export function factTexts(language: Language, { facts }: Pick<ToldEvent, 'facts'>): string[] {
  return Object.entries(AUDIT_TEXTS[language].facts).flatMap(([name, text]) => {
    const value = facts[name as keyof typeof facts];
    return value === undefined ? [] : text(String(value));
  });
}
