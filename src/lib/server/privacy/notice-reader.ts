import type { ConfigSource } from '#lib/server/config-source.ts';

export interface PublishedNotice {
  readonly version: number;
  readonly chinese: string;
  readonly english: string;
  readonly publishedAt: number;
}

export function findNotice({ tables }: ConfigSource, version: number): Promise<PublishedNotice | null> {
  return tables.privacyNotice.findUnique({
    where: { version },
    select: { version: true, chinese: true, english: true, publishedAt: true },
  });
}

/** The latest first. */
export function listNoticeVersions(
  { tables }: ConfigSource,
  limit: number,
): Promise<{ version: number; publishedAt: number }[]> {
  return tables.privacyNotice.findMany({
    orderBy: { version: 'desc' },
    take: limit,
    select: { version: true, publishedAt: true },
  });
}
