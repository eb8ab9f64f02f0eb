import type { EventName } from '#lib/domain/audit/event-actions.ts';
import { CHINESE_EVENTS } from './chinese-events.ts';
import { ENGLISH_EVENTS } from './english-events.ts';
import type { EventCatalogue, EventWords } from './event-catalogue.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

const EVENTS: Readonly<Record<Language, EventCatalogue>> = inHouseWords({
  'zh-CN': CHINESE_EVENTS,
  en: ENGLISH_EVENTS,
});

const OTHERWISE: Readonly<Record<Language, EventWords>> = {
  'zh-CN': { action: '其他操作', sentence: (who) => `${who}进行了本版本不认识的操作` },
  en: { action: 'Another action', sentence: (who) => `${who} did something that this release does not know` },
};

/** The words of an action; null is one that this release does not know. */
export function eventWords(language: Language, name: EventName | null): EventWords {
  return name === null ? OTHERWISE[language] : EVENTS[language][name];
}
