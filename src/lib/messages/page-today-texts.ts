import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What the people of a station look at in the morning. */
export interface TodayTexts {
  readonly title: string;
  titleOf(station: string): string;
  readonly back: string;
  readonly needsMe: string;
  /** For those who look on and do not decide. */
  readonly waits: string;
  readonly nothingWaits: string;
  registrations(count: number): string;
  canteens(count: number): string;
  faults(count: number): string;
  readonly seeFaults: string;
  /** The way to all of it; the list shows the most urgent. */
  readonly decide: string;
  all(count: number): string;
  readonly lapsing: string;
  readonly arriving: string;
  readonly nobody: string;
  came(people: number): string;
  /** Their time has begun, and nobody has checked in. */
  readonly notCome: string;
  /** Below a list that is cut off. */
  moreArriving(count: number): string;
  readonly desk: string;
  readonly closed: string;
  readonly nothingClosed: string;
  readonly closures: string;
  readonly outside: string;
  readonly changed: string;
  readonly changedHint: string;
  readonly changedMore: string;
  readonly nothingChanged: string;
  readonly seen: string;
  readonly log: string;
}

export const TODAY_TEXTS: Readonly<Record<Language, TodayTexts>> = inHouseWords({
  'zh-CN': {
    title: '今日',
    titleOf: (station) => `${station}今日`,
    back: '返回驿站',
    needsMe: '等您处理',
    waits: '待审批',
    nothingWaits: '现在没有等待处理的事项。',
    registrations: (count) => `另有${count}项入驻登记待审批。`,
    canteens: (count) => `另有${count}家食堂待审批。`,
    faults: (count) => `有${count}条报修还没有处理。`,
    seeFaults: '去处理',
    decide: '去审批',
    all: (count) => `查看全部${count}项`,
    lapsing: '今天到期',
    arriving: '今天到场',
    nobody: '今天没有还要到场的预约。',
    came: (people) => `已到 ${people} 人`,
    notCome: '尚未签到',
    moreArriving: (count) => `还有${count}项没有列出。`,
    desk: '前台签到',
    closed: '停用与维修',
    nothingClosed: '今天没有停用或维修的场地与工位。',
    closures: '暂停开放与维修',
    outside: '开放时间外的预约',
    changed: '上次查看后的变化',
    changedHint: '只列出其他人和系统的操作。',
    changedMore: '更早的变化见操作记录。',
    nothingChanged: '没有新的变化。',
    seen: '都看过了',
    log: '全部操作记录',
  },
  en: {
    title: 'Today',
    titleOf: (station) => `Today at ${station}`,
    back: 'Back to the station',
    needsMe: 'Needs you now',
    waits: 'To decide',
    nothingWaits: 'Nothing waits for you.',
    registrations: (count) => `${counted(count, 'application')} for admission ${waits(count)}, too.`,
    canteens: (count) => `${counted(count, 'canteen')} ${waits(count)} for a decision, too.`,
    faults: (count) => `${counted(count, 'report')} of something broken ${waits(count)} for an answer.`,
    seeFaults: 'See what is broken',
    decide: 'Decide',
    all: (count) => `See all ${count}`,
    lapsing: 'Lapses today',
    arriving: 'Coming today',
    nobody: 'Nobody else is expected today.',
    came: (people) => `${people} came`,
    notCome: 'Not checked in yet',
    moreArriving: (count) => `${counted(count, 'more booking')} not shown.`,
    desk: 'Check people in',
    closed: 'Out of use',
    nothingClosed: 'Nothing is closed or under repair today.',
    closures: 'Closures and repairs',
    outside: 'Bookings outside the hours',
    changed: 'Since you last looked',
    changedHint: 'What others and the program did.',
    changedMore: 'There is more in the log.',
    nothingChanged: 'Nothing new.',
    seen: 'I have seen this',
    log: 'The whole log',
  },
});

function waits(count: number): string {
  return count === 1 ? 'waits' : 'wait';
}
