import type { QuotaMeasure } from '#lib/domain/quota/fair-share.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The part of a rule's form about what one party may have. */
export interface FairShareTexts {
  readonly heading: string;
  readonly hint: string;
  readonly measures: Readonly<Record<QuotaMeasure, string>>;
  readonly partyShare: string;
  readonly walkInUnits: string;
  readonly walkInUntil: string;
}

export const FAIR_SHARE_TEXTS: Readonly<Record<Language, FairShareTexts>> = inHouseWords({
  'zh-CN': {
    heading: '额度与公平使用',
    hint: '一个单位全体成员每月合计，按类别分别填写。留空表示不限，0表示不能使用。片区规则按所有驿站合计，驿站规则只计本驿站；从设置后的预约开始计算。',
    measures: {
      'seat-days': '每月数量×天数（如6席用5天算30）',
      hours: '每月小时数（如2席用8小时算16）',
      uses: '每月次数（每天算一次）',
    },
    partyShare: '同一单位最多占一个分区（%）',
    walkInUnits: '为现场到访保留（席或个）',
    walkInUntil: '保留到当天',
  },
  en: {
    heading: 'Quotas and fair use',
    hint: 'For all people of a party together in a month, by its class. Leave a field empty for no limit; 0 allows nothing. A rule of the district counts all stations together, one of a station only that station, each from the bookings made after it was set.',
    measures: {
      'seat-days': 'A month, number times days (6 desks for 5 days are 30)',
      hours: 'A month, in hours (2 desks for 8 hours are 16)',
      uses: 'A month, in uses (each day is one)',
    },
    partyShare: 'One party holds of a zone at most (%)',
    walkInUnits: 'Kept for walk-ins (units)',
    walkInUntil: 'Kept until, on the day',
  },
});
