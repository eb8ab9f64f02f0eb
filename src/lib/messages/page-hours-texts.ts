import type { Language } from './language.ts';

type DayKey =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday'
  | 'publicHoliday'
  | 'makeUpWorkday';

/** The page of a station's hours, day parts and days with hours of their own. */
export interface HoursTexts {
  readonly week: string;
  readonly weekSentence: string;
  readonly days: Readonly<Record<DayKey, string>>;
  readonly from: string;
  readonly to: string;
  readonly secondFrom: string;
  readonly secondTo: string;
  readonly day: string;
  /** The accessible name of one field of the week. */
  fieldOf(day: string, field: string): string;
  readonly parts: string;
  readonly partsSentence: string;
  readonly partFrom: string;
  readonly partTo: string;
  readonly exceptions: string;
  readonly exceptionsSentence: string;
  readonly noExceptions: string;
  readonly date: string;
  readonly closedAllDay: string;
  readonly openFrom: string;
  readonly openTo: string;
  readonly openHint: string;
  readonly reason: string;
  removeQuestion(day: string): string;
  readonly pastDays: string;
}

export const HOURS_TEXTS: Readonly<Record<Language, HoursTexts>> = {
  'zh-CN': {
    week: '每周开放时间',
    weekSentence:
      '中午休息的话，上午填前两格，下午填后两格；全天不开放就都留空。有预约会落在新时间以外的，先请您确认，不会自动取消。',
    days: {
      monday: '周一',
      tuesday: '周二',
      wednesday: '周三',
      thursday: '周四',
      friday: '周五',
      saturday: '周六',
      sunday: '周日',
      publicHoliday: '法定节假日（休）',
      makeUpWorkday: '调休上班日（班）',
    },
    from: '开门',
    to: '关门',
    secondFrom: '下午开门',
    secondTo: '下午关门',
    day: '日期类型',
    fieldOf: (day, field) => `${day}${field}`,
    parts: '时段',
    partsSentence: '预约时可以直接选上午、下午或晚间，实际时间以开放时间为准。',
    partFrom: '开始',
    partTo: '结束',
    exceptions: '特殊日期',
    exceptionsSentence: '某一天的时间和平时不一样，在这里单独设置，优先于每周时间和节假日。',
    noExceptions: '还没有特殊日期。',
    date: '日期',
    closedAllDay: '全天不开放',
    openFrom: '当天开门',
    openTo: '当天关门',
    openHint: '不开放就留空。',
    reason: '原因（可不填）',
    removeQuestion: (day) => `${day}将恢复平时的开放时间。确定删除吗？`,
    pastDays: '已过去的日期',
  },
  en: {
    week: 'Hours of the week',
    weekSentence:
      'With a lunch break use the first two fields for the morning and the last two for the afternoon; leave all empty where it is closed. Where bookings would lie outside of the new hours you are asked first; none is cancelled by itself.',
    days: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
      publicHoliday: 'Public holidays',
      makeUpWorkday: 'Make-up workdays',
    },
    from: 'Opens',
    to: 'Closes',
    secondFrom: 'Opens again',
    secondTo: 'Closes at last',
    day: 'Day',
    fieldOf: (day, field) => `${day}: ${field}`,
    parts: 'Parts of the day',
    partsSentence:
      'One can simply book the morning, the afternoon or the evening; the hours above decide what it means.',
    partFrom: 'Begins',
    partTo: 'Ends',
    exceptions: 'Days of their own',
    exceptionsSentence: 'A day with other hours than usual; it counts before the week and the holidays.',
    noExceptions: 'There are none yet.',
    date: 'Date',
    closedAllDay: 'Closed all day',
    openFrom: 'Opens that day',
    openTo: 'Closes that day',
    openHint: 'Leave it empty where it is closed.',
    reason: 'Reason (optional)',
    removeQuestion: (day) => `${day} will have its usual hours again. Remove it?`,
    pastDays: 'Days that have passed',
  },
};
