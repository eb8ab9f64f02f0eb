import type { NoticeTopic } from '#lib/domain/notice/notice-kind.ts';
import type { Language } from '#lib/messages/language.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

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
