import type { NoticeDay } from '#lib/domain/calendar/notice-day.ts';
import { noticeYearOf } from '#lib/domain/calendar/notice-year.ts';
import { parseHolidayNotice } from '#lib/domain/calendar/parse-holiday-notice.ts';
import { DoorError } from '#lib/server/access/door-error.ts';

/** What a pasted notice says. One that is for another year, or says nothing at all, is refused. */
export function readNotice(
  year: number,
  notice: string,
  earlier: readonly NoticeDay[],
): ReturnType<typeof parseHolidayNotice> {
  const noticeYear = noticeYearOf(notice);
  if (noticeYear !== null && noticeYear !== year)
    throw new DoorError('malformed', 'year-mismatch', { year, noticeYear });
  const parsed = parseHolidayNotice(year, notice, earlier);
  if (parsed.days.length === 0 && parsed.unread.length === 0)
    throw new DoorError('malformed', 'notice-unread');
  return parsed;
}
