import type { z } from 'zod';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { publishInput } from '#lib/schemas/calendar.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listDaysOfNotice } from './calendar-reader.ts';
import { replaceCalendarYear, type NewCalendarYear } from './calendar-writer.ts';
import { readNotice } from './read-notice.ts';

type Input = z.infer<typeof publishInput>;
type Published = Pick<NewCalendarYear, 'days' | 'source' | 'notice'> & { readonly unread: number };

/** Publishes the days off and make-up days of a year, in place of those that were published for it before. */
export async function publishCalendarYear(
  app: App,
  actor: Actor,
  input: Input,
): Promise<{ days: number; unread: number }> {
  assertOfficer(actor);
  const { unread, ...published } = 'days' in input ? byDays(input) : await byNotice(app, input);
  return app.engine.configure('calendar.publish', async (transaction) => {
    await replaceCalendarYear(transaction, { ...published, year: input.year, publishedAt: app.now() });
    const facts = { days: published.days.length, unread };
    await transaction.record(
      changeEvent(app, actor, { subject: 'calendar', subjectId: input.year, action: 'published', facts }),
    );
    return facts;
  });
}

/** A notice speaks of days of its year and of the December before. */
function byDays({ year, days, notice = '' }: Extract<Input, { days: unknown }>): Published {
  const stray = days.find(({ day }) => !day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`));
  if (stray)
    throw new DoorError('malformed', 'year-mismatch', { year, noticeYear: Number(stray.day.slice(0, 4)) });
  return { days, notice, source: 'entered', unread: 0 };
}

async function byNotice(
  app: App,
  { year, notice, acceptUnread }: Exclude<Input, { days: unknown }>,
): Promise<Published> {
  const { days, unread } = readNotice(year, notice, await listDaysOfNotice(readingFrom(app), year));
  if (days.length === 0) throw new DoorError('malformed', 'notice-unread');
  if (unread.length > 0 && !acceptUnread)
    throw new DoorError('conflict', 'notice-unread', { sentences: unread.length });
  const named = days.map(({ day, change, name }) => ({ day: formatLocalDay(day), change, name: name ?? '' }));
  return { days: named, notice, source: 'notice', unread: unread.length };
}
