import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { amountText, countText } from './count-words.ts';
import type { Language } from './language.ts';

/** What the page of a hall's day says beside `HALL_TEXTS`: figures, and words for states that last a part of the day. */
export interface DayTexts {
  /** At the end of the page's title, where a link that is sent shows it: 34/40 席空闲. */
  titleCount(kind: ResourceKind, free: number, total: number): string;
  /** 40 席中 34 席全天空闲; of portions how many can be ordered: 200 份中 28 份可订. */
  freeAllDay(kind: ResourceKind, free: number, total: number): string;
  /** The same of what is left of today: 40 席中 34 席今天余下时间空闲. */
  freeForTheRest(kind: ResourceKind, free: number, total: number): string;
  /** Instead of counts, once the hall has closed. */
  readonly dayOver: string;
  /** The same at one time: 11:00 空闲 24 席 / 40. */
  freeAt(kind: ResourceKind, free: number, total: number, time: string): string;
  /** Beside a place with several units, at the time that is shown: 20 席中 15 席空闲. */
  freeNow(kind: ResourceKind, free: number, total: number): string;
  readonly counts: string;
  readonly provisional: string;
  readonly partly: string;
  readonly notInService: string;
  /** A claim of several units: 4席已占用. */
  units(kind: ResourceKind, count: number, state: string): string;
  /** What a canteen cooks for its own people, beside its count. */
  readonly keptBack: string;
  /** A claim whose party is known to the reader. */
  byParty(claim: string, party: string): string;
  /** The reader's own party waits for a decision. */
  readonly ownOnHold: string;
  /** What the reader has asked for waits for a decision. */
  readonly mineOnHold: string;
  /** Heading of a column. */
  readonly timesAndParty: string;
  readonly skipMap: string;
  readonly mapHint: string;
  readonly week: string;
  readonly closedDay: string;
  /** On the home page of an installation that is not set up yet. */
  readonly notSetUp: string;
  /** A list of several things that are said one after the other. */
  listed(parts: readonly string[]): string;
}

function ofTotal(kind: ResourceKind, free: number, total: number): string {
  return `${amountText('zh-CN', kind, total)}中 ${amountText('zh-CN', kind, free)}`;
}

export const DAY_TEXTS: Readonly<Record<Language, DayTexts>> = {
  'zh-CN': {
    titleCount: (kind, free, total) => `${free}/${amountText('zh-CN', kind, total)}空闲`,
    freeAllDay: (kind, free, total) =>
      `${ofTotal(kind, free, total)}${kind === 'canteen' ? '可订' : '全天空闲'}`,
    freeForTheRest: (kind, free, total) =>
      `${ofTotal(kind, free, total)}${kind === 'canteen' ? '今天可订' : '今天余下时间空闲'}`,
    dayOver: '当天开放时间已结束',
    freeAt: (kind, free, total, time) => `${time} 空闲 ${amountText('zh-CN', kind, free)} / ${total}`,
    freeNow: (kind, free, total) => `${ofTotal(kind, free, total)}空闲`,
    counts: '空闲情况',
    provisional: '暂定',
    partly: '部分时段空闲',
    notInService: '停用',
    units: (kind, count, state) => `${countText('zh-CN', kind, count)}${state}`,
    keptBack: '不对外',
    byParty: (claim, party) => `${claim}（${party}）`,
    ownOnHold: '本单位预约，锁定中',
    mineOnHold: '我的预约，锁定中',
    timesAndParty: '时间 / 单位',
    skipMap: '跳过座位图，查看列表',
    mapHint:
      '工位里的长条是当天的开放时间，从左到右；填满的部分已有安排。点一个工位，可在列表中查看它的时间。',
    week: '本周',
    closedDay: '不开放',
    notSetUp: '系统还没有设置。首次启动的链接已显示在服务器的控制台中，请安装人员打开该链接完成设置。',
    listed: (parts) => parts.join('；'),
  },
  en: {
    titleCount: (kind, free, total) => `${free}/${countText('en', kind, total)} free`,
    freeAllDay: (kind, free, total) =>
      `${free} of ${countText('en', kind, total)} ${kind === 'canteen' ? 'left' : 'free all day'}`,
    freeForTheRest: (kind, free, total) =>
      `${free} of ${countText('en', kind, total)} ${kind === 'canteen' ? 'left today' : 'free until closing'}`,
    dayOver: 'The open time of this day is over',
    freeAt: (kind, free, total, time) => `${free} of ${countText('en', kind, total)} free at ${time}`,
    freeNow: (kind, free, total) => `${free} of ${countText('en', kind, total)} free`,
    counts: 'What is free',
    provisional: 'Provisional',
    partly: 'Free at times',
    notInService: 'Not in service',
    units: (kind, count, state) => `${countText('en', kind, count)}: ${state.toLowerCase()}`,
    keptBack: 'Not offered',
    byParty: (claim, party) => `${claim} (${party})`,
    ownOnHold: 'Booked by my party, on hold',
    mineOnHold: 'My booking, on hold',
    timesAndParty: 'Times / party',
    skipMap: 'Skip the map and go to the list',
    mapHint:
      'The bar in a desk is the open time of the day from left to right; what is filled is not free. Choose a desk to see its times in the list.',
    week: 'This week',
    closedDay: 'Closed',
    notSetUp:
      'This installation is not set up yet. The link for the first start stands in the console of the server: whoever installed it can open it there.',
    listed: (parts) => parts.join('; '),
  },
};
