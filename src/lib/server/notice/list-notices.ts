import { NOTICE_KINDS } from '#lib/domain/notice/notice-kind.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { NoticeList } from '#lib/schemas/notification.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom, type ConfigSource } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { findOwnNoticeId, listNoticeRows, type NoticeRow } from './notice-reader.ts';

export interface ListNoticesInput {
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * What the caller was told, the latest first. Of a booking that is none of theirs any more nothing is shown, so a page may
 * hold fewer than its limit and still go on.
 */
export async function listNotices(
  app: App,
  actor: Actor,
  { after, limit }: ListNoticesInput,
): Promise<NoticeList> {
  const source = readingFrom(app);
  const before = after === undefined ? null : await idOf(source, actor, after);
  const rows = await listNoticeRows(source, actor.personId, { before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return {
    notices: page.flatMap((row) => noticeShown(app, actor, row) ?? []),
    unread: app.engine.read((reader) => reader.unreadNotices(actor.personId)),
    next: rows.length > limit ? (page.at(-1)?.publicId ?? null) : null,
  };
}

async function idOf(source: ConfigSource, actor: Actor, publicId: string): Promise<number> {
  const id = await findOwnNoticeId(source, actor.personId, publicId);
  if (id === null) throw notFound();
  return id;
}

function noticeShown(app: App, actor: Actor, row: NoticeRow): NoticeList['notices'][number] | null {
  const kind = NOTICE_KINDS.find((known) => known === row.kind);
  if (!kind) return null;
  return app.engine.read((reader) => {
    const booking = reader.bookingById(row.bookingId);
    const catalogued = booking && app.halls.byId(reader, booking.stationId);
    if (!booking || !catalogued) return null;
    const isOfParty = actor.memberships.some(({ partyId }) => partyId === booking.partyId);
    if (!isOfParty && !isGranted(actor, 'look-behind', catalogued.station)) return null;
    const { name, timeZone } = catalogued.hall;
    return {
      id: row.publicId,
      kind,
      bookingId: booking.publicId,
      station: { name, timeZone },
      party: booking.partyName,
      firstDay: formatLocalDay(localDayAt(timeZone, booking.firstFrom)),
      // The last minute of a stay that ends at midnight is of the day before.
      lastDay: formatLocalDay(localDayAt(timeZone, (booking.lastTo - 1) as Instant)),
      at: momentText(instantOf(row.createdAt)),
      read: row.readAt !== null,
    };
  });
}
