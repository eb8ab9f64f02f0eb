import type { z } from 'zod';
import type { Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { releasedOutside, releaseOutsideInput } from '#lib/schemas/outside.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent } from '#lib/server/booking/booking-file.ts';
import { releaseWithChange } from '#lib/server/booking/release-with-change.ts';
import { waitingChangeOf, type WaitingChange } from '#lib/server/booking/waiting-change-of.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { isOutside } from './is-outside.ts';

type Input = z.infer<typeof releaseOutsideInput>;

interface Found {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
  readonly released: readonly OccurrenceRow[];
  readonly change: WaitingChange | null;
}

/**
 * One decision about days that lie outside of the hours: those that were looked at are given back, booking by booking, each
 * in a transaction of its own, and whoever made them is told. What has changed meanwhile is passed over: a day that nobody
 * has any more, and one that lies within the hours again. May run twice.
 */
export async function releaseOutside(
  app: App,
  actor: Actor,
  { stationId, bookings, reason }: Input,
): Promise<z.infer<typeof releasedOutside>> {
  const { id } = await getRunStation(app, actor, stationId);
  const now = app.now();
  let released = 0;
  for (const asked of bookings) {
    released += await app.engine.transact({
      holder: 'station.releaseOutside',
      load: (reader) => findOutside(app, reader, id, asked, now),
      decide: (found) => ({
        changes: found
          ? [
              ...releaseWithChange(
                {
                  ...found,
                  endsStay: false,
                  decision: { by: actor.personId, reason },
                  event: (action, facts) => bookingEvent(found.booking, actor, app.nowMs(), action, facts),
                },
                found.change,
              ),
              { type: 'explain-release', bookingId: found.booking.id, reason },
            ]
          : [],
        answer: found?.released.length ?? 0,
      }),
    });
  }
  const days = bookings.reduce((sum, one) => sum + new Set(one.days).size, 0);
  return { released, passedOver: days - released };
}

function findOutside(
  app: App,
  reader: LedgerReader,
  stationId: number,
  { bookingId, days }: Input['bookings'][number],
  now: Instant,
): Found | null {
  const booking = reader.booking(bookingId);
  const catalogued = app.halls.byId(reader, stationId);
  const isOpen = booking !== null && ['pending', 'returned', 'offered', 'confirmed'].includes(booking.state);
  if (!isOpen || !catalogued || booking.stationId !== stationId) return null;
  const asked = new Set(days.map((text) => parseLocalDay(text)));
  const occurrences = reader.occurrences(booking.id);
  const released = occurrences.filter((one) => asked.has(one.day) && isOutside(catalogued, one, now));
  if (released.length === 0) return null;
  return { booking, occurrences, released, change: waitingChangeOf(reader, booking, now) };
}
