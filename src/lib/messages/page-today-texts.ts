import type { Language } from './language.ts';

/** What a manager looks at in the morning. */
export interface TodayTexts {
  readonly title: string;
  titleOf(station: string): string;
  readonly back: string;
  readonly needsMe: string;
  readonly nothingWaits: string;
  allWaiting(count: number): string;
  readonly lapsing: string;
  readonly arriving: string;
  readonly nobody: string;
  readonly here: string;
  readonly broken: string;
  readonly nothingBroken: string;
  readonly closures: string;
  readonly wholeHall: string;
  readonly changed: string;
  readonly changedHint: string;
  readonly nothingChanged: string;
  readonly seen: string;
  readonly log: string;
}

export const TODAY_TEXTS: Readonly<Record<Language, TodayTexts>> = {
  'zh-CN': {
    title: '今日',
    titleOf: (station) => `${station}今日`,
    back: '返回驿站',
    needsMe: '等您处理',
    nothingWaits: '现在没有待审批的预约。',
    allWaiting: (count) => `打开审批（共${count}项）`,
    lapsing: '今天到期',
    arriving: '今天到场',
    nobody: '今天没有还要到场的预约。',
    here: '已到使用时间',
    broken: '停用与维修',
    nothingBroken: '今天没有在维修的场地。',
    closures: '暂停开放与维修',
    wholeHall: '整个大厅',
    changed: '上次查看后的变化',
    changedHint: '只列出其他人和系统做的事。',
    nothingChanged: '没有新的变化。',
    seen: '都看过了',
    log: '全部操作记录',
  },
  en: {
    title: 'Today',
    titleOf: (station) => `Today at ${station}`,
    back: 'Back to the station',
    needsMe: 'Needs you now',
    nothingWaits: 'Nothing waits for approval at present.',
    allWaiting: (count) => `Open approvals (${count} in all)`,
    lapsing: 'Ends today',
    arriving: 'Coming today',
    nobody: 'Nobody else is expected today.',
    here: 'Under way',
    broken: 'Under repair',
    nothingBroken: 'Nothing is under repair today.',
    closures: 'Closures and repairs',
    wholeHall: 'The whole hall',
    changed: 'Changed since you last looked',
    changedHint: 'Only what others and the program did.',
    nothingChanged: 'Nothing new.',
    seen: 'I have seen it all',
    log: 'The whole log',
  },
};
