import type { Language } from './language.ts';

/** Waiting for what is full. Stays come from `kindStayText`, days from `stayDaysText`. */
export interface WaitlistTexts {
  readonly heading: string;
  readonly sentence: string;
  /** One turn for all of the days. */
  joinAll(days: number): string;
  /** A turn for each full day. */
  joinEach(days: number): string;
  readonly joined: string;
  readonly left: string;
  readonly section: string;
  place(place: number): string;
  readonly displaced: string;
  readonly leave: string;
  readonly failed: string;
  readonly station: string;
}

export const WAITLIST_TEXTS: Readonly<Record<Language, WaitlistTexts>> = {
  'zh-CN': {
    heading: '排队候补',
    sentence: '有位置空出来时，按先后顺序为您锁定并通知您，您再决定要不要。',
    joinAll: (days) => (days === 1 ? '候补这一天' : `候补全部 ${days} 天（同时满足）`),
    joinEach: (days) => `逐日候补约不到的 ${days} 天`,
    joined: '已加入候补。有位置空出来会先锁定给您，并通知您来接受。',
    left: '已退出候补。',
    section: '候补中',
    place: (place) => `当前第 ${place} 位`,
    displaced: '腾退优先',
    leave: '退出候补',
    failed: '没有办理成功',
    station: '候补名单',
  },
  en: {
    heading: 'Wait in line',
    sentence:
      'When a place comes back, it is held for whoever is next in line, and you are told and decide whether you want it.',
    joinAll: (days) => (days === 1 ? 'Wait for this day' : `Wait for all ${days} days at once`),
    joinEach: (days) => (days === 1 ? 'Wait for the full day' : `Wait for each of the ${days} full days`),
    joined: 'You are in line. As soon as a place comes back it is held for you, and you are told.',
    left: 'You have left the waitlist.',
    section: 'In line',
    place: (place) => `No. ${place} in line`,
    displaced: 'Goes first: had to make room',
    leave: 'Leave the waitlist',
    failed: 'This was not done',
    station: 'Waitlist',
  },
};
