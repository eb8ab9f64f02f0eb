import type { Instant } from '#lib/domain/time/instant.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { HandOverRow } from '#lib/server/engine/hand-over-rows.ts';

/** By its link, which works once and for a limited time. */
export function findOpenHandOver(reader: LedgerReader, linkHash: Buffer, now: Instant): HandOverRow | null {
  const row = reader.handOverByLink(linkHash);
  return row?.takenAt === null && row.expiresAt > now ? row : null;
}
