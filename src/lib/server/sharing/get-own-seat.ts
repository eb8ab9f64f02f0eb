import type { Instant } from '#lib/domain/time/instant.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import { stayOf, type StayFile } from './stay-file.ts';

/** One's own seat by its secret. One that was given back or taken back is told like one that never was. */
export function getOwnSeat(
  app: App,
  reader: LedgerReader,
  own: string,
  now: Instant,
): { readonly participant: ParticipantRow; readonly stay: StayFile } {
  const participant = reader.participantBySeat(hashToken(own));
  const stay = participant && stayOf(app, reader, reader.bookingById(participant.bookingId), now);
  if (!stay) throw new DoorError('not-found', 'link-invalid');
  return { participant, stay };
}
