import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { dayText } from '#lib/messages/date-words.ts';
import type { MessageWords } from '#lib/messages/message-texts.ts';
import { PARTY_MESSAGE_TEXTS } from '#lib/messages/party-message-texts.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findAdministered } from '#lib/server/party/party-reader.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';

export type PartyMessageKind = Extract<MessageKind, 'party-ends' | 'credit-code-due'>;

/** What the administrators of a party are reminded of; null where it is no longer true, or they administer it no more. */
export async function composePartyMessage(
  app: App,
  { kind, person, facts }: MessageRow & { readonly kind: PartyMessageKind },
): Promise<{ words: MessageWords; parameters: string[] } | null> {
  const { partyId, day } = JSON.parse(facts) as { partyId?: unknown; day?: unknown };
  if (typeof partyId !== 'number' || typeof day !== 'number') return null;
  const party = await findAdministered(readingFrom(app), partyId, person.id);
  const isTrue =
    kind === 'party-ends' ? party?.validTo === day : party?.codeDue === day && party.creditCode === null;
  if (!party || !isTrue) return null;
  const language = languageOfPerson(person);
  const shown = dayText(language, day as LocalDay, { withYear: true });
  const told = { party: party.name, day: shown, link: `${app.origin}/parties/${party.publicId}` };
  const texts = PARTY_MESSAGE_TEXTS[language];
  return {
    words: kind === 'party-ends' ? texts.partyEnds(told) : texts.codeDue(told),
    parameters: [party.name, shown],
  };
}
