import type { Language } from './language.ts';

/** What a party eats at its neighbours' canteens: standing orders, and the month. */
export interface MealsTexts {
  title(party: string): string;
  readonly sentence: string;
  readonly standing: string;
  readonly noStanding: string;
  readonly stood: string;
  missed(days: string): string;
  readonly ended: string;
  readonly end: string;
  readonly endHint: string;
  readonly notEnded: string;
  line(weekdays: string, times: string): string;
  until(day: string): string;
  readonly open: string;
  orderedTo(day: string): string;
  settlement(month: string): string;
  readonly entries: string;
}

export const MEALS_TEXTS: Readonly<Record<Language, MealsTexts>> = {
  'zh-CN': {
    title: (party) => `${party}的用餐`,
    sentence: '固定订餐和每月用餐核对。价格仅供双方核对，本系统不收款。',
    standing: '每周固定订餐',
    noStanding: '没有固定订餐。在食堂页面勾选星期后即可设置。',
    stood: '已设置每周订餐，已开放的日子已经订好。',
    missed: (days) => `以下日子没有订上：${days}。请在食堂页面另选时段。`,
    ended: '已结束固定订餐。',
    end: '结束固定订餐',
    endHint: '结束后不再自动订餐；已经订好的日子保留，可以单独取消。',
    notEnded: '没有结束',
    line: (weekdays, times) => `${weekdays} ${times}`,
    until: (day) => `订到${day}`,
    open: '一直订，直到结束',
    orderedTo: (day) => `已处理到${day}`,
    settlement: (month) => `${month}用餐核对`,
    entries: '更正',
  },
  en: {
    title: (party) => `Meals of ${party}`,
    sentence: 'Standing orders, and the month to compare. Prices are information; nothing is paid here.',
    standing: 'Standing orders',
    noStanding: 'There is none. Tick weekdays on the page of a canteen to make one.',
    stood: 'The standing order is made, and the days that are open are ordered.',
    missed: (days) =>
      `These days could not be had: ${days}. Choose another sitting on the page of the canteen.`,
    ended: 'The standing order has ended.',
    end: 'End the standing order',
    endHint: 'Nothing more is ordered by it. What was ordered stays, and can be cancelled day by day.',
    notEnded: 'It has not ended',
    line: (weekdays, times) => `${weekdays}, ${times}`,
    until: (day) => `until ${day}`,
    open: 'until you end it',
    orderedTo: (day) => `ordered up to ${day}`,
    settlement: (month) => `Meals of ${month}`,
    entries: 'Corrections',
  },
};
