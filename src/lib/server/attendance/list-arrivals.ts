import { ends } from '#lib/domain/attendance/check-in-window.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { addDays, formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { Arrivals } from '#lib/schemas/attendance.ts';
import { actingFor, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { seatToday } from '#lib/server/sharing/seat-today.ts';
import { stayOf } from '#lib/server/sharing/stay-file.ts';
import { arrivalOf } from './arrival-of.ts';
import { readDay } from './read-day.ts';

/**
 * What the caller's own parties have at a station today, for whoever stands in it: what began yesterday and is not over, too.
 * Besides, seats that the caller has taken by somebody's link, unless the stay is their own party's and is told with it.
 * Where a zone is named, what lies in it comes first.
 */
export function listArrivals(
  app: App,
  actor: Actor | null,
  { stationId, zoneId }: { stationId: string; zoneId?: string | undefined },
): Arrivals {
  const now = app.now();
  return app.engine.read((reader) => {
    const hall = app.halls.byPublicId(reader, stationId)?.hall;
    const zone = hall?.zones.find((one) => one.publicId === zoneId) ?? null;
    if (!hall || (zoneId !== undefined && !zone)) throw notFound();
    const today = localDayAt(hall.timeZone, now);
    const parties = (actor?.memberships ?? []).filter((one) => actor && actingFor(actor, one.partyPublicId));
    const isOwn = (ids: readonly number[]): number[] =>
      parties.flatMap(({ partyId }) => reader.holdersOfParty(ids, partyId));
    const days = parties.length === 0 ? [] : [addDays(today, -1), today];
    const own = days
      .flatMap((day) => readDay(reader, hall, day, isOwn))
      .filter(({ occurrence }) => occurrence.day === today || ends(occurrence.given.times).to > now);
    const shown = own.map(({ booking, occurrence, known }) => ({
      ...arrivalOf(hall, booking, occurrence, known, now),
      here:
        zone === null ||
        occurrence.given.places.some(([id]) => hall.everyResource.get(id)?.zoneId === zone.id),
    }));
    return {
      station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
      zone: zone && { id: zone.publicId, name: zone.name },
      day: formatLocalDay(today),
      seats: actor === null ? [] : seatsOf(app, reader, hall, actor, now),
      arrivals: [...shown.filter((one) => one.here), ...shown.filter((one) => !one.here)],
    };
  });
}

function seatsOf(
  app: App,
  reader: LedgerReader,
  { id, timeZone }: Hall,
  actor: Actor,
  now: Instant,
): Arrivals['seats'] {
  const today = localDayBounds(timeZone, localDayAt(timeZone, now));
  return reader.seatsOfPerson(actor.personId, id, today).flatMap((participant) => {
    const stay = stayOf(app, reader, reader.bookingById(participant.bookingId), now);
    if (!stay) return [];
    const { partyPublicId, publicId: bookingId, partyName: party } = stay.booking;
    if (actor.memberships.some((one) => one.partyPublicId === partyPublicId)) return [];
    const found = seatToday(reader, stay, participant, now);
    if (!found) return [];
    const { coming, times, label, zone } = found;
    return [{ ...coming, bookingId, party, label, zone, times }];
  });
}
