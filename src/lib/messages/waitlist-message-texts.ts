import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

/** What people are told who wait. */
export interface WaitlistMessageTexts {
  /** A place is held until the deadline. */
  placeOffered(booking: BookingTold): MessageWords;
  /** A part is held, while the rest is waited for. */
  partOffered(booking: BookingTold): MessageWords;
  offerMissed(booking: BookingTold): MessageWords;
  /** The rest did not come in time; they wait on. */
  partReleased(booking: BookingTold): MessageWords;
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
    partOffered: ({ station, party, days, stay, deadline, link }) => ({
      subject: `候补已保留一部分：${station} ${days}`,
      sentences: [
        `${party}在${station}候补的位置已先保留一部分（${days}，${stay}），保留至${deadline}。其余空出后继续为您保留，凑齐即通知您；也可以现在就接受这一部分。`,
        `查看、接受或放弃：${link}`,
      ],
    }),
    offerMissed: ({ station, party, days, link }) => ({
      subject: `候补位置已失效：${station} ${days}`,
      sentences: [
        `为${party}在${station}锁定的候补位置（${days}）没有按时接受，已让给下一位。`,
        `查看，或重新加入候补：${link}`,
      ],
    }),
    partReleased: ({ station, party, days, link }) => ({
      subject: `候补保留的部分已释放：${station} ${days}`,
      sentences: [
        `为${party}在${station}候补先保留的位置（${days}）到期没有凑齐，已让给别人。候补仍按原来的先后继续，一有足够的位置就通知您。`,
        `查看，或改约已有的位置：${link}`,
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
    partOffered: ({ station, party, days, stay, deadline, link }) => ({
      subject: `Part of what you wait for: ${station}, ${days}`,
      sentences: [
        `Part of what ${party} waits for at ${station} is kept for you until ${deadline} (${days}, ${stay}). The rest is kept, too, as it comes back, and you are told once it is all there; or accept this part now.`,
        `See it, accept it or give it up: ${link}`,
      ],
    }),
    offerMissed: ({ station, party, days, link }) => ({
      subject: `Offer of the waitlist missed: ${station}, ${days}`,
      sentences: [
        `What was held for ${party} at ${station} (${days}) was not accepted in time and has gone to the next in line.`,
        `See it, or join the waitlist again: ${link}`,
      ],
    }),
    partReleased: ({ station, party, days, link }) => ({
      subject: `Kept places released: ${station}, ${days}`,
      sentences: [
        `What was kept for ${party} at ${station} (${days}) did not become complete in time and was left to others. You are still in line in your place, and will be told as soon as there is enough.`,
        `See it, or ask for what there is: ${link}`,
      ],
    }),
  },
};
