import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { isValidOn, type Hall, type HallResource } from '#lib/domain/hall/hall.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import { askedTimesOn, openOn } from '#lib/domain/request/asked-times.ts';
import { freeOverDay } from '#lib/domain/request/free-units.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import {
  addDays,
  formatLocalDay,
  parseLocalDay,
  weekdayOf,
  type LocalDay,
} from '#lib/domain/time/local-day.ts';
import { findLocalDayBounds, localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { DayInput, DayView } from '#lib/schemas/availability.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { DayClaimRow } from '#lib/server/engine/ledger-rows.ts';
import { claimsOfDay } from './claims-of-day.ts';

/** What the drawing needs besides the hall: the day, its bounds, and whose eyes it is for. */
interface DayDrawing {
  readonly hall: Hall;
  readonly day: LocalDay;
  readonly now: Instant;
  readonly bounds: Interval;
  readonly open: readonly Interval[];
  /** What of it is still to come. */
  readonly rest: readonly Interval[];
  readonly seesAll: boolean;
  readonly ownParties: ReadonlySet<number>;
  readonly personId: number | null;
}

/**
 * Everything that one drawing of a hall needs for a day, or for the station's today. Names and bookings of others are for
 * those who may know.
 */
export function viewDay(app: App, actor: Actor | null, { stationId, day: text }: DayInput): DayView {
  const now = app.now();
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued || catalogued.hall.retired) throw notFound();
    const { hall, station } = catalogued;
    const day = text === undefined ? localDayAt(hall.timeZone, now) : parseLocalDay(text);
    const bounds = day === null ? null : findLocalDayBounds(hall.timeZone, day);
    if (day === null || !bounds) throw notFound();
    const open = intervalsOf(hall.timeZone, day, openOn(hall, day));
    const drawing: DayDrawing = {
      hall,
      day,
      now,
      bounds,
      open,
      rest: open.flatMap(({ from, to }) => (to <= now ? [] : { from: from < now ? now : from, to })),
      seesAll: actor !== null && isGranted(actor, 'look-behind', station),
      ownParties: new Set(actor?.memberships.map((one) => one.partyId)),
      personId: actor?.personId ?? null,
    };
    const claims = claimsOfDay(app.engine, reader, hall.id, bounds).filter((claim) => !isDue(claim, now));
    return draw(drawing, claims);
  });
}

function isDue(claim: DayClaimRow, now: Instant): boolean {
  return claim.kind === 'hold' && claim.deadline !== null && claim.deadline <= now;
}

function draw(drawing: DayDrawing, claims: readonly DayClaimRow[]): DayView {
  const { hall, day, now } = drawing;
  const byResource = Map.groupBy(claims, (claim) => claim.resourceId);
  const nature = natureOf(hall.calendar, day);
  const zoneIds = new Map(hall.zones.map((zone) => [zone.id, zone.publicId]));
  const resources = hall.resources.map((one) =>
    drawResource(drawing, one, byResource.get(one.id) ?? [], zoneIds.get(one.zoneId ?? 0) ?? null),
  );
  return {
    station: { id: hall.publicId, name: hall.name, trial: hall.trial },
    day: formatLocalDay(day),
    runs: drawing.seesAll,
    now: {
      day: formatLocalDay(localDayAt(hall.timeZone, now)),
      time: formatClockTime(minuteOfDayAt(hall.timeZone, now)),
    },
    mark: nature.mark,
    provisional: nature.provisional,
    open: openOn(hall, day).map(({ from, to }) => ({ from: formatClockTime(from), to: formatClockTime(to) })),
    closedBecause: closedBecause(hall, day),
    week: weekAround(hall, day),
    left: leftOf(drawing),
    counts: countsOf(drawing, byResource),
    zones: hall.zones.map(({ publicId: id, name, width, height }) => ({ id, name, width, height })),
    resources,
  };
}

/** The same reason that a request for this day would be told. */
function closedBecause(hall: Hall, day: LocalDay): DayView['closedBecause'] {
  const asked = askedTimesOn(hall, day, { part: 'full-day' });
  return 'refusal' in asked && asked.refusal.code === 'closed-that-day' ? asked.refusal.reason : null;
}

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Monday to Sunday, without days that the program or the zone does not know. */
function weekAround(hall: Hall, day: LocalDay): DayView['week'] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return DAYS_OF_WEEK.map((count) => addDays(monday, count)).flatMap((one) => {
    const text = formatLocalDay(one);
    if (parseLocalDay(text) === null || !findLocalDayBounds(hall.timeZone, one)) return [];
    return [{ day: text, mark: natureOf(hall.calendar, one).mark, open: openOn(hall, one).length > 0 }];
  });
}

function drawResource(
  drawing: DayDrawing,
  resource: HallResource,
  claims: readonly DayClaimRow[],
  zoneId: string | null,
): DayView['resources'][number] {
  const { publicId: id, kind, label, capacity, fits, features, x, y } = resource;
  const inService = isValidOn(resource, drawing.day);
  const free = freeOverDay(resource, drawing.day, drawing.open, claims);
  const shown = claims
    .toSorted((a, b) => a.from - b.from)
    .map((claim) => drawClaim(drawing, capacity, claim));
  return {
    id,
    kind,
    zoneId,
    label,
    capacity,
    fits,
    features: [...features],
    x,
    y,
    inService,
    free,
    claims: shown,
  };
}

const STATES = { booking: 'taken', hold: 'held', house: 'closed' } as const;

function drawClaim(
  { hall, bounds, seesAll, ownParties, personId }: DayDrawing,
  capacity: number,
  claim: DayClaimRow,
): DayView['resources'][number]['claims'][number] {
  const own = claim.partyId !== null && ownParties.has(claim.partyId);
  const known = seesAll || own;
  const from = claim.from <= bounds.from ? 0 : minuteOfDayAt(hall.timeZone, claim.from);
  const to = claim.to >= bounds.to ? 1440 : minuteOfDayAt(hall.timeZone, claim.to);
  return {
    from: formatClockTime(from),
    to: formatClockTime(to),
    state: STATES[claim.kind],
    quantity: claim.allOfIt ? capacity : claim.quantity,
    owner: claim.kind === 'house' ? 'house' : !own ? 'other' : claim.madeBy === personId ? 'mine' : 'own',
    bookingId: known ? claim.bookingPublicId : null,
    party: known ? claim.partyName : null,
  };
}

function leftOf({ open, rest, now }: DayDrawing): DayView['left'] {
  if (open.length > 0 && rest.length === 0) return 'nothing';
  return open.some(({ from }) => from < now) ? 'rest' : 'all';
}

/** Nobody can sit down in hours that have passed: what was taken then takes nothing from what is free. */
function countsOf(
  { hall, day, rest }: DayDrawing,
  claims: ReadonlyMap<number, readonly DayClaimRow[]>,
): DayView['counts'] {
  return RESOURCE_KINDS.flatMap((kind) => {
    const ofKind = hall.resources.filter((one) => one.kind === kind && isValidOn(one, day));
    if (ofKind.length === 0) return [];
    const free = ofKind.map((one) => freeOverDay(one, day, rest, claims.get(one.id) ?? []));
    return [
      {
        kind,
        total: ofKind.reduce((sum, one) => sum + one.capacity, 0),
        free: free.reduce((sum, units) => sum + units, 0),
      },
    ];
  });
}
