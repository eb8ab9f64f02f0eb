import { z } from 'zod';
import {
  CHANNELS,
  DELIVERY_PROBLEMS,
  MESSAGE_KINDS,
  MESSAGE_STATES,
} from '#lib/domain/message/message-kind.ts';
import { moment, pageSize, publicId } from './scalars.ts';

export const messagesInput = z.strictObject({
  state: z.enum(MESSAGE_STATES),
  /** The last one of the page before. */
  after: publicId.optional(),
  limit: pageSize,
});

const messageShown = z.strictObject({
  id: publicId,
  kind: z.enum(MESSAGE_KINDS),
  /** Name, number and address are masked. */
  name: z.string(),
  mobile: z.string(),
  hasEmail: z.boolean(),
  createdAt: moment,
  /** Of the next try; null where there is none. */
  dueAt: moment.nullable(),
  doneAt: moment.nullable(),
  attempts: z.int(),
  channel: z.enum(CHANNELS).nullable(),
  problem: z.enum(DELIVERY_PROBLEMS).nullable(),
  /** Whether it may be sent again. */
  again: z.boolean(),
});

export const messageList = z.strictObject({
  channels: z.array(z.enum(CHANNELS)),
  messages: z.array(messageShown),
  next: publicId.nullable(),
});
export type MessageList = z.infer<typeof messageList>;

export const sendAgainInput = z.strictObject({ messageId: publicId });
