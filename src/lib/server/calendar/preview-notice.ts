import type { NoticeDay } from '#lib/domain/calendar/notice-day.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { NoticePreview } from '#lib/schemas/calendar.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listDaysOfNotice } from './calendar-reader.ts';
import { readNotice } from './read-notice.ts';

/** What a pasted notice would publish, for officers and for those who run a station. Nothing is stored. */
export async function previewNotice(
  app: App,
  actor: Actor,
  { year, notice }: { year: number; notice: string },
): Promise<NoticePreview> {
  if (actor.officerOf.length === 0 && actor.stationRoles.length === 0)
    throw new DoorError('not-allowed', 'manager-needed');
  const published = await listDaysOfNotice(readingFrom(app), year);
  const { days, unread } = readNotice(year, notice, published);
  return { days: days.map(dayShown), unread, differences: differencesOf(published, days) };
}

function differencesOf(
  before: readonly NoticeDay[],
  after: readonly NoticeDay[],
): NoticePreview['differences'] {
  const old = new Map(before.map((one) => [one.day, one]));
  const next = new Map(after.map((one) => [one.day, one]));
  const days = [...new Set([...old.keys(), ...next.keys()])].sort((a, b) => a - b);
  return days
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
