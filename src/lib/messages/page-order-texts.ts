import { counted } from './count-words.ts';
import type { Language } from './language.ts';

/** The page on which an order of meals is changed, by its party or by the canteen that took it for a caller. */
export interface OrderTexts {
  readonly heading: string;
  sentence(canteen: string, day: string): string;
  several(canteen: string, days: number): string;
  forCaller(sentence: string, party: string): string;
  readonly days: string;
  readonly daysHint: string;
  readonly daysMissing: string;
  readonly dayClosed: string;
  kept(days: readonly string[]): string;
  readonly closed: string;
  readonly submit: string;
  readonly notChanged: string;
  readonly cancel: string;
  cancelQuestion(party: string): string;
  readonly notCancelled: string;
}

export const ORDER_TEXTS: Readonly<Record<Language, OrderTexts>> = {
  'zh-CN': {
    heading: '修改订餐',
    sentence: (canteen, day) => `${canteen} ${day}`,
    several: (canteen, days) => `${canteen}，共 ${days} 天`,
    forCaller: (sentence, party) => `${sentence}，为${party}电话代订`,
    days: '修改哪几天',
    daysHint: '勾选的每一天都改成下面的时段和份数；改不成的那一天保持原样，不影响其他天。',
    daysMissing: '请至少勾选一天。',
    dayClosed: '已截止，不能修改',
    kept: (days) =>
      `其余日期已修改。以下日期份数不足，保持原样：${days.join('、')}。可以减少份数或换一个时段再改。`,
    closed: '订餐已截止，不能再修改。如确有需要，请联系食堂。',
    submit: '保存修改',
    notChanged: '没有修改，原订餐保持不变',
    cancel: '取消订餐',
    cancelQuestion: (party) => `取消${party}的这份订餐？未截止的日期都会取消，份数随即开放给其他单位。`,
    notCancelled: '没有取消',
  },
  en: {
    heading: 'Change the order',
    sentence: (canteen, day) => `${canteen}, ${day}`,
    several: (canteen, days) => `${canteen}, ${counted(days, 'day')}`,
    forCaller: (sentence, party) => `${sentence}. Taken by phone for ${party}`,
    days: 'Days to change',
    daysHint:
      'Each ticked day gets the sitting and the portions below. A day for which that cannot be had stays as it was, and the others change all the same.',
    daysMissing: 'Tick one day at least.',
    dayClosed: 'orders are closed, so it stays',
    kept: (days) =>
      `The other days were changed. There is too little left on these, and they stay as they were: ${days.join(', ')}. Try fewer portions or another sitting.`,
    closed: 'Orders are closed, so it can no longer be changed. If you must, ask the canteen.',
    submit: 'Save the change',
    notChanged: 'Nothing was changed; the order stays as it was',
    cancel: 'Cancel the order',
    cancelQuestion: (party) =>
      `Cancel this order of ${party}? Every day that is not closed yet is cancelled, and others can have the portions at once.`,
    notCancelled: 'Nothing was cancelled',
  },
};
