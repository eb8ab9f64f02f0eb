import type { AuditEntry } from '#lib/schemas/audit.ts';
import { eventWords } from './event-words.ts';
import type { Language } from './language.ts';
import { AUDIT_TEXTS } from './page-audit-texts.ts';

/** Who did it, in words; the program itself has no name, and somebody who was erased has none any more. */
export function actorText(language: Language, { actor }: Pick<AuditEntry, 'actor'>): string {
  const texts = AUDIT_TEXTS[language];
  return actor === null ? texts.program : (actor.name ?? texts.erased);
}

/** A line of the log as a sentence. */
export function eventSentence(language: Language, entry: AuditEntry): string {
  return eventWords(language, entry.event).sentence(actorText(language, entry), entry.about.name);
}

/** Its counts, as they stand beside the sentence. */
export function factTexts(language: Language, { facts }: Pick<AuditEntry, 'facts'>): string[] {
  return Object.entries(AUDIT_TEXTS[language].facts).flatMap(([name, text]) => {
    const value = facts[name as keyof typeof facts];
    return value === undefined ? [] : text(String(value));
  });
}
