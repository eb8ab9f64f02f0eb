import type { ConfigSource } from '#lib/server/config-source.ts';

export interface SessionListRow {
  readonly tokenHash: Uint8Array;
  readonly publicId: string;
  readonly device: string;
  readonly shared: number;
  readonly createdAt: number;
  readonly seenAt: number;
}

const COLUMNS = {
  tokenHash: true,
  publicId: true,
  device: true,
  shared: true,
  createdAt: true,
  seenAt: true,
} as const;

/** Those that are alive, the latest seen first. */
export function readSessionsOf(
  { tables }: ConfigSource,
  { personId, now, limit }: { personId: number; now: number; limit: number },
): Promise<SessionListRow[]> {
  return tables.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    select: COLUMNS,
    orderBy: [{ seenAt: 'desc' }, { createdAt: 'desc' }],
    take: limit,
  });
}
