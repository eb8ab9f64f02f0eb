import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What a person's parties have. Stays come from `stayText`, states from `BOOKING_STATE_WORDS`. */
export interface BookingsTexts {
  readonly title: string;
  titleOf(party: string): string;
  readonly chooseParty: string;
  readonly groups: Readonly<Record<'offered' | 'returned' | 'pending' | 'coming' | 'past', string>>;
  /** Beside a booking that was sent back. */
  completeUntil(moment: string): string;
  acceptUntil(moment: string): string;
  decideUntil(moment: string): string;
  readonly reason: string;
  readonly onSomeDays: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly nothingOpen: string;
  readonly ask: string;
  readonly earlier: string;
  readonly latest: string;
  readonly noParty: string;
  readonly noPartyHint: string;
  readonly home: string;
  readonly queues: string;
}

export const BOOKINGS_TEXTS: Readonly<Record<Language, BookingsTexts>> = inHouseWords({
  'zh-CN': {
    title: '我的预约',
    titleOf: (party) => `${party}的预约`,
    chooseParty: '选择单位',
    groups: {
      offered: '候补到位，等您接受',
      returned: '等您补充',
      pending: '等待审批',
      coming: '即将开始',
      past: '更早',
    },
    completeUntil: (moment) => `请在 ${moment} 前补充`,
    acceptUntil: (moment) => `请在 ${moment} 前接受`,
    decideUntil: (moment) => `审批截止 ${moment}`,
    reason: '退回原因',
    onSomeDays: '各日时间不同',
    empty: '还没有预约',
    emptyHint: '选择一个驿站，说明人数和日期，即可提交预约。',
    nothingOpen: '目前没有待审批或即将开始的预约。',
    ask: '去预约',
    earlier: '查看更早的预约',
    latest: '返回最近的预约',
    noParty: '您还没有加入单位',
    noPartyHint: '预约以单位的名义提交。请联系您单位的管理员或驿站管理员，把您加入单位。',
    home: '查看各驿站',
    queues: '去审批',
  },
  en: {
    title: 'My bookings',
    titleOf: (party) => `Bookings of ${party}`,
    chooseParty: 'Choose the party',
    groups: {
      offered: 'Your turn: please accept',
      returned: 'Waiting for your answer',
      pending: 'Awaiting approval',
      coming: 'Coming up',
      past: 'Earlier',
    },
    completeUntil: (moment) => `Please complete it before ${moment}`,
    acceptUntil: (moment) => `Please accept before ${moment}`,
    decideUntil: (moment) => `Decision due ${moment}`,
    reason: 'Why it was sent back',
    onSomeDays: 'times differ from day to day',
    empty: 'No bookings yet',
    emptyHint: 'Choose a station, say how many people come and on which days, and send the request.',
    nothingOpen: 'Nothing waits for approval or is coming up.',
    ask: 'Book',
    earlier: 'Earlier bookings',
    latest: 'Back to the latest bookings',
    noParty: 'You do not belong to a party yet',
    noPartyHint:
      'Bookings are made in the name of a party. Ask the administrator of your party, or a station manager, to add you.',
    home: 'See the stations',
    queues: 'Go to approvals',
  },
});
