import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { StationView } from '#lib/schemas/station.ts';
import { storedDayParts, storedHours, storedRanges, type StoredHours } from '#lib/schemas/stored-values.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import {
  countResourcesByKind,
  findStationDetails,
  type ResourceCount,
  type StationDetails,
} from './station-reader.ts';

/** A station as everybody may know it, with what is set of it for those who run it. */
export async function getStation(app: App, actor: Actor | null, stationId: string): Promise<StationView> {
  const now = app.now();
  const { station, counts } = await readTogether(app, async (source) => {
    const found = await findStationDetails(source, stationId);
    if (!found) throw notFound();
    return { station: found, counts: await countResourcesByKind(source, found.id) };
  });
  const today = localDayAt(station.timeZone, now);
  return {
    ...publicFactsOf(station, counts, today),
    settings: actor && isGranted(actor, 'look-behind', station) ? settingsOf(app, station, counts) : null,
  };
}

function publicFactsOf(
  station: StationDetails,
  counts: readonly ResourceCount[],
  today: LocalDay,
): Omit<StationView, 'settings'> {
  const { publicId, name, address, phone, notes, wayIn, houseRules, timeZone } = station;
  const { trial, retiredAt, exceptions, zones } = station;
  const parts = storedDayParts.parse(JSON.parse(station.dayParts));
  return {
    id: publicId,
    name,
    address,
    phone,
    notes,
    wayIn,
    houseRules,
    trial: trial === 1,
    timeZone,
    retired: retiredAt !== null,
    hours: hoursShown(storedHours.parse(JSON.parse(station.hours))),
    dayParts: {
      morning: timesShown(parts.morning),
      afternoon: timesShown(parts.afternoon),
      evening: timesShown(parts.evening),
    },
    exceptions: exceptions.filter(({ localDay }) => localDay >= today).map(exceptionShown),
    zones: zones.map((zone) => ({ id: zone.publicId, name: zone.name, desks: desksIn(counts, zone.id) })),
    resources: RESOURCE_KINDS.map((kind) => ({
      kind,
      count: sum(counts.filter((one) => one.kind === kind)),
    })).filter(({ count }) => count > 0),
  };
}

function hoursShown({ weekly, publicHoliday, makeUpWorkday }: StoredHours): StationView['hours'] {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekly;
  return {
    monday: monday.map(timesShown),
    tuesday: tuesday.map(timesShown),
    wednesday: wednesday.map(timesShown),
    thursday: thursday.map(timesShown),
    friday: friday.map(timesShown),
    saturday: saturday.map(timesShown),
    sunday: sunday.map(timesShown),
    publicHoliday: publicHoliday.map(timesShown),
    makeUpWorkday: makeUpWorkday.map(timesShown),
  };
}

function settingsOf(
  app: App,
  station: StationDetails,
  counts: readonly ResourceCount[],
): StationView['settings'] {
  return {
    createdAt: momentText(station.createdAt as Instant),
    unverifiedShare: station.unverifiedShare,
    trialBookings:
      station.trial === 1
        ? app.engine.read((reader) => reader.countOpenBookings(station.id, app.now()))
        : null,
    exceptions: station.exceptions.map((one) => ({ ...exceptionShown(one), reason: one.reason })),
    calendarDays: station.calendarDays.map(({ localDay, change, reason }) => ({
      day: formatLocalDay(localDay as LocalDay),
      change: change as 'off' | 'work',
      reason,
    })),
    zones: station.zones.map(({ id, publicId, ...facts }) => ({
      ...facts,
      id: publicId,
      desks: desksIn(counts, id),
    })),
  };
}

function exceptionShown({
  localDay,
  ranges,
}: StationDetails['exceptions'][number]): StationView['exceptions'][number] {
  return {
    day: formatLocalDay(localDay as LocalDay),
    ranges: storedRanges.parse(JSON.parse(ranges)).map(timesShown),
  };
}

function timesShown({ from, to }: { from: number; to: number }): { from: string; to: string } {
  return { from: formatClockTime(from), to: formatClockTime(to) };
}

function desksIn(counts: readonly ResourceCount[], zoneId: number): number {
  return sum(counts.filter((one) => one.zoneId === zoneId));
}

function sum(counts: readonly ResourceCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
