import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { WaitingShown } from '#lib/schemas/waitlist.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';

/** What waits, with its place in line; what was offered, with the days that are held for it. */
export function presentWaiting(app: App, reader: LedgerReader, row: WaitingRow): WaitingShown[] {
  const catalogued = app.halls.byId(reader, row.stationId);
  if (!catalogued || (row.state !== 'waiting' && row.state !== 'offered')) return [];
  const { hall } = catalogued;
  const offer = row.bookingId === null ? null : reader.bookingById(row.bookingId);
  // An offer that nobody has answered in time is over, whether or not anybody has written it down.
  if (offer?.deadline && offer.deadline <= app.now()) return [];
  const days = offer ? reader.occurrences(offer.id).map((one) => one.day) : reader.daysOfWaiting(row.id);
  const first = days[0] ?? localDayAt(hall.timeZone, row.until);
  const ahead = days.map((day) => reader.waitingAhead(row, day));
  return [
    {
      id: row.publicId,
      station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
      party: { id: row.partyPublicId, name: row.partyName },
      kind: row.kind,
      quantity: row.quantity,
      days: days.length,
      firstDay: formatLocalDay(first),
      lastDay: formatLocalDay(days.at(-1) ?? first),
      request: bookingRequest.parse(JSON.parse(row.request)),
      state: row.state,
      place: row.state === 'waiting' ? Math.max(0, ...ahead) + 1 : null,
      displaced: row.rank === 0,
      offer: row.bookingPublicId,
      until: momentText(row.until),
      createdAt: momentText(row.createdAt),
    },
  ];
}
