import { MESSAGE_KINDS } from '#lib/domain/message/message-kind.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { MESSAGE_TEXTS, type MessageWords } from '#lib/messages/message-texts.ts';
import { makeSignInCode } from '#lib/server/account/make-sign-in-code.ts';
import { CODE_SENT_MINUTES } from '#lib/server/account/sign-in-code-limits.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { ComposedMessage } from './channel.ts';
import { composeArrivalMessage } from './compose-arrival-message.ts';
import { composeCanteenDay } from './compose-canteen-day.ts';
import { composeHandOver } from './compose-hand-over.ts';
import { composeBookingMessage } from './compose-booking-message.ts';
import { composeKitchenMessage } from './compose-kitchen-message.ts';
import { composeMealMessage } from './compose-meal-message.ts';
import { composePartyMessage } from './compose-party-message.ts';
import { composeRegistrationMessage } from './compose-registration-message.ts';
import { composeSeatMessage } from './compose-seat-message.ts';
import { findInvitedPlace, languageOfPerson, type MessageRow } from './message-reader.ts';

/**
 * The words of a message, from what is true now and in the language of the person; null where it is no longer true. A code
 * is made here and nowhere else, so none is ever stored in a readable form: each try has its own, and the last one counts.
 */
export async function composeMessage(
  app: App,
  row: MessageRow,
  now: Instant,
): Promise<ComposedMessage | null> {
  const kind = MESSAGE_KINDS.find((known) => known === row.kind);
  const texts = MESSAGE_TEXTS[languageOfPerson(row.person)];
  const composed = (
    words: MessageWords,
    parameters: readonly string[],
    calendar?: string,
  ): ComposedMessage => ({
    id: idOf(app, row),
    kind: kind ?? 'test',
    subject: oneLine(words.subject),
    text: [texts.greeting(row.person.name), '', ...words.sentences, '', texts.closing].join('\n'),
    parameters,
    ...(calendar !== undefined && { calendar }),
  });
  switch (kind) {
    case 'sign-in-code': {
      const { code } = await makeSignInCode(app, row.person, CODE_SENT_MINUTES);
      return composed(texts.signInCode(code, CODE_SENT_MINUTES), [code, String(CODE_SENT_MINUTES)]);
    }
    case 'invitation': {
      const place = await findInvitedPlace(readingFrom(app), JSON.parse(row.facts) as object);
      return place === null ? null : composed(texts.invitation(place, `${app.origin}/sign-in/code`), [place]);
    }
    case 'test': {
      const site = new URL(app.origin).host;
      return composed(texts.test(site), [site]);
    }
    case 'booking-handed-over': {
      const told = await composeHandOver(app, row, now);
      return told && composed(told.words, told.parameters);
    }
    case 'booking-approved':
    case 'booking-returned':
    case 'booking-declined':
    case 'booking-lapsed':
    case 'place-offered':
    case 'part-offered':
    case 'offer-missed':
    case 'booking-reseated':
    case 'booking-shortened':
    case 'booking-displaced':
    case 'booking-moved':
    case 'deadline-near':
    case 'booking-made':
    case 'booking-changed':
    case 'booking-cancelled':
    case 'calendar-updated':
    case 'booking-to-decide':
    case 'party-days-released': {
      const told = composeBookingMessage(app, { ...row, kind }, now);
      return told && composed(told.words, told.parameters, told.calendar);
    }
    case 'booking-awaited':
    case 'booking-missed': {
      const told = composeArrivalMessage(app, { ...row, kind }, now);
      return told && composed(told.words, told.parameters);
    }
    case 'registration-decided': {
      const told = composeRegistrationMessage(app, row);
      return told && composed(told.words, told.parameters);
    }
    case 'party-ends':
    case 'credit-code-due': {
      const told = await composePartyMessage(app, { ...row, kind });
      return told && composed(told.words, told.parameters);
    }
    case 'seat-lost':
    case 'seat-changed':
    case 'seats-short': {
      const told = composeSeatMessage(app, { ...row, kind }, now);
      return told && composed(told.words, told.parameters);
    }
    case 'meal-taken-back': {
      const told = composeMealMessage(app, row, languageOfPerson(row.person));
      return told && composed(texts.mealTakenBack(told), [told.canteen, told.day, told.offered ?? '-']);
    }
    case 'kitchen-count': {
      const told = composeKitchenMessage(app, row, languageOfPerson(row.person));
      return told && composed(texts.kitchenCount(told), [told.canteen, told.day, told.total]);
    }
    case 'standing-meal-missed': {
      const told = composeCanteenDay(app, row, languageOfPerson(row.person));
      return told && composed(texts.standingMissed(told), [told.canteen, told.day]);
    }
    case 'meal-reminder': {
      const told = composeCanteenDay(app, row, languageOfPerson(row.person));
      return told && composed(texts.mealReminder(told), [told.canteen, told.day, told.cutOff]);
    }
    case undefined:
      return null;
  }
}

/** Each try with a code is a message of its own: whoever keeps one of each id must not keep the code that counts no more. */
function idOf({ origin }: App, { publicId, kind, attempts }: MessageRow): string {
  const local = kind === 'sign-in-code' ? `${publicId}.${attempts + 1}` : publicId;
  return `${local}@${new URL(origin).hostname}`;
}

/** Names are one line each; a subject made of them must be one too, whatever was stored. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
