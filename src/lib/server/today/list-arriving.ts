import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { TimesTold } from '#lib/messages/stay-words.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { timesShownOf } from '#lib/server/booking/answer.ts';
import type { DayClaimRow } from '#lib/server/engine/ledger-rows.ts';

/** A party that comes today, or is here. */
export interface Arriving {
  readonly bookingId: string;
  readonly party: string;
  readonly times: TimesTold;
  readonly places: readonly string[];
  readonly quantity: number;
  readonly isHere: boolean;
}

/** Confirmed bookings of a day that are not over, by their first minute. One statement, however many there are. */
export function listArriving(app: App, stationId: string, day: LocalDay): Arriving[] {
  const now = app.now();
  return app.engine.read((reader) => {
    const hall = app.halls.byPublicId(reader, stationId)?.hall;
    if (!hall) throw notFound();
    const claims = reader
      .dayClaims(hall.id, localDayBounds(hall.timeZone, day))
      .filter((one) => one.kind === 'booking' && one.to > now);
    const labels = new Map(hall.resources.map((one) => [one.id, one.label]));
    return [...Map.groupBy(claims, (one) => one.bookingPublicId ?? '').entries()]
      .map(([bookingId, own]) => ({ ...arrivingOf(own), bookingId }))
      .sort((a, b) => a.from - b.from || a.party.localeCompare(b.party));

    function arrivingOf(own: readonly DayClaimRow[]) {
      const from = instantOf(Math.min(...own.map((one) => one.from)));
      const to = instantOf(Math.max(...own.map((one) => one.to)));
      const first = own.filter((one) => one.from === from);
      return {
        from,
        party: own[0]?.partyName ?? '',
        times: timesShownOf(hall?.timeZone ?? '', day, { from, to }),
        places: [...new Set(own.map((one) => labels.get(one.resourceId) ?? ''))],
        quantity: first.reduce((sum, one) => sum + one.quantity, 0),
        isHere: from <= now,
      };
    }
  });
}
