import type { MessageWords } from '#lib/messages/message-texts.ts';
import { PARTY_MESSAGE_TEXTS, type PartyMessageTexts } from '#lib/messages/party-message-texts.ts';
import type { App } from '#lib/server/app.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';

/** The words for whoever applied: the secret of their link is stored nowhere, so they are sent to the one that they have. */
export function wordsForApplicant(
  app: App,
  { person }: MessageRow,
  { stationId, partyName }: RegistrationRow,
  what: keyof PartyMessageTexts['registration'],
): { words: MessageWords; parameters: string[] } | null {
  const station = app.engine.read((reader) => app.halls.byId(reader, stationId)?.hall.name);
  if (station === undefined) return null;
  const texts = PARTY_MESSAGE_TEXTS[languageOfPerson(person)];
  const told = { station, party: partyName, link: `${app.origin}/sign-in/code` };
  return { words: texts.registration[what](told), parameters: [station, partyName] };
}
