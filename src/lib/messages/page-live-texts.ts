import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What the page of a hall's day says of its moment and of being up to date. */
export interface LiveTexts {
  readonly live: string;
  /** The line is broken; what is shown is of this time. */
  stale(time: string): string;
  readonly moment: string;
  readonly wholeDay: string;
  /** The button beside the slider where there is no script. */
  readonly showMoment: string;
  readonly ask: string;
  /** For a screen reader: which place the short link is for. */
  askFor(label: string): string;
  readonly askHere: string;
  /** The way to the first request, for somebody who is not registered. */
  readonly firstTime: string;
  readonly chosen: string;
  readonly close: string;
  /** The two ways to draw the same day. */
  readonly views: string;
  readonly view: Readonly<Record<'map' | 'timeline', string>>;
  readonly allFree: string;
  /** Below the timeline: how many desks it leaves out. */
  restFree(count: number): string;
  /** Name of the links to the work at the station. */
  readonly work: string;
  readonly settings: string;
  readonly queue: string;
  readonly labels: string;
}

export const LIVE_TEXTS: Readonly<Record<Language, LiveTexts>> = inHouseWords({
  'zh-CN': {
    live: '实时更新',
    stale: (time) => `连接中断，显示的是 ${time} 的情况，正在重新连接`,
    moment: '看某一时刻',
    wholeDay: '全天',
    showMoment: '查看这一时刻',
    ask: '预约',
    askFor: (label) => `预约 ${label}`,
    askHere: '预约工位或会议室',
    firstTime: '首次来访：登记并预约',
    chosen: '选中的工位',
    close: '收起',
    views: '查看方式',
    view: { map: '座位图', timeline: '时间轴' },
    allFree: '全部工位全天空闲。',
    restFree: (count) => `其余 ${count} 席全天空闲。`,
    work: '驿站工作',
    settings: '驿站设置',
    queue: '待审批',
    labels: '打印标签',
  },
  en: {
    live: 'Live',
    stale: (time) => `The line is broken: this is how it was at ${time}. Connecting again`,
    moment: 'At one moment',
    wholeDay: 'Whole day',
    showMoment: 'Show this moment',
    ask: 'Book',
    askFor: (label) => `Book ${label}`,
    askHere: 'Book desks or a room',
    firstTime: 'First time here: register and book',
    chosen: 'The desk you chose',
    close: 'Hide',
    views: 'Ways to look at it',
    view: { map: 'Seat map', timeline: 'Timeline' },
    allFree: 'All desks are free all day.',
    restFree: (count) =>
      count === 1 ? 'The other desk is free all day.' : `The other ${count} desks are free all day.`,
    work: 'Work at the station',
    settings: 'Station settings',
    queue: 'To decide',
    labels: 'Print labels',
  },
});

/** From a hall to the canteens nearby. */
export const CANTEEN_LINK: Readonly<Record<Language, string>> = {
  'zh-CN': '附近的食堂',
  en: 'Canteens nearby',
};
