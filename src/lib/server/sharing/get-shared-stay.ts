import type { Instant } from '#lib/domain/time/instant.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { stayOf, type StayFile } from './stay-file.ts';

/** The stay behind a link. A link that is unknown, was ended, or whose stay is over or cancelled is told the same. */
export function getSharedStay(app: App, reader: LedgerReader, link: string, now: Instant): StayFile {
  const share = reader.shareByLink(hashToken(link));
  const stay = share && stayOf(app, reader, reader.bookingById(share.bookingId), now);
  if (stay?.state !== 'confirmed') throw new DoorError('not-found', 'link-invalid');
  return stay;
}
