import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

/** What comes with the file for a calendar, to somebody who has changed or cancelled a booking themselves. */
export interface OwnChangeMessageTexts {
  changed(booking: BookingTold): MessageWords;
  cancelled(booking: BookingTold): MessageWords;
}

export const OWN_CHANGE_MESSAGE_TEXTS: Readonly<Record<Language, OwnChangeMessageTexts>> = inHouseWords({
  'zh-CN': {
    changed: ({ station, party, days, stay, link }) => ({
      subject: `预约已变更：${station} ${days}`,
      sentences: [
        `您变更了${party}在${station}的预约，现为${days}，${stay}。打开附件，可更新您日历里的这项预约。`,
        `查看预约：${link}`,
      ],
    }),
    cancelled: ({ station, party, days, link }) => ({
      subject: `预约已取消：${station} ${days}`,
      sentences: [
        `您取消了${party}在${station}的预约（${days}）。打开附件，可从您的日历中移除这项预约。`,
        `查看预约：${link}`,
      ],
    }),
  },
  en: {
    changed: ({ station, party, days, stay, link }) => ({
      subject: `Booking changed: ${station}, ${days}`,
      sentences: [
        `You have changed the booking of ${party} at ${station}: it is now ${stay}, ${days}. Open the attachment to bring your calendar up to date.`,
        `See the booking: ${link}`,
      ],
    }),
    cancelled: ({ station, party, days, link }) => ({
      subject: `Booking cancelled: ${station}, ${days}`,
      sentences: [
        `You have cancelled the booking of ${party} at ${station} (${days}). Open the attachment to take it out of your calendar.`,
        `See the booking: ${link}`,
      ],
    }),
  },
});
