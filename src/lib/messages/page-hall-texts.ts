import type { CalendarMark } from './booking-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/**
 * The page of a hall on one day. Days come as text from `dayText`, times from `timesText`, counts from `freeCountText`,
 * states from `SEAT_STATE_WORDS`; why a day is closed is the refusal `closed-that-day`.
 */
export interface HallTexts {
  title(station: string, day: string): string;
  readonly dayNavigation: string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly today: string;
  readonly chooseDay: string;
  /** The button beside the date field. */
  readonly showDay: string;
  openOnDay(times: string): string;
  readonly marks: Readonly<Record<CalendarMark, string>>;
  provisionalYear(year: number): string;
  readonly legend: string;
  readonly seatMap: string;
  seatMapCaption(zone: string, day: string): string;
  /** The twin of the map for those who read or listen. */
  readonly list: string;
  listCaption(zone: string, day: string): string;
  readonly listHint: string;
  readonly columns: { readonly place: string; readonly state: string; readonly times: string };
  /** What a seat is called on the map: its number, its state, and the times of that state. */
  seatLabel(label: string, state: string, times: string | null): string;
  readonly freeAllDay: string;
  takenAt(times: string): string;
  readonly otherPlaces: string;
  readonly noZones: string;
  readonly noDesks: string;
  readonly refresh: string;
  updatedAt(time: string): string;
}

export const HALL_TEXTS: Readonly<Record<Language, HallTexts>> = inHouseWords({
  'zh-CN': {
    title: (station, day) => `${station}，${day}`,
    dayNavigation: '选择日期',
    previousDay: '前一天',
    nextDay: '后一天',
    today: '今天',
    chooseDay: '选择日期',
    showDay: '查看',
    openOnDay: (times) => `开放时间 ${times}`,
    marks: { off: '节假日休息', 'make-up': '调休上班' },
    provisionalYear: (year) => `${year}年的放假安排尚未公布，这一天的开放情况可能变动。`,
    legend: '图例',
    seatMap: '座位图',
    seatMapCaption: (zone, day) => `${zone}座位图，${day}`,
    list: '列表',
    listCaption: (zone, day) => `${zone}工位列表，${day}`,
    listHint: '列表与座位图内容相同，便于用键盘或读屏软件查看。',
    columns: { place: '编号', state: '状态', times: '时间' },
    seatLabel: (label, state, times) =>
      times === null ? `${label}，${state}` : `${label}，${state}，${times}`,
    freeAllDay: '全天空闲',
    takenAt: (times) => `${times} 已占用`,
    otherPlaces: '其他场地',
    noZones: '这个驿站还没有座位图。请选择其他驿站，或联系驿站管理员。',
    noDesks: '这个分区还没有工位。',
    refresh: '刷新',
    updatedAt: (time) => `更新于 ${time}`,
  },
  en: {
    title: (station, day) => `${station}, ${day}`,
    dayNavigation: 'Choose the day',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    today: 'Today',
    chooseDay: 'Choose a day',
    showDay: 'Show',
    openOnDay: (times) => `Open ${times}`,
    marks: { off: 'Public holiday', 'make-up': 'Make-up workday' },
    provisionalYear: (year) =>
      `The public holidays of ${year} are not published yet, so the opening on this day may change.`,
    legend: 'Legend',
    seatMap: 'Seat map',
    seatMapCaption: (zone, day) => `Seat map of ${zone}, ${day}`,
    list: 'List',
    listCaption: (zone, day) => `Desks of ${zone}, ${day}`,
    listHint: 'The list says the same as the map, for those who use a keyboard or a screen reader.',
    columns: { place: 'Number', state: 'State', times: 'Times' },
    seatLabel: (label, state, times) =>
      times === null ? `${label}, ${state}` : `${label}, ${state}, ${times}`,
    freeAllDay: 'Free all day',
    takenAt: (times) => `Taken ${times}`,
    otherPlaces: 'Other places',
    noZones: 'This station has no seat map yet. Choose another station, or ask the station manager.',
    noDesks: 'There are no desks in this zone yet.',
    refresh: 'Refresh',
    updatedAt: (time) => `As of ${time}`,
  },
});
