import { maskMobile, maskName } from '#lib/domain/people/masks.ts';
import {
  CHANNELS,
  DELIVERY_PROBLEMS,
  MESSAGE_KINDS,
  type MessageState,
} from '#lib/domain/message/message-kind.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { MessageList } from '#lib/schemas/message.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether, type ConfigSource } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { maySendAgain } from './may-send-again.ts';
import { findMessage, listMessageRows, type MessageRow } from './message-reader.ts';

export interface ListMessagesInput {
  readonly state: MessageState;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What was sent, waits or was given up, the latest first, for officers. What a message says is not there to be read. */
export async function listMessages(app: App, actor: Actor, input: ListMessagesInput): Promise<MessageList> {
  assertOfficer(actor);
  const { state, after, limit } = input;
  return readTogether(app, async (source) => {
    const before = after === undefined ? null : await idOf(source, after);
    const rows = await listMessageRows(source, { state, before, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    return {
      channels: app.channels.map((one) => one.name),
      messages: shown.flatMap((row) => messageShown(app, row) ?? []),
      next: rows.length > limit ? (shown.at(-1)?.publicId ?? null) : null,
    };
  });
}

async function idOf(source: ConfigSource, publicId: string): Promise<number> {
  const row = await findMessage(source, publicId);
  if (!row) throw notFound();
  return row.id;
}

function messageShown(app: App, row: MessageRow): MessageList['messages'][number] | null {
  const kind = MESSAGE_KINDS.find((known) => known === row.kind);
  if (!kind) return null;
  const doneAt = row.sentAt ?? row.failedAt;
  return {
    id: row.publicId,
    kind,
    name: maskName(row.person.name),
    mobile: maskMobile(row.person.mobile),
    hasEmail: row.person.email !== null,
    createdAt: momentText(instantOf(row.createdAt)),
    dueAt: doneAt === null ? momentText(instantOf(row.dueAt)) : null,
    doneAt: doneAt === null ? null : momentText(instantOf(doneAt)),
    attempts: row.attempts,
    channel: CHANNELS.find((name) => name === row.channel) ?? null,
    problem: DELIVERY_PROBLEMS.find((known) => known === row.problem) ?? null,
    again: maySendAgain(row, app.now()),
  };
}
