import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { rangesOfDayPart, type DayParts } from '#lib/domain/hours/day-parts.ts';
import type { MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { openOn } from '#lib/domain/request/asked-times.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';

/** What a person needs to know of a station to ask for places there. */
export interface AskingView {
  readonly station: {
    readonly id: string;
    readonly name: string;
    readonly districtId: number;
    readonly trial: boolean;
    readonly timeZone: TimeZone;
  };
  readonly today: LocalDay;
  /** What the station's clock shows, in minutes since midnight. */
  readonly minute: number;
  readonly openToday: readonly MinuteRange[];
  /** After today; null where the hall does not open within DAYS_AHEAD_MAX. */
  readonly nextOpenDay: LocalDay | null;
  readonly dayParts: DayParts;
  /** Day parts of which some weekday has open time. */
  readonly parts: readonly ('morning' | 'afternoon' | 'evening')[];
  /** Kinds that are there and have rules, with what their rules say of the next free start. */
  readonly kinds: readonly {
    readonly kind: ResourceKind;
    readonly slotMinutes: number;
    readonly leadTimeMinutes: number;
    readonly windowDays: number;
  }[];
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly AskedPlace[];
  /** What the calendar shows beside a day. */
  markOf(day: LocalDay): 'off' | 'make-up' | null;
  isWorkday(day: LocalDay): boolean;
}

export interface AskedPlace {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly label: string;
  readonly fits: number | null;
  readonly features: readonly string[];
}

/** The station as everybody may know it; retired ones take no requests. */
export function viewAsking(app: App, stationId: string): AskingView {
  const now = app.now();
  const catalogued = app.engine.read((reader) => app.halls.byPublicId(reader, stationId));
  if (!catalogued || catalogued.hall.retired) throw notFound();
  const { hall, station } = catalogued;
  const today = localDayAt(hall.timeZone, now);
  return {
    station: {
      id: hall.publicId,
      name: hall.name,
      districtId: station.districtId,
      trial: hall.trial,
      timeZone: hall.timeZone,
    },
    today,
    minute: minuteOfDayAt(hall.timeZone, now),
    openToday: openOn(hall, today),
    nextOpenDay: nextOpenDay(hall, today),
    dayParts: hall.dayParts,
    parts: partsOf(hall),
    kinds: kindsOf(hall),
    zones: hall.zones.map(({ publicId: id, name }) => ({ id, name })),
    places: hall.resources.map(({ publicId: id, kind, label, fits, features }) => ({
      id,
      kind,
      label,
      fits,
      features: [...features],
    })),
    markOf: (day) => natureOf(hall.calendar, day).mark,
    isWorkday: (day) => natureOf(hall.calendar, day).workday,
  };
}

/** Longer than the longest holidays. */
const DAYS_AHEAD_MAX = 14;

function nextOpenDay(hall: Hall, today: LocalDay): LocalDay | null {
  for (let count = 1; count <= DAYS_AHEAD_MAX; count += 1) {
    const day = addDays(today, count);
    if (openOn(hall, day).length > 0) return day;
  }
  return null;
}

/** Shorter than this a part of the day is no choice: 晚间 of a hall that closes at half past six. */
const PART_MINUTES_MIN = 60;

function partsOf(hall: Hall): AskingView['parts'] {
  const weeks = Object.values(hall.hours.weekly);
  return (['morning', 'afternoon', 'evening'] as const).filter((part) =>
    weeks.some((open) => {
      const ranges = rangesOfDayPart(open, hall.dayParts, part);
      return ranges.reduce((sum, { from, to }) => sum + to - from, 0) >= PART_MINUTES_MIN;
    }),
  );
}

function kindsOf(hall: Hall): AskingView['kinds'] {
  return [...hall.policies].flatMap(([kind, { slotMinutes, leadTimeMinutesMin, windowDays }]) =>
    hall.resources.some((one) => one.kind === kind)
      ? [{ kind, slotMinutes, leadTimeMinutes: leadTimeMinutesMin, windowDays }]
      : [],
  );
}
