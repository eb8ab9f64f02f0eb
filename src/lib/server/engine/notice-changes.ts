import type { ChannelName, DeliveryProblem } from '#lib/domain/message/message-kind.ts';
import type { CallProblem } from '#lib/domain/webhook/webhook.ts';
import type { NoticeKind } from '#lib/domain/notice/notice-kind.ts';

export interface NewNotice {
  readonly personId: number;
  readonly eventId: number;
  readonly bookingId: number;
  readonly kind: NoticeKind;
  readonly createdAt: number;
}

export interface NewDelivery {
  readonly webhookId: number;
  readonly eventId: number;
  readonly createdAt: number;
  readonly dueAt: number;
}

/** What follows from the events up to `to`, and that the log was read so far. Refused where it was not read up to `from`. */
export interface TellChange {
  readonly type: 'tell';
  readonly from: number;
  readonly to: number;
  readonly notices: readonly NewNotice[];
  readonly deliveries: readonly NewDelivery[];
}

/** A try is taken before it is made: after a crash it is tried again when the next is due. */
export interface TakeDeliveryChange {
  readonly type: 'take-delivery';
  readonly id: number;
  readonly attempts: number;
  readonly nextDue: number;
}

/** What became of a try. With neither moment it is tried again when it is due; one that has ended stays as it is. */
export interface SettleDeliveryChange {
  readonly type: 'settle-delivery';
  readonly id: number;
  readonly sentAt: number | null;
  readonly failedAt: number | null;
  readonly problem: CallProblem | null;
}

/** As with a delivery: taken before it is made. */
export interface TakeMessageChange {
  readonly type: 'take-message';
  readonly id: number;
  readonly attempts: number;
  readonly nextDue: number;
}

/** As with a delivery; `channel` is the one that was tried last, null where none was. */
export interface SettleMessageChange {
  readonly type: 'settle-message';
  readonly id: number;
  readonly sentAt: number | null;
  readonly failedAt: number | null;
  readonly channel: ChannelName | null;
  readonly problem: DeliveryProblem | null;
}

export type NoticeChange =
  TellChange | TakeDeliveryChange | SettleDeliveryChange | TakeMessageChange | SettleMessageChange;
