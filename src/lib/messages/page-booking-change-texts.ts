import type { Language } from './language.ts';

/** What can still be changed of a booking. Stays come from `stayText`. */
export interface BookingChangeTexts {
  readonly heading: string;
  readonly release: {
    readonly summary: string;
    readonly question: string;
    readonly legend: string;
    readonly only: string;
    readonly onwards: string;
    readonly none: string;
  };
  readonly cancel: { readonly summary: string; readonly submit: string; question(stay: string): string };
}

export const BOOKING_CHANGE_TEXTS: Readonly<Record<Language, BookingChangeTexts>> = {
  'zh-CN': {
    heading: '更改',
    release: {
      summary: '释放部分日期',
      question: '释放后其他单位可以立即预约，不能撤回。其余日期不变。',
      legend: '选择要释放的日期',
      only: '仅释放所选日期',
      onwards: '释放最早所选日及以后',
      none: '请至少选择一个日期。',
    },
    cancel: {
      summary: '取消整个预约',
      submit: '确认取消',
      question: (stay) => `要取消${stay}吗？位置会立即释放，不能撤回。`,
    },
  },
  en: {
    heading: 'Change',
    release: {
      summary: 'Release some days',
      question: 'Other parties can book them at once, and it cannot be undone. All other days stay.',
      legend: 'Days to release',
      only: 'Release only these days',
      onwards: 'Release from the first of them on',
      none: 'Please choose a day at least.',
    },
    cancel: {
      summary: 'Cancel the whole booking',
      submit: 'Yes, cancel it',
      question: (stay) => `Cancel ${stay}? The places are released at once, and it cannot be undone.`,
    },
  },
};
