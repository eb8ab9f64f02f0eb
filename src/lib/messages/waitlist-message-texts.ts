import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

/** What people are told who wait. */
export interface WaitlistMessageTexts {
  /** A place is held until the deadline. */
  placeOffered(booking: BookingTold): MessageWords;
  offerMissed(booking: BookingTold): MessageWords;
}

export const WAITLIST_MESSAGE_TEXTS: Readonly<Record<Language, WaitlistMessageTexts>> = {
  'zh-CN': {
    placeOffered: ({ station, party, days, stay, deadline, link }) => ({
      subject: `候补到位：${station} ${days}`,
      sentences: [
        `${party}在${station}候补的位置已锁定（${days}，${stay}）。请在${deadline}前接受，逾期将让给下一位。`,
        `接受或放弃：${link}`,
      ],
    }),
    offerMissed: ({ station, party, days, link }) => ({
      subject: `候补位置已失效：${station} ${days}`,
      sentences: [
        `为${party}在${station}锁定的候补位置（${days}）没有按时接受，已让给下一位。`,
        `查看，或重新加入候补：${link}`,
      ],
    }),
  },
  en: {
    placeOffered: ({ station, party, days, stay, deadline, link }) => ({
      subject: `Your turn: ${station}, ${days}`,
      sentences: [
        `What ${party} waits for at ${station} is held now (${days}, ${stay}). Please accept it before ${deadline}; after that it goes to the next in line.`,
        `Accept it or give it up: ${link}`,
      ],
    }),
    offerMissed: ({ station, party, days, link }) => ({
      subject: `Offer of the waitlist missed: ${station}, ${days}`,
      sentences: [
        `What was held for ${party} at ${station} (${days}) was not accepted in time and has gone to the next in line.`,
        `See it, or join the waitlist again: ${link}`,
      ],
    }),
  },
};
