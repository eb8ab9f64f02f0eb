import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { QuotaLeft } from '#lib/domain/quota/quota-left.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import { factMonthText } from './date-words.ts';
import { quotaAmountText } from './quota-words.ts';

/** The page of what a party may use and has used. */
export interface QuotaTexts {
  readonly title: string;
  readonly open: string;
  readonly introduction: string;
  readonly none: string;
  readonly noneHint: string;
  readonly everywhere: string;
  onlyAt(station: string): string;
  readonly back: string;
  readonly columns: {
    readonly month: string;
    readonly limit: string;
    readonly used: string;
    readonly left: string;
  };
}

export const QUOTA_TEXTS: Readonly<Record<Language, QuotaTexts>> = inHouseWords({
  'zh-CN': {
    title: '额度与使用',
    open: '额度与使用',
    introduction:
      '额度由单位全体成员共用，按使用日期所在的月份计算。待审批的预约也占额度；未通过、已失效、驿站暂停开放和按时取消的会退还，逾期取消和未到不退还。',
    none: '没有设置额度',
    noneHint: '您单位的预约目前没有按月的用量限制。',
    everywhere: '片区内所有驿站合计',
    onlyAt: (station) => `仅${station}`,
    back: '返回我的预约',
    columns: { month: '月份', limit: '额度', used: '已用', left: '还可用' },
  },
  en: {
    title: 'Quotas and use',
    open: 'Quotas and use',
    introduction:
      'All people of a party share its quotas, which count by the month of the day of use. Bookings that await approval count too. What is declined, lapses, is closed by the station or is cancelled in time is given back; what is cancelled late or not used is not.',
    none: 'There are no quotas',
    noneHint: 'Nothing limits what your party uses in a month at present.',
    everywhere: 'All stations of the district together',
    onlyAt: (station) => `${station} only`,
    back: 'Back to my bookings',
    columns: { month: 'Month', limit: 'Quota', used: 'Used', left: 'Left' },
  },
});

/** How far a party is, where it asks: what it may use of a month, what is left, and what this request takes. */
export function quotaText(language: Language, kind: ResourceKind, quota: QuotaLeft): string {
  const amount = (value: number): string => quotaAmountText(language, quota.measure, value, kind);
  const month = factMonthText(language, quota.month);
  if (language === 'zh-CN') {
    const asked = quota.asked === 0 ? '' : `，本次用${amount(quota.asked)}`;
    return `单位${month}额度${amount(quota.limit)}，已用${amount(quota.used)}，还可用${amount(quota.left)}${asked}。`;
  }
  const asked = quota.asked === 0 ? '' : `; this request takes ${amount(quota.asked)}`;
  return `Your party may use ${amount(quota.limit)} in ${month}: ${amount(quota.used)} used, ${amount(quota.left)} left${asked}.`;
}
