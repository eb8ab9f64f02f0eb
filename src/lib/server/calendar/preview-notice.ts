import type { NoticeDay } from '#lib/domain/calendar/notice-day.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { NoticePreview } from '#lib/schemas/calendar.ts';
import { isGrantedSomewhere, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { countOutsideAfter } from '#lib/server/outside/count-outside-after.ts';
import { stationsSeenBy } from '#lib/server/station/stations-seen-by.ts';
import { listChangedDays, listDaysOfNotice } from './calendar-reader.ts';
import { readNotice } from './read-notice.ts';

/** What a pasted notice would publish, for officers and for those who run a station. Nothing is stored. */
export async function previewNotice(
  app: App,
  actor: Actor,
  { year, notice }: { year: number; notice: string },
): Promise<NoticePreview> {
  if (!isGrantedSomewhere(actor, 'configure')) throw new DoorError('not-allowed', 'manager-needed');
  const published = await listDaysOfNotice(readingFrom(app), year);
  const { days, unread } = readNotice(year, notice, published);
  // The days around new year may be published with the notice of the other year, and then they do not change.
  const touched = [...published, ...days].map(({ day }) => day).sort((a, b) => a - b);
  const [first, last] = [touched[0], touched.at(-1)];
  const inForce =
    first !== undefined && last !== undefined ? await listChangedDays(readingFrom(app), first, last) : [];
  const before = new Map(inForce.map((one) => [one.day, one]));
  const next = new Map(days.map((one) => [one.day, one.change]));
  const changed = new Map(touched.map((day) => [day, next.get(day) ?? null]));
  const stationIds = app.engine.read((reader) => stationsSeenBy(reader, actor));
  return {
    days: days.map(dayShown),
    unread,
    differences: differencesOf(touched, before, days),
    outside: await countOutsideAfter(app, stationIds, changed),
  };
}

function differencesOf(
  /** Ascending; more than once where both speak of it. */
  touched: readonly LocalDay[],
  old: ReadonlyMap<LocalDay, NoticeDay>,
  after: readonly NoticeDay[],
): NoticePreview['differences'] {
  const next = new Map(after.map((one) => [one.day, one]));
  return [...new Set(touched)]
    .filter((day) => !isSame(old.get(day), next.get(day)))
    .map((day) => ({ day: formatLocalDay(day), before: side(old, day), after: side(next, day) }));
}

function isSame(a: NoticeDay | undefined, b: NoticeDay | undefined): boolean {
  return a?.change === b?.change && (a?.name ?? '') === (b?.name ?? '');
}

function side(
  days: ReadonlyMap<LocalDay, NoticeDay>,
  day: LocalDay,
): NoticePreview['differences'][number]['before'] {
  const found = days.get(day);
  return found ? { change: found.change, name: found.name ?? '' } : null;
}

function dayShown({ day, change, name }: NoticeDay): NoticePreview['days'][number] {
  return { day: formatLocalDay(day), change, name: name ?? '' };
}
