/** What people are told. A closed list, so that every language and every way of sending has words for each. */
export const MESSAGE_KINDS = [
  'sign-in-code',
  'invitation',
  'booking-approved',
  'booking-returned',
  'booking-declined',
  'booking-lapsed',
  /** To whoever waits: a place is held for them until they answer. */
  'place-offered',
  /** A part of it is, while the rest is waited for. */
  'part-offered',
  /** They have not answered in time. */
  'offer-missed',
  /** A closure is in the way: other places, fewer hours, none, or places at another station. */
  'booking-reseated',
  'booking-shortened',
  'booking-displaced',
  'booking-moved',
  'deadline-near',
  /** Nobody has come yet: the day is about to be given back, or was. */
  'booking-awaited',
  'booking-missed',
  /** To whoever asked for admission. */
  'registration-decided',
  /** To the administrators of a party. */
  'party-ends',
  'party-days-released',
  'credit-code-due',
  'booking-handed-over',
  /** To somebody who had a seat of a shared stay, and to whoever made the booking. */
  'seat-lost',
  'seat-changed',
  'seats-short',
  /** Granted at once: something to keep. */
  'booking-made',
  'booking-changed',
  'booking-cancelled',
  /** They have changed or cancelled it themselves, and a mail had put it into their calendar. */
  'calendar-updated',
  /** To those who decide and have asked for it. */
  'booking-to-decide',
  'meal-taken-back',
  'kitchen-count',
  /** A day of a standing order that could not be had. */
  'standing-meal-missed',
  /** To whoever usually orders and has not yet. */
  'meal-reminder',
  'test',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What is of use by its file for the calendar alone, which only mail carries. */
export function isMailOnly(kind: MessageKind): boolean {
  return kind === 'calendar-updated';
}

/** Why a message did not go out. */
export const DELIVERY_PROBLEMS = [
  /** No way of sending is configured that reaches this person. */
  'no-channel',
  /** The other side has taken it and said no. */
  'refused',
  /** The other side answered that it cannot at the moment. */
  'busy',
  'unreachable',
  'timed-out',
  /** The answer was none that we understand. */
  'answer-unread',
  /** A field would have broken the message, such as a line break in an address. */
  'malformed',
  /** Nobody has use for it any more: the code has ended, or the booking has gone on. */
  'overtaken',
  'person-disabled',
  /** The person has chosen not to be told of it. */
  'not-wanted',
] as const;
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number];

/** The ways of sending, in the order in which they are tried. */
export const CHANNELS = ['sms', 'mail'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** What a message is to those who look after them. */
export const MESSAGE_STATES = ['waiting', 'sent', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
