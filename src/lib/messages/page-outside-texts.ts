import type { Language } from './language.ts';

/** Bookings that lie outside of the hours of a station as they are now. */
export interface OutsideTexts {
  readonly introduction: string;
  readonly none: string;
  readonly heading: string;
  dayLine(day: string, booked: string, open: string): string;
  open(times: string): string;
  /** After the hours or days were changed, and on the page of today. */
  touched(count: number): string;
  readonly see: string;
  /** Before the reason, on the page of a booking. */
  readonly why: string;
  seeBooking(party: string): string;
  readonly closed: string;
  readonly more: string;
  readonly decide: string;
  readonly decideSentence: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonDefault: string;
  release(days: number): string;
  readonly question: string;
  readonly notReleased: string;
  readonly chooseSome: string;
  released(days: number, passedOver: number): string;
}

export const OUTSIDE_TEXTS: Readonly<Record<Language, OutsideTexts>> = {
  'zh-CN': {
    introduction:
      '发布新的节假日安排、修改开放时间或设置特殊日期后，原来的预约可能落在开放时间之外。系统不会自动取消这些预约，请在这里一次处理。',
    none: '没有预约落在开放时间之外。',
    heading: '落在开放时间之外的预约',
    dayLine: (day, booked, open) => `${day}：预约${booked}，${open}`,
    open: (times) => `现开放${times}`,
    touched: (count) => `有${count}份预约落在开放时间之外，还没有处理。`,
    see: '去处理',
    why: '驿站释放日期的原因',
    seeBooking: (party) => `查看${party}的预约`,
    closed: '当天不开放',
    more: '还有更多，处理完这些后会继续显示。',
    decide: '处理',
    decideSentence: '释放后席位立即可供他人预约，预约人会收到通知。需要照常接待的，取消勾选即可保留。',
    reason: '原因',
    reasonHint: '告知预约人。',
    reasonDefault: '开放时间有调整，所约时段不开放，敬请谅解。',
    release: (days) => `释放勾选的日期（共列出${days}天）`,
    question: '要释放勾选的预约中列出的日期吗？释放后不能恢复。',
    notReleased: '没有释放',
    chooseSome: '请至少勾选一项预约。',
    released: (days, passedOver) =>
      passedOver === 0
        ? `已释放${days}天。`
        : `已释放${days}天；另有${passedOver}天在此期间已变更，没有处理。`,
  },
  en: {
    introduction:
      'After a new notice of holidays, other opening hours or a special day, bookings may lie outside of the hours. None of them is cancelled by itself: decide about them here at once.',
    none: 'No booking lies outside of the hours.',
    heading: 'Bookings outside of the hours',
    dayLine: (day, booked, open) => `${day}: booked ${booked}; ${open}`,
    open: (times) => `now open ${times}`,
    touched: (count) =>
      count === 1
        ? '1 booking lies outside of the hours and waits for a decision.'
        : `${count} bookings lie outside of the hours and wait for a decision.`,
    see: 'Decide about them',
    why: 'Why the station released days',
    seeBooking: (party) => `See the booking of ${party}`,
    closed: 'closed on that day',
    more: 'There are more; they are shown once these are done.',
    decide: 'Decide',
    decideSentence:
      'What is released can be booked by others at once, and whoever made the booking is told. Untick what you want to honour all the same.',
    reason: 'Reason',
    reasonHint: 'Told to whoever made the booking.',
    reasonDefault: 'The opening hours have changed, and the station is closed at that time. We are sorry.',
    release: (days) => `Release what is ticked (${days} ${days === 1 ? 'day' : 'days'} listed)`,
    question:
      'Do you want to release the listed days of the bookings that are ticked? This cannot be undone.',
    notReleased: 'Nothing was released',
    chooseSome: 'Please tick one booking at least.',
    released: (days, passedOver) =>
      passedOver === 0
        ? `${days} ${days === 1 ? 'day was' : 'days were'} released.`
        : `${days} ${days === 1 ? 'day was' : 'days were'} released; ${passedOver} had changed meanwhile and stayed as they were.`,
  },
};
