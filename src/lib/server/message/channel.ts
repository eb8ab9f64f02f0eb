import type { ChannelName, DeliveryProblem, MessageKind } from '#lib/domain/message/message-kind.ts';

export interface Recipient {
  /** In E.164. */
  readonly mobile: string;
  readonly email: string | null;
}

/** A message in words, made just before it is sent and never stored. */
export interface ComposedMessage {
  /**
   * The same with every try and of no other message, so that whoever gets it twice can tell: what stands between the brackets
   * of a mail's Message-ID (RFC 5322, 3.6.4).
   */
  readonly id: string;
  readonly kind: MessageKind;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A calendar file of the booking that it is about; mail carries it, nothing else does. */
  readonly calendar?: string;
  /** What a registered template of text messages is filled with, in the order that docs/operating.md lists. */
  readonly parameters: readonly string[];
}

/** `again` is false where another try would be answered the same. */
export type Delivery =
  { readonly ok: true } | { readonly ok: false; readonly problem: DeliveryProblem; readonly again: boolean };

/** One way to reach people. It never throws: what goes wrong is an answer. */
export interface Channel {
  readonly name: ChannelName;
  reaches(recipient: Recipient, kind: MessageKind): boolean;
  send(recipient: Recipient, message: ComposedMessage): Promise<Delivery>;
}

/** One try takes no longer, whatever the other side does. */
export const SENDING_MS_MAX = 10_000;

export function undelivered(problem: DeliveryProblem, again: boolean): Delivery {
  return { ok: false, problem, again };
}
