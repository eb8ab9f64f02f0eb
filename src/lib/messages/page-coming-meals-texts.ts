import { counted } from './count-words.ts';
import type { Language } from './language.ts';

/** What those who run a canteen see of the days to come, and of who usually orders. */
export interface ComingMealsTexts {
  readonly coming: string;
  readonly forecastHead: string;
  forecastOf(expected: number, error: number): string;
  readonly past: string;
  readonly pastHint: string;
  readonly came: string;
  readonly missed: string;
  missedBy(portions: number): string;
  readonly usual: string;
  readonly usualHint: string;
  usualLine(days: number, orderedBy: string): string;
  readonly usualReminded: string;
  readonly usualSubmit: string;
  usualDone(parties: number): string;
  readonly usualNot: string;
}

export const COMING_MEALS_TEXTS: Readonly<Record<Language, ComingMealsTexts>> = {
  'zh-CN': {
    coming: '接下来几天',
    forecastHead: '预测取餐（仅供参考）',
    forecastOf: (expected, error) => `约 ${expected} 份，平均偏差 ${error} 份`,
    past: '过去四周的预测与实际',
    pastHint: '用同样的算法、以其余各天的取餐比例推算每一天，再与当天实际取餐比较，供判断预测是否可信。',
    came: '实际取餐',
    missed: '偏差',
    missedBy: (portions) => {
      if (portions === 0) return '一致';
      return portions > 0 ? `多估 ${portions} 份` : `少估 ${-portions} 份`;
    },
    usual: '常订但还没订的单位',
    usualHint: '过去四周订过 3 天以上、当天还没有订餐的单位。每个单位每天最多提醒一次，发给上次订餐的人。',
    usualLine: (days, orderedBy) => `过去四周订过 ${days} 天，上次由${orderedBy}订餐`,
    usualReminded: '已提醒',
    usualSubmit: '一键提醒',
    usualDone: (parties) => `已提醒 ${parties} 个单位。`,
    usualNot: '没有提醒',
  },
  en: {
    coming: 'The days to come',
    forecastHead: 'Forecast of what is fetched',
    forecastOf: (expected, error) => `about ${expected}, missed by ${error} on average`,
    past: 'Forecast and fact of the past four weeks',
    pastHint:
      'Each day as the same rule forecasts it from the share that was fetched on all other days, beside what was fetched: it shows how far the forecast can be trusted.',
    came: 'Fetched',
    missed: 'Error',
    missedBy: (portions) => {
      if (portions === 0) return 'none';
      return portions > 0 ? `${portions} too many` : `${-portions} too few`;
    },
    usual: 'Usual guests who have not ordered',
    usualHint:
      'Parties that ordered on 3 or more days of the past four weeks and have not for this day. Each is reminded once a day, by whoever ordered last.',
    usualLine: (days, orderedBy) =>
      `${counted(days, 'day')} in the past four weeks, last ordered by ${orderedBy}`,
    usualReminded: 'Reminded',
    usualSubmit: 'Remind them',
    usualDone: (parties) => (parties === 1 ? '1 party was reminded.' : `${parties} parties were reminded.`),
    usualNot: 'Nobody was reminded',
  },
};
