import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** Ids and small facts: the words are made when it is sent, from what is true then. */
export interface NewMessage {
  readonly kind: MessageKind;
  readonly personId: number;
  readonly bookingId: number | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly now: Instant;
  /** From then on nobody has use for it; null where that is never. */
  readonly until: Instant | null;
}
