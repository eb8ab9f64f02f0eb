import type { MessageWords } from '#lib/messages/message-texts.ts';
import type { App } from '#lib/server/app.ts';
import { wordsForApplicant } from './words-for-applicant.ts';
import type { MessageRow } from './message-reader.ts';

/** What is told of an application for admission, or null where it has gone on since. */
export function composeRegistrationMessage(
  app: App,
  row: MessageRow,
): { words: MessageWords; parameters: string[] } | null {
  const { registrationId, decision } = JSON.parse(row.facts) as {
    registrationId?: unknown;
    decision?: unknown;
  };
  const registration = app.engine.read((reader) =>
    typeof registrationId === 'string' ? reader.registration(registrationId) : null,
  );
  if (registration?.personId !== row.person.id) return null;
  const { state } = registration;
  if (state !== decision || !(state === 'accepted' || state === 'returned' || state === 'declined'))
    return null;
  return wordsForApplicant(app, row, registration, state);
}
