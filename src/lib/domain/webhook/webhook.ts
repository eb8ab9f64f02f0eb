/** How another program or a group robot is spoken to. */
export const WEBHOOK_FORMATS = ['standard', 'wecom', 'dingtalk', 'feishu'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** Of what it is told: of all that happens to bookings, or only of what somebody has to decide. */
export const WEBHOOK_TOLD = ['all', 'waiting'] as const;
export type WebhookTold = (typeof WEBHOOK_TOLD)[number];

/** What happens to bookings and is told outside. */
export const TOLD_ACTIONS = [
  'made',
  'completed',
  'approved',
  'returned',
  'declined',
  'changed',
  'change-asked',
  'days-released',
  'cancelled',
  'lapsed',
  'offered',
  'offer-accepted',
  'offer-missed',
  'reseated',
  'shortened',
  'displaced',
  'no-show',
] as const;
export type ToldAction = (typeof TOLD_ACTIONS)[number];

/** With these a booking may begin to wait for a decision. */
const BEGINS_TO_WAIT: ReadonlySet<ToldAction> = new Set(['made', 'completed', 'offer-accepted']);

/** Why a call did not arrive. */
export const CALL_PROBLEMS = [
  /** The address belongs to this machine or to an internal network, and the configuration does not allow it. */
  'not-allowed',
  'unknown-host',
  'unreachable',
  'timed-out',
  /** The other side has answered with something else than yes. */
  'refused',
  /** The answer was none that we understand, or too long. */
  'answer-unread',
  /** It was stopped before this was sent. */
  'stopped',
] as const;
export type CallProblem = (typeof CALL_PROBLEMS)[number];

export const DELIVERY_STATES = ['waiting', 'sent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** In service at once, of one station. */
export const WEBHOOKS_PER_STATION_MAX = 10;
export const WEBHOOK_URL_CHARACTERS_MAX = 500;
export const WEBHOOK_SECRET_CHARACTERS_MAX = 200;

/** What is told of this; null where it is told nowhere. `waits`: somebody has to decide about the booking now. */
export function toldActionOf(
  action: string,
  { waits, isChange }: { readonly waits: boolean; readonly isChange: boolean },
  told: WebhookTold,
): ToldAction | null {
  const known = TOLD_ACTIONS.find((one) => one === action);
  // What stands for a change of another booking is told by that one.
  if (!known || (known === 'made' && isChange)) return null;
  if (told === 'all') return known;
  return known === 'change-asked' || (waits && BEGINS_TO_WAIT.has(known)) ? known : null;
}
