import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

/** What people are told whose places were needed for something else. */
export interface ClosureMessageTexts {
  /** Other places in the same hall. */
  reseated(booking: BookingTold): MessageWords;
  /** Hours of some days, the others of which stay. */
  shortened(booking: BookingTold): MessageWords;
  /** Days for which nothing was found. */
  displaced(booking: BookingTold): MessageWords;
  /** A booking at another station instead. */
  moved(booking: BookingTold): MessageWords;
}

export const CLOSURE_MESSAGE_TEXTS: Readonly<Record<Language, ClosureMessageTexts>> = {
  'zh-CN': {
    reseated: ({ station, party, days, link }) => ({
      subject: `座位已调整：${station} ${days}`,
      sentences: [
        `因场地安排，${party}在${station}的预约（${days}）调整了座位，时间不变，给您带来不便，请谅解。`,
        `查看新的座位：${link}`,
      ],
    }),
    shortened: ({ station, party, days, link }) => ({
      subject: `预约时间已缩短：${station} ${days}`,
      sentences: [
        `因场地安排，${party}在${station}的预约（${days}）中有部分时段无法使用，其余时段照常，座位不变，给您带来不便，请谅解。无法使用的时段已排在候补首位，一有位置会马上通知您。`,
        `查看保留的时段：${link}`,
      ],
    }),
    displaced: ({ station, party, days, link }) => ({
      subject: `预约已腾退：${station} ${days}`,
      sentences: [
        `因场地安排，${party}在${station}的预约（${days}）中有日期无法保留，没有找到合适的位置。您已排在候补首位，一有位置会马上通知您。`,
        `查看是哪些日期：${link}`,
      ],
    }),
    moved: ({ station, party, days, link }) => ({
      subject: `预约已改到${station}：${days}`,
      sentences: [
        `因原驿站的场地安排，${party}的预约已改到${station}（${days}）。如不需要，请取消，方便其他单位使用。`,
        `查看地址和座位：${link}`,
      ],
    }),
  },
  en: {
    reseated: ({ station, party, days, link }) => ({
      subject: `Other seats: ${station}, ${days}`,
      sentences: [
        `The booking of ${party} at ${station} (${days}) has other seats now, because part of the hall is needed. The times stay. We are sorry for the trouble.`,
        `See the new seats: ${link}`,
      ],
    }),
    shortened: ({ station, party, days, link }) => ({
      subject: `Shorter times: ${station}, ${days}`,
      sentences: [
        `The hall is needed for something else for some hours, and the booking of ${party} at ${station} (${days}) keeps its seats for the other hours. We are sorry for the trouble. For the hours that it has lost you are first on the waitlist and will be told as soon as there is a place.`,
        `See the hours that stay: ${link}`,
      ],
    }),
    displaced: ({ station, party, days, link }) => ({
      subject: `Days displaced: ${station}, ${days}`,
      sentences: [
        `The hall is needed for something else, and no other place was found for some days of the booking of ${party} at ${station} (${days}). You are first on the waitlist and will be told as soon as there is one.`,
        `See which days: ${link}`,
      ],
    }),
    moved: ({ station, party, days, link }) => ({
      subject: `Your booking has moved to ${station}: ${days}`,
      sentences: [
        `The other station is needed for something else, so the booking of ${party} is at ${station} now (${days}). If you do not need it, please cancel it, so that others can use it.`,
        `See the address and the seats: ${link}`,
      ],
    }),
  },
};
