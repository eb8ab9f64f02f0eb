import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

export const SETTINGS_SECTIONS = [
  'basics',
  'hours',
  'calendar',
  'outside',
  'zones',
  'places',
  'policies',
  'closures',
  'people',
  'hooks',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** What all pages of a station's settings share, and the page of its basic facts. */
export interface SettingsTexts {
  readonly sections: Readonly<Record<SettingsSection, string>>;
  readonly navigation: string;
  titleOf(section: string, station: string): string;
  backTo(station: string): string;
  readonly saved: string;
  /** For those who look and do not set. */
  readonly readOnly: string;
  readonly save: string;
  readonly notSaved: string;
  readonly notPreviewed: string;
  readonly evenIfBooked: string;
  readonly evenIfBookedWeek: string;
  readonly evenIfBookedHint: string;
  /** Where something is put back whose label was given to another one. */
  readonly otherLabel: string;
  readonly remove: string;
  readonly add: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly wayIn: string;
  readonly wayInHint: string;
  readonly houseRules: string;
  readonly houseRulesHint: string;
  houseRulesVersions(count: number): string;
  houseRulesVersion(version: number, day: string): string;
  readonly houseRulesNone: string;
  readonly facts: string;
  readonly trial: string;
  readonly trialBadge: string;
  readonly trialSentence: string;
  trialBookings(count: number): string;
  readonly noTrialBookings: string;
  readonly announce: string;
  announceQuestion(count: number): string;
  readonly announceNow: string;
  readonly started: string;
  readonly startedSentence: string;
  readonly startedBadge: string;
  /** On the pages of the hall itself. */
  readonly trialNotice: string;
  readonly settingsOf: string;
}

export const SETTINGS_TEXTS: Readonly<Record<Language, SettingsTexts>> = inHouseWords({
  'zh-CN': {
    sections: {
      basics: '基本信息',
      hours: '开放时间',
      calendar: '节假日',
      outside: '开放时间外的预约',
      zones: '分区与工位',
      places: '会议室与窗口',
      policies: '预约规则',
      closures: '暂停开放',
      people: '人员',
      hooks: '对外推送',
    },
    navigation: '驿站设置',
    titleOf: (section, station) => `${section} · ${station}设置`,
    backTo: (station) => `返回${station}`,
    saved: '已保存。',
    readOnly: '您可以查看这些设置，但不能修改。需要修改时，请联系本驿站的管理员。',
    save: '保存',
    notSaved: '没有保存',
    notPreviewed: '未能预览',
    evenIfBooked: '已知当天有预约，确需修改',
    evenIfBookedWeek: '已知有这些预约，确需修改开放时间',
    otherLabel: '恢复后改用的编号',
    evenIfBookedHint: '已有的预约不会自动取消；保存后，请到“开放时间外的预约”一次处理。',
    remove: '删除',
    add: '添加',
    name: '驿站名称',
    address: '地址（可不填）',
    phone: '电话（可不填）',
    wayIn: '怎么到（可不填）',
    wayInHint: '楼层、门牌、怎么进门。预约的人会看到。',
    houseRules: '使用须知（可不填）',
    houseRulesHint:
      '例如：请轻声交谈，离开时带走个人物品。预约的人要先同意；修改后是新的一版，会请每个人重新同意。',
    houseRulesVersions: (count) => `须知的各个版本（${count}）`,
    houseRulesVersion: (version, day) => `第${version}版，${day}发布`,
    houseRulesNone: '取消了须知',
    facts: '驿站信息',
    trial: '启用状态',
    trialBadge: '试用中',
    trialSentence:
      '试用期间可以照常预约，方便您和同事先走一遍。正式启用时，试用预约会全部取消，暂停开放和设置都保留。',
    trialBookings: (count) => `现在有${count}个试用预约。`,
    noTrialBookings: '现在没有试用预约。',
    announce: '正式启用',
    announceQuestion: (count) =>
      count === 0
        ? '启用后，收到的都是正式预约。确定现在正式启用吗？'
        : `启用后，${count}个试用预约会全部取消，占用的工位随即释放，预约记录保留。确定现在正式启用吗？`,
    announceNow: '确定，正式启用',
    started: '驿站已正式启用。',
    startedSentence: '收到的都是正式预约。',
    startedBadge: '已正式启用',
    trialNotice: '驿站试用中：正式启用时，试用期间的预约会全部取消。',
    settingsOf: '驿站设置',
  },
  en: {
    sections: {
      basics: 'Basic facts',
      hours: 'Hours',
      calendar: 'Holidays',
      outside: 'Outside hours',
      zones: 'Zones and desks',
      places: 'Rooms and counters',
      policies: 'Rules',
      closures: 'Closures',
      people: 'People',
      hooks: 'Telling others',
    },
    navigation: 'Settings of the station',
    titleOf: (section, station) => `${section} · Settings of ${station}`,
    backTo: (station) => `Back to ${station}`,
    saved: 'Saved.',
    readOnly:
      'You can look at these settings but not change them. If something is to change, ask the station manager.',
    save: 'Save',
    notSaved: 'Nothing was saved',
    notPreviewed: 'There is no preview',
    evenIfBooked: 'I know of the bookings on that day; change it all the same',
    evenIfBookedWeek: 'I know of these bookings; change the hours all the same',
    otherLabel: 'Put it back with the number',
    evenIfBookedHint:
      'No booking is cancelled by this. Afterwards all of them can be given back at once on the page of bookings out of hours.',
    remove: 'Remove',
    add: 'Add',
    name: 'Name of the station',
    address: 'Address (optional)',
    phone: 'Phone (optional)',
    wayIn: 'How to get in (optional)',
    wayInHint: 'Floor, door, how to get in. Whoever books sees it.',
    houseRules: 'House rules (optional)',
    houseRulesHint:
      'For example: please speak softly, and take your things with you when you leave. Whoever books accepts them first; a change is another version, which everybody is asked to accept again.',
    houseRulesVersions: (count) => `Versions of the house rules (${count})`,
    houseRulesVersion: (version, day) => `Version ${version}, published on ${day}`,
    houseRulesNone: 'No rules any more',
    facts: 'The station',
    trial: 'Start',
    trialBadge: 'On trial',
    trialSentence:
      'On trial everything can be booked as usual, so that you and your colleagues can walk through it. When the station starts, all trial bookings are cancelled; closures and settings stay.',
    trialBookings: (count) =>
      count === 1 ? 'There is 1 trial booking.' : `There are ${count} trial bookings.`,
    noTrialBookings: 'There are no trial bookings.',
    announce: 'Announce the start',
    announceQuestion: (count) =>
      count === 0
        ? 'From then on every booking is a real one. Start now?'
        : `All trial bookings (${count}) will be cancelled and their places are free again; their record stays. Start now?`,
    announceNow: 'Yes, start now',
    started: 'The station has started.',
    startedSentence: 'Every booking is a real one.',
    startedBadge: 'Started',
    trialNotice:
      'This station is still on trial: bookings are for trying only, and are cancelled when it starts.',
    settingsOf: 'Settings of the station',
  },
});
