import { counted } from './count-words.ts';
import { ENGLISH_MONTH_NAMES } from './date-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The page of holidays, make-up workdays and a station's own days. */
export interface CalendarTexts {
  yearOf(year: number): string;
  readonly introduction: string;
  readonly provisional: string;
  readonly earlier: string;
  readonly later: string;
  readonly months: string;
  monthOf(month: number): string;
  readonly ownDays: string;
  readonly ownDaysSentence: string;
  readonly noOwnDays: string;
  readonly day: string;
  readonly change: string;
  readonly off: string;
  readonly work: string;
  readonly ordinary: string;
  readonly reason: string;
  removeQuestion(day: string): string;
  readonly notice: string;
  readonly noticeSentence: string;
  readonly year: string;
  readonly text: string;
  readonly preview: string;
  readonly previewHeading: string;
  previewSentence(days: number): string;
  readonly noDifferences: string;
  readonly unread: string;
  readonly publish: string;
  readonly publishAnyway: string;
  /** Bookings that would lie outside of the hours. */
  outside(bookings: number, stations: number): string;
  readonly onlyOfficers: string;
}

export const CALENDAR_TEXTS: Readonly<Record<Language, CalendarTexts>> = inHouseWords({
  'zh-CN': {
    yearOf: (year) => `${year}年`,
    introduction: '“休”是放假，“班”是调休上班，来自国务院办公厅的通知，全片区共用。',
    provisional: '这一年的放假通知还没有录入，工作日按平常的周末推算，可能会变。',
    earlier: '上一年',
    later: '下一年',
    months: '全年日历',
    monthOf: (month) => `${month}月`,
    ownDays: '本驿站特殊安排',
    ownDaysSentence: '与通知不同的日子，只影响本驿站：把某天改为休息，或改为上班。',
    noOwnDays: '这一年没有单独设置。',
    day: '日期',
    change: '改为',
    off: '休息',
    work: '上班',
    ordinary: '无特殊安排',
    reason: '原因（可不填）',
    removeQuestion: (day) => `${day}将恢复按通知执行。确定删除吗？`,
    notice: '录入放假通知',
    noticeSentence: '把通知全文复制粘贴到下面，先预览会改变哪些日子，确认后再发布。',
    year: '年份',
    text: '通知全文',
    preview: '预览',
    previewHeading: '预览结果',
    previewSentence: (days) => `通知中共有${days}天休息或上班。发布后会改变：`,
    noDifferences: '与已发布的完全相同，不需要再发布。',
    unread: '以下内容未能识别，请核对：',
    publish: '发布',
    publishAnyway: '已核对，仍然发布',
    outside: (bookings, stations) =>
      `发布后，${stations}个驿站的${bookings}项预约会落在开放时间之外。这些预约不会自动取消，发布后请在各驿站设置的“开放时间外的预约”中处理。`,
    onlyOfficers: '放假通知由片区管理员发布。您可以预览，请把通知转给片区管理员。',
  },
  en: {
    yearOf: (year) => `${year}`,
    introduction:
      'Days off and make-up workdays follow the notice of the State Council; they are the same for the whole district.',
    provisional:
      'The notice for this year is not entered yet. Workdays are taken from ordinary weeks, and may still change.',
    earlier: 'Year before',
    later: 'Year after',
    months: 'The year',
    monthOf: (month) => ENGLISH_MONTH_NAMES[month - 1] ?? String(month),
    ownDays: 'Days of this station',
    ownDaysSentence: 'Days that differ from the notice at this station only: off, or worked.',
    noOwnDays: 'There are none in this year.',
    day: 'Date',
    change: 'Make it',
    off: 'Off',
    work: 'Worked',
    ordinary: 'Ordinary',
    reason: 'Reason (optional)',
    removeQuestion: (day) => `${day} will follow the notice again. Remove it?`,
    notice: 'Enter a holiday notice',
    noticeSentence: 'Paste the whole text below, look at the days that would change, and publish it then.',
    year: 'Year',
    text: 'Text of the notice',
    preview: 'Preview',
    previewHeading: 'What it would change',
    previewSentence: (days) =>
      `The notice names ${counted(days, 'day')} off or worked. Publishing it changes:`,
    noDifferences: 'It is what is published already, so there is nothing to publish.',
    unread: 'These sentences were not understood; please check them:',
    publish: 'Publish',
    publishAnyway: 'Checked, publish it',
    outside: (bookings, stations) =>
      `Then ${counted(bookings, 'booking')} at ${counted(stations, 'station')} will lie outside of the opening hours. None is cancelled by this: settle them in the settings of each station, under “Outside hours”.`,
    onlyOfficers:
      'Notices are published by district officers. You can look at the preview; please hand the notice on to one.',
  },
});
