import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { WaitingShown } from '#lib/schemas/waitlist.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';

/** What waits, with its place in line and what is held of it; what was offered, with the days that are held for it. */
export function presentWaiting(app: App, reader: LedgerReader, row: WaitingRow): WaitingShown[] {
  const catalogued = app.halls.byId(reader, row.stationId);
  if (!catalogued || (row.state !== 'waiting' && row.state !== 'offered')) return [];
  const { hall } = catalogued;
  const held = row.state === 'offered' && row.bookingId !== null ? reader.bookingById(row.bookingId) : null;
  // An offer that nobody has answered in time is over, whether or not anybody has written it down.
  const until = held?.deadline && held.deadline > app.now() ? held.deadline : null;
  const gathers = row.gathers === 1;
  if (held && !gathers && until === null) return [];
  const part = held && gathers && until !== null ? partOf(reader.occurrences(held.id), until) : null;
  const isOffered = held !== null && !gathers;
  // Nor is there anything to wait for once its time is over.
  if (!isOffered && row.until <= app.now()) return [];
  const days = isOffered ? reader.occurrences(held.id).map((one) => one.day) : reader.daysOfWaiting(row.id);
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
      state: isOffered ? 'offered' : 'waiting',
      place: isOffered ? null : Math.max(0, ...ahead) + 1,
      displaced: row.rank === 0,
      offer: isOffered || part ? row.bookingPublicId : null,
      part,
      until: momentText(row.until),
      createdAt: momentText(row.createdAt),
    },
  ];
}

function partOf(occurrences: readonly OccurrenceRow[], until: Instant): WaitingShown['part'] {
  const units = occurrences.filter((one) => one.state === 'given').map(({ given }) => unitsGiven(given));
  return { quantity: Math.max(0, ...units), days: units.length, until: momentText(until) };
}
