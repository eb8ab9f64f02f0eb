import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import type { BookingTold, MessageWords } from './message-texts.ts';

export interface RegistrationTold {
  readonly station: string;
  readonly party: string;
  /** Where the contact of an accepted party signs in. */
  readonly link: string;
}

export interface PartyTold {
  readonly party: string;
  readonly day: string;
  readonly link: string;
}

/** What parties are told of their admission, their end and their code. */
export interface PartyMessageTexts {
  /** To whoever asked for admission: they follow it by a link that only they have. */
  registration: Readonly<
    Record<
      'accepted' | 'returned' | 'declined' | 'lapsed' | 'toComplete',
      (told: RegistrationTold) => MessageWords
    >
  >;
  partyEnds(party: PartyTold): MessageWords;
  daysReleased(booking: BookingTold): MessageWords;
  codeDue(party: PartyTold): MessageWords;
}

export const PARTY_MESSAGE_TEXTS: Readonly<Record<Language, PartyMessageTexts>> = inHouseWords({
  'zh-CN': {
    registration: {
      accepted: ({ station, party, link }) => ({
        subject: `首次申请已通过：${station}`,
        sentences: [
          `${party}在${station}的首次申请已通过。请打开提交后显示的进度链接进入，或用手机号登录：`,
          link,
        ],
      }),
      returned: ({ station, party }) => ({
        subject: `首次申请退回补充：${station}`,
        sentences: [
          `${party}在${station}的首次申请需要补充信息。请打开提交后显示的进度链接，查看原因并补充。锁定保留到原来的截止时间。`,
        ],
      }),
      declined: ({ station, party }) => ({
        subject: `首次申请未通过：${station}`,
        sentences: [`${party}在${station}的首次申请没有通过。请打开提交后显示的进度链接查看原因。`],
      }),
      lapsed: ({ station, party }) => ({
        subject: `首次申请已失效：${station}`,
        sentences: [
          `${party}在${station}的首次申请在截止时间前没有办完，已失效，位置不再保留。如仍有需要，请重新提交，或联系驿站。`,
        ],
      }),
      toComplete: ({ station, party }) => ({
        subject: `首次申请即将失效：${station}`,
        sentences: [
          `${party}在${station}的首次申请还没有补充信息，即将失效。请打开提交后显示的进度链接补充。`,
        ],
      }),
    },
    partyEnds: ({ party, day, link }) => ({
      subject: `${party}的有效期到${day}为止`,
      sentences: [
        `${party}可以预约到${day}，此后不能再预约，成员也不能再以单位名义办理。需要延长的，请提前联系片区管理员。`,
        `查看单位：${link}`,
      ],
    }),
    daysReleased: ({ station, party, days, link }) => ({
      subject: `部分预约已释放：${station} ${days}`,
      sentences: [
        `${party}的有效期已调整，在${station}的预约（${days}）中有效期以后的日期已释放。`,
        `查看预约：${link}`,
      ],
    }),
    codeDue: ({ party, day, link }) => ({
      subject: `请补填统一社会信用代码：${party}`,
      sentences: [`${party}登记时预计${day}领到统一社会信用代码。领到后请在这里补填：`, link],
    }),
  },
  en: {
    registration: {
      accepted: ({ station, party, link }) => ({
        subject: `Your first request was accepted: ${station}`,
        sentences: [
          `The first request of ${party} at ${station} was accepted. Open the link that you got when you sent it, or sign in with your mobile number:`,
          link,
        ],
      }),
      returned: ({ station, party }) => ({
        subject: `Please complete your first request: ${station}`,
        sentences: [
          `The first request of ${party} at ${station} needs more information. Open the link that you got when you sent it to see what, and complete it. The places stay held until the same deadline.`,
        ],
      }),
      declined: ({ station, party }) => ({
        subject: `Your first request was declined: ${station}`,
        sentences: [
          `The first request of ${party} at ${station} was declined. Open the link that you got when you sent it to see why.`,
        ],
      }),
      lapsed: ({ station, party }) => ({
        subject: `Your first request has lapsed: ${station}`,
        sentences: [
          `The first request of ${party} at ${station} was not decided in time. It has lapsed, and its places are no longer held. If you still need them, please apply again or call the station.`,
        ],
      }),
      toComplete: ({ station, party }) => ({
        subject: `Your first request is about to lapse: ${station}`,
        sentences: [
          `The first request of ${party} at ${station} still needs more information and is about to lapse. Open the link that you got when you sent it.`,
        ],
      }),
    },
    partyEnds: ({ party, day, link }) => ({
      subject: `${party} is valid to ${day}`,
      sentences: [
        `${party} can book up to ${day}. From then on nobody can book or do anything else in its name. If it stays longer, please tell the officers of the district before.`,
        `See the party: ${link}`,
      ],
    }),
    daysReleased: ({ station, party, days, link }) => ({
      subject: `Days of a booking were released: ${station}, ${days}`,
      sentences: [
        `${party} is valid for a shorter time now. Of its booking at ${station} (${days}) the days after its last day were released.`,
        `See the booking: ${link}`,
      ],
    }),
    codeDue: ({ party, day, link }) => ({
      subject: `Please enter the credit code of ${party}`,
      sentences: [
        `${party} expected its unified social credit code on ${day}. Once you have it, enter it here:`,
        link,
      ],
    }),
  },
});
