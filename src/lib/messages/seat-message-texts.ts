import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

/** What people are told when a change leaves them without a seat of a shared stay, or a closure moves it. */
export interface SeatMessageTexts {
  lost(booking: BookingTold): MessageWords;
  /** The house needs it for something else. */
  changed(booking: BookingTold): MessageWords;
  short(booking: BookingTold, people: number): MessageWords;
}

export const SEAT_MESSAGE_TEXTS: Readonly<Record<Language, SeatMessageTexts>> = inHouseWords({
  'zh-CN': {
    lost: ({ station, party, days }) => ({
      subject: `座位有变动：${station} ${days}`,
      sentences: [
        `${party}减少了在${station}预约的座位（${days}），您领取的座位有的日期不再保留。`,
        `请打开领取座位后保存的页面查看，并联系${party}的经办人。`,
      ],
    }),
    changed: ({ station, party, days }) => ({
      subject: `座位有变动：${station} ${days}`,
      sentences: [
        `因场地安排，${party}在${station}的预约（${days}）有所调整，您领取的座位有的日期换了位置、缩短了时间或不再保留，给您带来不便，请谅解。`,
        `请打开领取座位后保存的页面查看，也可以向${party}的经办人了解。`,
      ],
    }),
    short: ({ station, party, days, link }, people) => ({
      subject: `有${people}位同事没有座位了：${station} ${days}`,
      sentences: [
        `${party}在${station}的预约（${days}）减少了座位，已领取座位的同事中有${people}位在部分日期没有座位。系统已通知他们。`,
        `查看是哪几位，并重新安排：${link}`,
      ],
    }),
  },
  en: {
    lost: ({ station, party, days }) => ({
      subject: `Your seat has changed: ${station}, ${days}`,
      sentences: [
        `${party} has reduced its seats at ${station} (${days}), and yours is not kept on all days.`,
        `Open the page that you kept when you took the seat, and ask whoever arranges it at ${party}.`,
      ],
    }),
    changed: ({ station, party, days }) => ({
      subject: `Your seat has changed: ${station}, ${days}`,
      sentences: [
        `The hall is needed for something else, and the booking of ${party} at ${station} (${days}) was changed: on some days your seat is another one, is yours for fewer hours, or is gone. We are sorry for the trouble.`,
        `Open the page that you kept when you took the seat, or ask whoever arranges it at ${party}.`,
      ],
    }),
    short: ({ station, party, days, link }, people) => ({
      subject: `${people === 1 ? 'A colleague has' : `${people} colleagues have`} no seat: ${station}, ${days}`,
      sentences: [
        `The booking of ${party} at ${station} (${days}) has fewer seats now, and ${people === 1 ? 'one of those who had taken one is' : `${people} of those who had taken one are`} without on some days. They have been told.`,
        `See who it is and find another way: ${link}`,
      ],
    }),
  },
});
