import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

type Purpose = 'closure' | 'maintenance' | 'urgent' | 'reserve' | 'own-use';

/** The page of a station's closures. */
export interface ClosuresTexts {
  readonly introduction: string;
  readonly add: string;
  readonly scope: string;
  readonly wholeHall: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly from: string;
  readonly to: string;
  readonly timeFrom: string;
  readonly timeTo: string;
  readonly timeHint: string;
  readonly quantity: string;
  readonly quantityHint: string;
  /** Units were given for a hall, a zone, or something that is no number. */
  readonly quantityProblem: string;
  /** Beside a closure of a part of a place. */
  units(count: number): string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonNeeded: string;
  readonly submit: string;
  readonly look: string;
  readonly current: string;
  readonly none: string;
  readonly past: string;
  readonly allDay: string;
  readonly end: string;
  readonly endQuestion: string;
  by(who: string): string;
  readonly bookedHint: string;
}

export const CLOSURES_TEXTS: Readonly<Record<Language, ClosuresTexts>> = inHouseWords({
  'zh-CN': {
    introduction: '整个大厅、一个分区或一个工位都可以暂停开放。期间不能预约，结束后自动恢复。',
    add: '新的暂停开放',
    scope: '范围',
    wholeHall: '整个大厅',
    purpose: '用途',
    purposes: {
      closure: '暂停开放',
      maintenance: '维修',
      urgent: '紧急征用',
      reserve: '现场预留',
      'own-use': '自用',
    },
    from: '第一天',
    to: '最后一天',
    timeFrom: '每天从（可不填）',
    timeTo: '每天到（可不填）',
    timeHint: '留空就是全天。',
    quantity: '保留数量（可不填）',
    quantityHint: '只对一处开放工区或停放位有效；留空就是全部。',
    quantityProblem: '请先选择一处开放工区或停放位，再填写不小于1的整数。',
    units: (count) => `保留${count}个`,
    reason: '原因（可不填）',
    reasonHint: '只有管理人员能看到。紧急征用必须填写。',
    reasonNeeded: '紧急征用请填写原因。',
    submit: '暂停开放',
    look: '先看会影响谁',
    current: '进行中和将要开始的',
    none: '现在没有暂停开放。',
    past: '已结束的',
    allDay: '全天',
    end: '提前结束',
    endQuestion: '从现在起恢复开放，剩下的时间可以预约。确定提前结束吗？',
    by: (who) => `由${who}设置`,
    bookedHint:
      '期间已有预约的，不能直接暂停开放，也不会自动取消。请先看会影响谁，与对方协商改期；急用时按腾退方案一次办好。',
  },
  en: {
    introduction:
      'The whole hall, a zone or a single place can be closed. It cannot be booked meanwhile, and opens again by itself.',
    add: 'Close something',
    scope: 'What',
    wholeHall: 'The whole hall',
    purpose: 'What for',
    purposes: {
      closure: 'Closed',
      maintenance: 'Under repair',
      urgent: 'Urgent official use',
      reserve: 'Kept for walk-ins',
      'own-use': 'Own use',
    },
    from: 'First day',
    to: 'Last day',
    timeFrom: 'Each day from (optional)',
    timeTo: 'Each day to (optional)',
    timeHint: 'Leave it empty for the whole day.',
    quantity: 'How many (optional)',
    quantityHint: 'For one open area or bay only; leave it empty for all of it.',
    quantityProblem: 'Choose one open area or bay first, and give a whole number of at least 1.',
    units: (count) => `${count} of it`,
    reason: 'Reason (optional)',
    reasonHint: 'Only those who run the station see it. Urgent official use needs one.',
    reasonNeeded: 'Please give the reason for the urgent official use.',
    submit: 'Close it',
    look: 'See whom it affects',
    current: 'Now and later',
    none: 'Nothing is closed now.',
    past: 'Over',
    allDay: 'All day',
    end: 'End it now',
    endQuestion: 'It opens from now on, and the rest of the time can be booked. End it now?',
    by: (who) => `By ${who}`,
    bookedHint:
      'Nothing is closed over bookings just like that, and none is cancelled by itself. See first whom it affects and agree on other days with them; where that cannot wait, carry out a plan that moves everybody.',
  },
});

/** Whom a closure would affect, before it is made. */
export interface ClosurePreviewTexts {
  readonly heading: string;
  readonly nobody: string;
  affects(bookings: number, days: number): string;
  /** So many places, of which the named ones are named. */
  andMore(names: string, named: number, count: number): string;
  more(bookings: number): string;
  readonly nothingDone: string;
}

export const CLOSURE_PREVIEW_TEXTS: Readonly<Record<Language, ClosurePreviewTexts>> = {
  'zh-CN': {
    heading: '会影响谁',
    nobody: '这段时间没有预约，停用不影响任何单位。',
    affects: (bookings, days) => `有${bookings}个预约，涉及${days}天。`,
    andMore: (names, _named, count) => `${names}等${count}个`,
    more: (bookings) => `另有${bookings}个预约没有列出。`,
    nothingDone: '以上仅供查看：还没有停用，也没有通知任何人。',
  },
  en: {
    heading: 'Whom it affects',
    nobody: 'There is no booking in that time; closing it affects nobody.',
    affects: (bookings, days) =>
      `${bookings === 1 ? '1 booking' : `${bookings} bookings`} on ${days === 1 ? '1 day' : `${days} days`}.`,
    andMore: (names, named, count) => `${names} and ${count - named} more`,
    more: (bookings) =>
      `${bookings === 1 ? '1 more booking is' : `${bookings} more bookings are`} not listed.`,
    nothingDone: 'This is only a look: nothing is closed yet, and nobody was told.',
  },
};
