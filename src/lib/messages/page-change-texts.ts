import type { DayBecomes } from '#lib/domain/change/allocate-change.ts';
import type { Language } from './language.ts';

/** Changing a booking: the form and what it would come to. Days come from `stayDaysText`. */
export interface ChangeTexts {
  readonly heading: string;
  readonly link: string;
  readonly back: string;
  readonly lead: string;
  readonly scope: {
    readonly legend: string;
    readonly all: string;
    readonly only: string;
    readonly from: string;
  };
  readonly day: string;
  readonly times: string;
  readonly timesHint: string;
  /** Only one was chosen, and the days have not the same other one. */
  readonly bothTimes: string;
  readonly leaveEarly: string;
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly same: string;
  readonly moveTo: string;
  readonly moveHint: string;
  readonly add: string;
  readonly addFrom: string;
  readonly addTo: string;
  readonly addHint: string;
  readonly workdays: string;
  readonly skip: string;
  readonly show: string;
  readonly result: string;
  readonly nothingYet: string;
  readonly outcomes: Readonly<Record<'granted' | 'partly' | 'pending' | 'refused', string>>;
  readonly send: Readonly<Record<'granted' | 'partly' | 'pending', string>>;
  pendingNote(deadline: string): string;
  readonly becomes: Readonly<Record<DayBecomes, string>>;
  readonly alternatives: string;
  readonly noWay: string;
  readonly moved: string;
  readonly waits: string;
  readonly seeChange: string;
  readonly isChange: string;
  readonly seeBooking: string;
  /** Of a booking that holds days that had to make room at another station. */
  readonly isInstead: string;
  readonly refusedAtSend: string;
  readonly failed: string;
}

export const CHANGE_TEXTS: Readonly<Record<Language, ChangeTexts>> = {
  'zh-CN': {
    heading: '变更预约',
    link: '变更日期、时间或数量',
    back: '返回预约',
    lead: '只填要改的内容，其余保持原样。提交前会先显示变更后的结果。',
    scope: { legend: '变更范围', all: '全部', only: '仅这一天', from: '这一天及以后' },
    day: '日期',
    times: '时间',
    timesHint: '只改一头时，另一头可不选。',
    bothTimes: '所选日期的时间不一致，请同时选择开始和结束时间。',
    leaveEarly: '提前离开，交还剩余时间',
    from: '开始',
    to: '结束',
    count: '数量',
    same: '不填则不变',
    moveTo: '改到另一天',
    moveHint: '仅在“仅这一天”时有效',
    add: '增加日期',
    addFrom: '从',
    addTo: '到',
    addHint: '只加一天时，“到”可以不填。已释放的日期须单独填写才会重新预约。',
    workdays: '只加工作日',
    skip: '不能变更的日期保持原样，其余照改',
    show: '查看变更结果',
    result: '变更结果',
    nothingYet: '填写要改的内容后，这里会显示变更结果。',
    outcomes: { granted: '可以变更', partly: '部分可以变更', pending: '可变更，需审批', refused: '不能变更' },
    send: { granted: '确认变更', partly: '确认变更其余日期', pending: '提交变更申请' },
    pendingNote: (deadline) =>
      `增加的部分会先锁定，${deadline} 前答复。审批期间原预约照常有效；未通过或到期，原预约不变。`,
    becomes: {
      same: '不变',
      changed: '变更',
      added: '增加',
      released: '释放',
      left: '不能变更，保持原样',
    },
    alternatives: '可以这样改',
    noWay: '没有找到其他可行的变更方案。请调整日期、时间或数量后再试。',
    moved: '其中有日期需要换位置。',
    waits: '这份预约有一项变更正在等待审批，原预约照常有效。',
    seeChange: '查看变更申请',
    isChange: '这是对一份已有预约的变更申请。通过后并入原预约；未通过、撤回或到期，原预约不变。',
    seeBooking: '查看原预约',
    isInstead: '原驿站因故暂停开放，这些日期改到了这里。',
    refusedAtSend: '没有变更',
    failed: '没有得到结果，请点“查看变更结果”重试。',
  },
  en: {
    heading: 'Change the booking',
    link: 'Change days, times or numbers',
    back: 'Back to the booking',
    lead: 'Fill in only what should be different; everything else stays. You see the result before anything is changed.',
    scope: {
      legend: 'What to change',
      all: 'All days',
      only: 'Only this day',
      from: 'This day and all after it',
    },
    day: 'Day',
    times: 'Times',
    timesHint: 'Choose only the one that should be different.',
    bothTimes: 'These days do not have the same times: please choose both, from and to.',
    leaveEarly: 'Leave early and give the rest back',
    from: 'From',
    to: 'To',
    count: 'Number',
    same: 'Leave empty to keep it',
    moveTo: 'Move it to another day',
    moveHint: 'Only with “Only this day”',
    add: 'Add days',
    addFrom: 'From',
    addTo: 'To',
    addHint:
      'Leave “To” empty for a single day. A released day is booked again only where it is entered by itself.',
    workdays: 'Workdays only',
    skip: 'Leave days that cannot be changed as they are, and change the others',
    show: 'Show the result',
    result: 'Result',
    nothingYet: 'Fill in what should be different, and the result appears here.',
    outcomes: {
      granted: 'Can be changed',
      partly: 'Can be changed in part',
      pending: 'Can be changed, needs approval',
      refused: 'Cannot be changed',
    },
    send: {
      granted: 'Change the booking',
      partly: 'Change the other days',
      pending: 'Ask for this change',
    },
    pendingNote: (deadline) =>
      `What is added is held at once and answered by ${deadline}. Your booking stays valid meanwhile, and stays as it is if the change is declined or lapses.`,
    becomes: {
      same: 'As before',
      changed: 'Changed',
      added: 'Added',
      released: 'Released',
      left: 'Cannot be changed, stays as it was',
    },
    alternatives: 'What can be changed instead',
    noWay: 'No other change was found that is possible. Try other days, times or numbers.',
    moved: 'On some days the places change.',
    waits: 'A change of this booking waits for approval. The booking stays valid meanwhile.',
    seeChange: 'See the change',
    isChange:
      'This is a change of an existing booking. Once approved it becomes part of that booking; declined, withdrawn or lapsed, it leaves that booking as it is.',
    seeBooking: 'See the booking',
    isInstead: 'Another station is closed on these days, so they were moved here.',
    refusedAtSend: 'Nothing was changed',
    failed: 'No result came. Press “Show the result” to try again.',
  },
};
