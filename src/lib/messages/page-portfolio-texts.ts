import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The parties that a liaison looks after. */
export interface PortfolioTexts {
  readonly title: string;
  sentence(parties: number): string;
  readonly none: string;
  readonly noneSentence: string;
  toComplete(bookings: number): string;
  pending(bookings: number): string;
  readonly over: string;
  readonly overSentence: string;
  readonly nothing: string;
  bookFor(party: string): string;
  bookingsOf(party: string): string;
}

export const PORTFOLIO_TEXTS: Readonly<Record<Language, PortfolioTexts>> = inHouseWords({
  'zh-CN': {
    title: '我联络的单位',
    sentence: (parties) => `您是${parties}家单位的联络员，可以用它们的名义预约；预约会注明由您代办。`,
    none: '您还不是任何单位的联络员',
    noneSentence: '联络员由片区管理员指定。需要时请联系片区管理员。',
    toComplete: (bookings) => `${bookings}份待补充`,
    pending: (bookings) => `${bookings}份待审批`,
    over: '有效期已过',
    overSentence: '这家单位的有效期已过，不能再预约。需要延长时，请联系片区管理员。',
    nothing: '没有等待办理或即将开始的预约。',
    bookFor: (party) => `为${party}预约`,
    bookingsOf: (party) => `${party}的全部预约`,
  },
  en: {
    title: 'Parties I look after',
    sentence: (parties) =>
      `You are the liaison of ${parties} ${parties === 1 ? 'party' : 'parties'} and can book in their names; each booking says that you made it.`,
    none: 'You are no party’s liaison',
    noneSentence: 'Officers of the district appoint liaisons. Ask one if you should be one.',
    toComplete: (bookings) => `${bookings} to complete`,
    pending: (bookings) => `${bookings} awaiting approval`,
    over: 'Its last day has passed',
    overSentence:
      'The last day of this party has passed, so nothing can be booked for it. An officer of the district can give it another one.',
    nothing: 'Nothing waits, and nothing is about to begin.',
    bookFor: (party) => `Book for ${party}`,
    bookingsOf: (party) => `All bookings of ${party}`,
  },
});
