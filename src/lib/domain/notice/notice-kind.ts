import type { MessageKind } from '#lib/domain/message/message-kind.ts';

/** What stands in a person's list of notices. A closed list, so that every language has words for each. */
export const NOTICE_KINDS = [
  /** To those who decide. */
  'to-decide',
  'change-to-decide',
  /** To whoever made the booking. */
  'approved',
  'returned',
  'declined',
  'lapsed',
  'changed',
  'days-released',
  'cancelled',
  'taken-over',
  /** The waitlist holds a place for them. */
  'offered',
  /** A part of what they wait for. */
  'part-offered',
  /** They have not answered in time, or the rest did not come. */
  'offer-missed',
  'reseated',
  'shortened',
  'moved',
  'displaced',
  'no-show',
  'no-show-corrected',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What people choose by: whether they are also told of it by text message or mail. Their list holds it in any case. */
export const NOTICE_TOPICS = ['decisions', 'changes', 'confirmations', 'reminders', 'requests'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** Where somebody has chosen nothing. Who decides looks at the queue anyway, and is reminded before a deadline. */
export const SENT_UNLESS_CHOSEN: Readonly<Record<NoticeTopic, boolean>> = {
  decisions: true,
  changes: true,
  confirmations: true,
  reminders: true,
  requests: false,
};

const TOPICS: Readonly<Partial<Record<MessageKind, NoticeTopic>>> = {
  'booking-approved': 'decisions',
  'booking-returned': 'decisions',
  'booking-declined': 'decisions',
  'booking-lapsed': 'decisions',
  'booking-changed': 'changes',
  'booking-cancelled': 'changes',
  'party-days-released': 'changes',
  'booking-made': 'confirmations',
  'deadline-near': 'reminders',
  'booking-awaited': 'reminders',
  'booking-to-decide': 'requests',
};

/** Null for what is sent in any case: codes, invitations and what is somebody's task. */
export function topicOf(kind: MessageKind): NoticeTopic | null {
  return TOPICS[kind] ?? null;
}

/** Whether somebody who has chosen that is sent a message of this kind at all. */
export function isChosen(
  kind: MessageKind,
  choices: readonly { readonly topic: string; readonly sent: boolean }[],
): boolean {
  const isSent = (topic: NoticeTopic): boolean =>
    choices.find((one) => one.topic === topic)?.sent ?? SENT_UNLESS_CHOSEN[topic];
  // It is of no topic, and nothing for somebody who has chosen to be sent nothing at all.
  if (followsMail(kind)) return NOTICE_TOPICS.some(isSent);
  const topic = topicOf(kind);
  return topic === null || isSent(topic);
}

/**
 * Takes out of a calendar what a mail has put into it. Whoever was mailed the entry is mailed this, whatever they have chosen:
 * otherwise the entry would stand there, and they would come in vain.
 */
export function endsEntry(kind: MessageKind): boolean {
  return kind === 'booking-cancelled';
}

/**
 * Brings a calendar up to date after a change or cancellation of one's own, which is no news: it goes only to whoever was mailed
 * the entry.
 */
export function followsMail(kind: MessageKind): boolean {
  return kind === 'calendar-updated';
}

/** New notices that are counted; of more it is said that there are more. */
export const UNREAD_COUNTED_MAX = 99;
