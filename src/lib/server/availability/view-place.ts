import { placeNow, type PlaceNow } from '#lib/domain/capacity/place-now.ts';
import { isValidOn, type Hall, type HallResource } from '#lib/domain/hall/hall.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import { askedTimesOn, openOn } from '#lib/domain/request/asked-times.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import { mergeIntervals, type Interval } from '#lib/domain/time/interval.ts';
import { addDays, formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { findLocalDayBounds, localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { PlaceView } from '#lib/schemas/availability.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { PlaceClaimRow } from '#lib/server/engine/ledger-rows.ts';

/** So far ahead the next free time of a place is looked for. */
const DAYS_LOOKED_AHEAD = 62;

/** What stands in the way of a place now and until when, for whoever stands before it. Names are for nobody. */
export function viewPlace(app: App, actor: Actor | null, placeId: string): PlaceView {
  const now = app.now();
  return app.engine.read((reader) => {
    const stationId = reader.stationOfPlace(placeId);
    const catalogued = stationId === null ? null : app.halls.byId(reader, stationId);
    const place = [...(catalogued?.hall.everyResource.values() ?? [])].find(
      (one) => one.publicId === placeId,
    );
    if (!catalogued || !place) throw notFound();
    const { hall } = catalogued;
    const today = localDayAt(hall.timeZone, now);
    const horizon = { from: now, to: (now + DAYS_LOOKED_AHEAD * MINUTES_PER_DAY) as Instant };
    const claims = reader
      .placeClaims(place.id, horizon)
      .filter(({ kind, deadline }) => kind !== 'hold' || deadline === null || deadline > now);
    const own = new Set(actor?.memberships.map(({ partyId }) => partyId));
    const isOwn = ({ partyId }: PlaceClaimRow): boolean => partyId !== null && own.has(partyId);
    const inService = isInService(hall, place);
    const open = inService ? openIntervals(hall, place, today) : [];
    const found = placeNow(
      horizon,
      place.capacity,
      open,
      claims.map((claim) => ({ ...claim, isOwn: isOwn(claim) })),
    );
    const current = claims.filter(({ from, to }) => from <= now && now < to);
    const isOpenAt = (at: Instant): boolean => open.some(({ from, to }) => from <= at && at < to);
    const shown = (at: Instant | null): PlaceView['until'] => (at === null ? null : momentOf(hall, at));
    return {
      station: { id: hall.publicId, name: hall.name, retired: hall.retired },
      place: {
        id: place.publicId,
        kind: place.kind,
        label: place.label,
        zone: hall.zones.find(({ id }) => id === place.zoneId)?.name ?? null,
        capacity: place.capacity,
        fits: place.fits,
      },
      now: momentOf(hall, now),
      state: !inService || !isValidOn(place, today) ? 'out-of-service' : found.state,
      until: shown(found.until),
      freeFrom: shown(found.freeFrom),
      bookable: bookableToday(hall, place, found, now),
      free: found.free,
      untilClosing: found.until !== null && !isOpenAt(found.until),
      closedBecause: closedBecause(hall, today),
      purpose:
        found.state === 'closed' ? (current.find(({ purpose }) => purpose !== null)?.purpose ?? null) : null,
      bookingId: current.find(isOwn)?.bookingPublicId ?? null,
    };
  });
}

/** Retired ones, and those of a retired zone or station, are known and can never be booked. */
function isInService(hall: Hall, place: HallResource): boolean {
  return !hall.retired && hall.resources.some(({ id }) => id === place.id);
}

function openIntervals(hall: Hall, place: HallResource, today: LocalDay): Interval[] {
  const days = Array.from({ length: DAYS_LOOKED_AHEAD + 1 }, (_, count) => addDays(today, count));
  return mergeIntervals(
    days.flatMap((day) =>
      isValidOn(place, day) && findLocalDayBounds(hall.timeZone, day)
        ? intervalsOf(hall.timeZone, day, openOn(hall, day))
        : [],
    ),
  );
}

/** Rooms and counters are usually wanted for so long. */
const USUAL_MINUTES = 60;

/** The next free time of today on the grid of the rules; null where too little of it is left. */
function bookableToday(
  hall: Hall,
  place: HallResource,
  { freeFrom, freeUntil }: PlaceNow,
  now: Instant,
): PlaceView['bookable'] {
  const rules = hall.policies.get(place.kind);
  const today = localDayAt(hall.timeZone, now);
  if (!rules || freeFrom === null || localDayAt(hall.timeZone, freeFrom) !== today) return null;
  const { slotMinutes, lengthMinutesMin, lengthMinutesMax, leadTimeMinutesMin } = rules;
  const soonest = Math.max(freeFrom, now + leadTimeMinutesMin) as Instant;
  if (localDayAt(hall.timeZone, soonest) !== today) return null;
  const from = Math.ceil(minuteOfDayAt(hall.timeZone, soonest) / slotMinutes) * slotMinutes;
  const endsToday = freeUntil !== null && localDayAt(hall.timeZone, freeUntil) === today;
  const end = endsToday ? minuteOfDayAt(hall.timeZone, freeUntil) - rules.clearingMinutes : MINUTES_PER_DAY;
  const isSpan = place.kind === 'room' || place.kind === 'counter';
  const longest = isSpan ? Math.min(USUAL_MINUTES, lengthMinutesMax) : lengthMinutesMax;
  const to = Math.min(Math.floor(end / slotMinutes) * slotMinutes, from + longest);
  return to - from < lengthMinutesMin ? null : { from: formatClockTime(from), to: formatClockTime(to) };
}

/** Null on a day on which the hall opens at all. */
function closedBecause(hall: Hall, today: LocalDay): PlaceView['closedBecause'] {
  const asked = askedTimesOn(hall, today, { part: 'full-day' });
  return 'refusal' in asked && asked.refusal.code === 'closed-that-day' ? asked.refusal.reason : null;
}

/** On the station's clock. */
function momentOf(hall: Hall, at: Instant): NonNullable<PlaceView['until']> {
  return {
    day: formatLocalDay(localDayAt(hall.timeZone, at)),
    time: formatClockTime(minuteOfDayAt(hall.timeZone, at)),
  };
}
