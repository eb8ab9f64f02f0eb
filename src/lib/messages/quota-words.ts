import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { QuotaMeasure } from '#lib/domain/quota/fair-share.ts';
import { counted, unitDaysText } from './count-words.ts';
import type { Language } from './language.ts';

/** What a quota counts, by the kind of place: 席·天, 小时, 次. */
export const QUOTA_MEASURE_WORDS: Readonly<Record<Language, Readonly<Record<QuotaMeasure, string>>>> = {
  'zh-CN': { 'seat-days': '数量×天数', hours: '小时数', uses: '次数' },
  en: { 'seat-days': 'Number times days', hours: 'Hours', uses: 'Uses' },
};

/** An amount as `measured` counts it, hours in minutes: 120席·天, 36小时30分钟, 8次; 120 desk-days, 36 hours 30 minutes, 8 uses. */
export function quotaAmountText(
  language: Language,
  measure: QuotaMeasure,
  amount: number,
  kind: ResourceKind | null,
): string {
  switch (measure) {
    case 'seat-days':
      return unitDaysText(language, kind, amount);
    case 'hours':
      return hoursText(language, amount);
    case 'uses':
      return language === 'zh-CN' ? `${amount}次` : counted(amount, 'use');
  }
}

/** Never in days: a quota of hours is counted in hours. */
function hoursText(language: Language, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (language === 'zh-CN') return `${hours}小时${rest === 0 ? '' : `${rest}分钟`}`;
  return `${counted(hours, 'hour')}${rest === 0 ? '' : ` ${counted(rest, 'minute')}`}`;
}
