import type { ConfigSource } from '#lib/server/config-source.ts';

export interface NoticeRow {
  readonly id: number;
  readonly publicId: string;
  readonly bookingId: number;
  readonly kind: string;
  readonly createdAt: number;
  readonly readAt: number | null;
}

/** What the person has chosen to be told of by text message or mail, by topic. */
export async function readChoices(
  { tables }: ConfigSource,
  personId: number,
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tables.noticeChoice.findMany({
    where: { personId },
    select: { topic: true, sent: true },
  });
  return new Map(rows.map(({ topic, sent }) => [topic, sent === 1]));
}

/** The latest first; `before` is an internal id. */
export function listNoticeRows(
  { tables }: ConfigSource,
  personId: number,
  { before, limit }: { before: number | null; limit: number },
): Promise<NoticeRow[]> {
  return tables.notice.findMany({
    where: { personId, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, publicId: true, bookingId: true, kind: true, createdAt: true, readAt: true },
  });
}

export async function findOwnNoticeId(
  { tables }: ConfigSource,
  personId: number,
  publicId: string,
): Promise<number | null> {
  const row = await tables.notice.findFirst({ where: { publicId, personId }, select: { id: true } });
  return row?.id ?? null;
}

/** So many at most: who has more is told that there are more. */
export async function countUnread({ tables }: ConfigSource, personId: number, most: number): Promise<number> {
  return tables.notice.count({ where: { personId, readAt: null }, take: most });
}
