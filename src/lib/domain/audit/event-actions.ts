/**
 * Everything that the log of events can say, by what it happened to. A closed list, so that every action has words in every
 * language and nobody records what no reader would understand.
 */
export const EVENT_ACTIONS = {
  booking: [
    'made',
    'approved',
    'returned',
    'declined',
    'completed',
    'days-released',
    'changed',
    'change-asked',
    'cancelled',
    'lapsed',
    'shared',
    'share-ended',
    'seat-taken',
    'seat-left',
    'seat-taken-back',
    'handed-over',
    'taken-over',
    'order-changed',
    'meal-redeemed',
    'offered',
    'part-offered',
    'part-grown',
    'offer-accepted',
    'offer-missed',
    'displaced',
    'reseated',
    'shortened',
    'checked-in',
    'no-show',
    'no-show-corrected',
  ],
  waiting: ['joined', 'left'],
  registration: ['applied', 'completed', 'withdrawn', 'accepted', 'returned', 'declined'],
  person: [
    'role-given',
    'role-taken',
    'password-set',
    'password-hash-renewed',
    'reset-link-made',
    'code-shown',
    'contact-set',
    'house-rules-accepted',
    'message-sent-again',
    'contact-viewed',
    'identity-linked',
    'identity-unlinked',
    'data-exported',
    'erased',
    'anonymised',
    'feed-made',
    'feed-ended',
  ],
  session: ['opened', 'ended', 'others-ended'],
  'api-token': ['created', 'revoked'],
  party: ['created', 'updated'],
  station: [
    'created',
    'updated',
    'started',
    'retired',
    'exception-set',
    'exception-removed',
    'calendar-day-set',
    'calendar-day-removed',
    'webhook-added',
    'webhook-stopped',
    'webhook-replayed',
  ],
  zone: ['created', 'updated', 'retired', 'desks-added', 'desks-moved', 'desks-renumbered', 'layout-undone'],
  resource: [
    'created',
    'updated',
    'retired',
    'reactivated',
    'canteen-proposed',
    'canteen-approved',
    'canteen-declined',
    'canteen-changed',
    'canteen-day-set',
    'canteen-day-stopped',
    'settlement-corrected',
    'canteen-picture-added',
    'canteen-picture-removed',
    'meals-stood-for',
    'standing-meals-ended',
    'meal-orderers-reminded',
    'fault-reported',
    'fault-pictures-added',
    'fault-taken-out',
    'fault-dismissed',
  ],
  policy: ['set', 'removed'],
  calendar: ['published'],
  closure: ['created', 'ended'],
  audit: ['exported'],
  district: ['updated', 'job-run', 'privacy-notice-published'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EventSubject = keyof typeof EVENT_ACTIONS;
export type ActionOf<Subject extends EventSubject> = (typeof EVENT_ACTIONS)[Subject][number];

/** What happened to what, in one word: `booking.approved`. */
export type EventName = { [Subject in EventSubject]: `${Subject}.${ActionOf<Subject>}` }[EventSubject];

/** The same as two fields that belong together. */
export type SubjectAndAction = {
  [Subject in EventSubject]: { readonly subject: Subject; readonly action: ActionOf<Subject> };
}[EventSubject];

export const EVENT_SUBJECTS = Object.keys(EVENT_ACTIONS) as EventSubject[];

export const EVENT_NAMES: readonly EventName[] = EVENT_SUBJECTS.flatMap((subject) =>
  EVENT_ACTIONS[subject].map((action) => `${subject}.${action}` as EventName),
);

/** Null for what an earlier or later release recorded and this one has no words for. */
export function eventNameOf(subject: string, action: string): EventName | null {
  return EVENT_NAMES.find((name) => name === `${subject}.${action}`) ?? null;
}
