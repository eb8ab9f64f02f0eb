import { inHouseWords } from './house-words.ts';
import type { NoShowTimes } from '#lib/domain/attendance/check-in-window.ts';
import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

type ByPlaces = Readonly<Record<NoShowTimes['places'], (booking: BookingTold) => MessageWords>>;

/** What people are told who have not come, by what becomes of their places. `days` is the day, `deadline` until when there is time. */
export interface ArrivalMessageTexts {
  readonly awaited: ByPlaces;
  readonly missed: ByPlaces;
}

export const ARRIVAL_MESSAGE_TEXTS: Readonly<Record<Language, ArrivalMessageTexts>> = inHouseWords({
  'zh-CN': {
    awaited: {
      released: ({ station, party, days, deadline, link }) => ({
        subject: `请签到：${station} ${days}`,
        sentences: [
          `${party}在${station}的预约（${days}）已经开始，还没有人签到。位置保留到${deadline}，之后将释放给其他单位。`,
          `已经到场请签到；今天不来了请释放，以免记为未到：${link}`,
        ],
      }),
      kept: ({ station, party, days, deadline, link }) => ({
        subject: `请签到：${station} ${days}`,
        sentences: [
          `${party}在${station}的预约（${days}）已经开始，还没有人签到。${deadline}前仍无人签到的，当天记为未到。`,
          `已经到场请签到；今天不来了请释放，以免记为未到：${link}`,
        ],
      }),
    },
    missed: {
      released: ({ station, party, days, link }) => ({
        subject: `未到，位置已释放：${station} ${days}`,
        sentences: [
          `${party}在${station}的预约（${days}）无人签到，当天的位置已释放，其他日期不变。`,
          `如果记录有误，请联系驿站更正：${link}`,
        ],
      }),
      kept: ({ station, party, days, link }) => ({
        subject: `已记为未到：${station} ${days}`,
        sentences: [
          `${party}在${station}的预约（${days}）当天无人签到，已记为未到，其他日期不变。`,
          `如果记录有误，请联系驿站更正：${link}`,
        ],
      }),
    },
  },
  en: {
    awaited: {
      released: ({ station, party, days, deadline, link }) => ({
        subject: `Please check in: ${station}, ${days}`,
        sentences: [
          `The booking of ${party} at ${station} (${days}) has begun, and nobody has checked in. The places are kept until ${deadline} and go to others after that.`,
          `Check in if you are there, or release the day if nobody comes, so that it is no no-show: ${link}`,
        ],
      }),
      kept: ({ station, party, days, deadline, link }) => ({
        subject: `Please check in: ${station}, ${days}`,
        sentences: [
          `The booking of ${party} at ${station} (${days}) has begun, and nobody has checked in. If nobody does by ${deadline}, the day is recorded as a no-show.`,
          `Check in if you are there, or release the day if nobody comes, so that it is no no-show: ${link}`,
        ],
      }),
    },
    missed: {
      released: ({ station, party, days, link }) => ({
        subject: `Nobody came, places released: ${station}, ${days}`,
        sentences: [
          `Nobody checked in for the booking of ${party} at ${station} (${days}), and the places of that day were released. All other days stay as they are.`,
          `Please tell the station if that is wrong: ${link}`,
        ],
      }),
      kept: ({ station, party, days, link }) => ({
        subject: `Recorded as a no-show: ${station}, ${days}`,
        sentences: [
          `Nobody checked in for the booking of ${party} at ${station} (${days}), so the day was recorded as a no-show. All other days stay as they are.`,
          `Please tell the station if that is wrong: ${link}`,
        ],
      }),
    },
  },
});
