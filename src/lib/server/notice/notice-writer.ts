import type { NoticeKind, NoticeTopic } from '#lib/domain/notice/notice-kind.ts';
import type { Language } from '#lib/messages/language.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

export interface NewNoticeRow {
  readonly personId: number;
  readonly eventId: number;
  readonly bookingId: number;
  readonly kind: NoticeKind;
  readonly createdAt: number;
}

/** Moves on from where it was read; false where another process has done so meanwhile. */
export async function moveCursor({ tables }: Tables, from: number, to: number): Promise<boolean> {
  const { count } = await tables.noticeCursor.updateMany({
    where: { id: 1, lastEventId: from },
    data: { lastEventId: to },
  });
  return count === 1;
}

export async function insertNotices({ tables }: Tables, rows: readonly NewNoticeRow[]): Promise<void> {
  if (rows.length > 0) await tables.notice.createMany({ data: [...rows] });
}

/** This one and those before it. */
export async function markReadUpTo(
  { tables }: Tables,
  { personId, last, at }: { personId: number; last: number; at: number },
): Promise<void> {
  await tables.notice.updateMany({
    where: { personId, readAt: null, id: { lte: last } },
    data: { readAt: at },
  });
}

export async function saveChoice(
  { tables }: Tables,
  { personId, topic, sent }: { personId: number; topic: NoticeTopic; sent: boolean },
): Promise<void> {
  const value = sent ? 1 : 0;
  await tables.noticeChoice.upsert({
    where: { personId_topic: { personId, topic } },
    create: { personId, topic, sent: value },
    update: { sent: value },
    select: { personId: true },
  });
}

/** The oldest first and not all at once. */
export async function deleteOldNotices({ tables }: Tables, before: number, limit: number): Promise<void> {
  const old = await tables.notice.findMany({
    where: { createdAt: { lt: before } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  await tables.notice.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
}

export async function setLanguage({ tables }: Tables, personId: number, language: Language): Promise<void> {
  await tables.person.update({ where: { id: personId }, data: { language }, select: { id: true } });
}
