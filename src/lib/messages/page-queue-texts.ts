import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Deciding about requests. Stays come from `stayText`, reasons from `listedReasons`. */
export interface QueueTexts {
  readonly title: string;
  titleOf(station: string): string;
  /** In the page's title: 待审批 3 项. */
  waiting(count: number): string;
  shown(count: number, total: number): string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly seeHall: string;
  readonly allQueues: string;
  readonly queues: string;
  readonly queuesHint: string;
  readonly noQueues: string;
  readonly nothingWaits: string;
  until(left: string, moment: string): string;
  readonly asked: string;
  readonly when: string;
  readonly where: string;
  readonly contact: string;
  call(name: string): string;
  readonly rivals: string;
  rival(party: string, stay: string): string;
  moreRivals(count: number): string;
  refused(requests: number, parties: number): string;
  readonly noRivals: string;
  readonly effect: string;
  /** Of a single day, and of the fullest of several. */
  effectOn(day: string, free: string, total: string): string;
  effectFullest(day: string, free: string, total: string): string;
  readonly seeBooking: string;
  readonly awaitingAnswer: string;
  readonly answered: string;
  readonly decide: Readonly<Record<'approve' | 'return' | 'decline', string>>;
  approveOf(party: string): string;
  readonly districtDecides: string;
  readonly reason: {
    readonly legend: string;
    readonly other: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly missing: string;
    readonly submitReturn: string;
    readonly submitDecline: string;
    readonly returnHint: string;
    readonly declineHint: string;
  };
  /** Beside the box; the party's name follows for those who listen. */
  readonly select: string;
  readonly timesDiffer: string;
  readonly several: {
    readonly heading: string;
    readonly approve: string;
    readonly decline: string;
    readonly submitDecline: string;
    readonly none: string;
    readonly selected: string;
    /** From a card to what can be done with all that are selected. */
    readonly jump: string;
  };
  readonly done: Readonly<Record<'approve' | 'return' | 'decline', (count: number) => string>>;
  failedCount(count: number): string;
  failedOne(party: string, sentence: string): string;
  readonly failed: string;
}

export const QUEUE_TEXTS: Readonly<Record<Language, QueueTexts>> = inHouseWords({
  'zh-CN': {
    title: '审批',
    titleOf: (station) => `${station}的审批`,
    waiting: (count) => `待审批 ${count} 项`,
    shown: (count, total) => `共 ${total} 项待审批，先显示截止时间最近的 ${count} 项。`,
    empty: '没有待审批的预约',
    emptyHint: '有新的申请时会出现在这里，按截止时间排列。',
    seeHall: '查看座位图',
    allQueues: '全部驿站',
    queues: '各驿站待审批',
    queuesHint: '按最近的截止时间排列。',
    noQueues: '您没有管理的驿站。审批由驿站管理员办理。',
    nothingWaits: '没有待审批',
    until: (left, moment) => `${left} · ${moment} 截止`,
    asked: '申请',
    when: '时间',
    where: '位置',
    contact: '经办人',
    call: (name) => `拨打${name}的电话`,
    rivals: '同期需求',
    rival: (party, stay) => `${party}：${stay}`,
    moreRivals: (count) => `另有 ${count} 项申请`,
    refused: (requests, parties) => `近 3 个月另有 ${parties} 家单位的 ${requests} 次申请因约满没有约上`,
    noRivals: '没有其他申请或未满足的需求',
    effect: '通过以后',
    effectOn: (day, free, total) => `${day} 还剩 ${free}全天空闲（共 ${total}）`,
    effectFullest: (day, free, total) => `最满的一天（${day}）还剩 ${free}全天空闲（共 ${total}）`,
    seeBooking: '查看全部日期与位置',
    awaitingAnswer: '已退回，等待补充',
    answered: '已补充，此前退回原因',
    decide: { approve: '通过', return: '退回补充', decline: '不通过' },
    approveOf: (party) => `通过${party}的申请`,
    districtDecides: '按预约规则，这份申请须由片区管理员审批；您仍可退回补充或不予通过。',
    reason: {
      legend: '选择原因',
      other: '其他原因（请在下面说明）',
      words: '补充说明',
      wordsHint: '对方会看到。可以只写这里。',
      missing: '请选择一个原因，或在“补充说明”中写明。',
      submitReturn: '确认退回补充',
      submitDecline: '确认不通过',
      returnHint: '锁定保留到原来的截止时间，对方补充后会再次出现在这里。',
      declineHint: '锁定会立即释放，不能撤回。',
    },
    select: '选择',
    timesDiffer: '各日时间不同',
    several: {
      heading: '已选的申请',
      approve: '通过所选',
      decline: '不通过所选',
      submitDecline: '确认不通过所选',
      none: '请先勾选要一起办理的申请。',
      selected: '已选',
      jump: '去办理已选',
    },
    done: {
      approve: (count) => `${count} 项已通过。`,
      return: (count) => `${count} 项已退回补充。`,
      decline: (count) => `${count} 项已按不通过办理。`,
    },
    failedCount: (count) => `${count} 项没有办理成功：`,
    failedOne: (party, sentence) => `${party}：${sentence}`,
    failed: '没有办理成功',
  },
  en: {
    title: 'Approvals',
    titleOf: (station) => `Approvals at ${station}`,
    waiting: (count) => `${count} waiting`,
    shown: (count, total) => `${total} are waiting; here are the ${count} that are due first.`,
    empty: 'Nothing is waiting for approval',
    emptyHint: 'New requests appear here, the nearest deadline first.',
    seeHall: 'See the seat map',
    allQueues: 'All stations',
    queues: 'Waiting at the stations',
    queuesHint: 'The nearest deadline first.',
    noQueues: 'You run no station. Station managers decide about requests.',
    nothingWaits: 'Nothing waiting',
    until: (left, moment) => `${left} · due ${moment}`,
    asked: 'Asked for',
    when: 'When',
    where: 'Where',
    contact: 'Made by',
    call: (name) => `Call ${name}`,
    rivals: 'Who else wants it',
    rival: (party, stay) => `${party}: ${stay}`,
    moreRivals: (count) => (count === 1 ? '1 more request' : `${count} more requests`),
    refused: (requests, parties) =>
      `In the last 3 months ${requests} ${requests === 1 ? 'request' : 'requests'} of ${parties} other ${parties === 1 ? 'party' : 'parties'} found everything taken`,
    noRivals: 'No other request, and nobody was refused',
    effect: 'After a yes',
    effectOn: (day, free, total) => `${free} of ${total} stay free all day on ${day}`,
    effectFullest: (day, free, total) => `On the fullest day (${day}) ${free} of ${total} stay free all day`,
    seeBooking: 'See all days and places',
    awaitingAnswer: 'Sent back, waiting for the answer',
    answered: 'Answered; it was sent back because',
    decide: { approve: 'Approve', return: 'Send back', decline: 'Decline' },
    approveOf: (party) => `Approve the request of ${party}`,
    districtDecides:
      'By the booking rules a district officer approves this one. You can still send it back or decline it.',
    reason: {
      legend: 'Choose a reason',
      other: 'Another reason (say it below)',
      words: 'In your own words',
      wordsHint: 'They will read it. It may stand alone.',
      missing: 'Please choose a reason, or write one in your own words.',
      submitReturn: 'Send it back',
      submitDecline: 'Decline it',
      returnHint: 'The places stay held until the same deadline. Once it is answered it appears here again.',
      declineHint: 'The places are released at once, and it cannot be undone.',
    },
    select: 'Select',
    timesDiffer: 'times differ from day to day',
    several: {
      heading: 'Selected requests',
      approve: 'Approve the selected',
      decline: 'Decline the selected',
      submitDecline: 'Decline all selected',
      none: 'Please select the requests first that you want to decide about together.',
      selected: 'Selected',
      jump: 'Decide about the selected',
    },
    done: {
      approve: (count) => `${count} approved.`,
      return: (count) => `${count} sent back.`,
      decline: (count) => `${count} declined.`,
    },
    failedCount: (count) => `${count} not done:`,
    failedOne: (party, sentence) => `${party}: ${sentence}`,
    failed: 'This was not done',
  },
});
