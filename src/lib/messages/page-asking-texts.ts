import { counted } from './count-words.ts';
import type { DayPart } from '#lib/domain/hours/day-parts.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The form by which places are asked for. Days and counts come as text. */
export interface AskingTexts {
  heading(station: string): string;
  readonly title: string;
  readonly backToHall: string;
  readonly kinds: string;
  readonly people: string;
  peopleCount(count: number): string;
  readonly otherCount: string;
  readonly count: string;
  deskCount(count: number): string;
  readonly chooseOtherwise: string;
  readonly days: string;
  readonly dayChoices: Readonly<
    Record<
      'today' | 'tomorrow' | 'this-week' | 'next-week' | 'next-month' | 'range' | 'single' | 'rhythm',
      string
    >
  >;
  /** Beside a choice that cannot be made any more. */
  readonly todayOver: string;
  readonly noWorkdays: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly onChoices: Readonly<Record<'workdays' | 'weekdays' | 'all', string>>;
  readonly weekdays: string;
  readonly singleDay: string;
  readonly singleDayMore: string;
  readonly singleHint: string;
  readonly rhythm: string;
  readonly rhythms: Readonly<Record<'weekly' | 'fortnightly' | 'monthly' | 'monthly-last' | 'daily', string>>;
  readonly first: string;
  readonly until: string;
  readonly often: string;
  readonly rhythmHint: string;
  readonly rhythmWorkdays: string;
  daysListed(count: number, days: string): string;
  readonly part: string;
  readonly parts: Readonly<Record<DayPart | 'times', string>>;
  readonly start: string;
  readonly end: string;
  readonly nextDay: string;
  readonly place: string;
  readonly anyPlace: string;
  readonly party: string;
  readonly pickSeats: string;
  seatsPicked(count: number): string;
  pickHint(day: string): string;
  readonly more: string;
  readonly zone: string;
  readonly anyZone: string;
  readonly together: string;
  readonly togetherChoices: Readonly<Record<'must' | 'prefer' | 'no', string>>;
  readonly features: string;
  readonly clash: string;
  readonly clashChoices: Readonly<Record<'refuse' | 'skip' | 'alternatives', string>>;
  readonly heads: string;
  readonly headsHint: string;
  readonly purpose: string;
  readonly purposeHint: string;
  readonly show: string;
  readonly problems: Readonly<
    Record<
      | 'not-a-count'
      | 'days-missing'
      | 'range-missing'
      | 'weekdays-missing'
      | 'single-missing'
      | 'rhythm-missing'
      | 'times-missing'
      | 'desks-unknown'
      | 'place-unknown'
      | 'zone-unknown'
      | 'times-reversed',
      string
    >
  >;
  tooManyDesks(limit: number): string;
  readonly problemsHeading: string;
  readonly nothingToAsk: string;
  readonly nothingToAskSentence: string;
  readonly noParty: string;
  readonly noPartySentence: string;
}

export const ASKING_TEXTS: Readonly<Record<Language, AskingTexts>> = inHouseWords({
  'zh-CN': {
    heading: (station) => `预约${station}`,
    title: '预约',
    backToHall: '返回驿站',
    kinds: '预约什么',
    people: '几个人',
    peopleCount: (count) => `${count} 人`,
    otherCount: '其他',
    count: '人数',
    deskCount: (count) => `已在座位图上选了 ${count} 席`,
    chooseOtherwise: '不指定工位',
    days: '哪几天',
    dayChoices: {
      today: '今天',
      tomorrow: '明天',
      'this-week': '本周工作日',
      'next-week': '下周工作日',
      'next-month': '下个月工作日',
      range: '起止日期',
      single: '单独的日子',
      rhythm: '按规律重复',
    },
    todayOver: '今天已没有可约的时间',
    noWorkdays: '没有工作日',
    from: '从',
    to: '到',
    on: '这段时间里',
    onChoices: { workdays: '工作日', weekdays: '每周的这几天', all: '每一天' },
    weekdays: '星期',
    rhythm: '怎样重复',
    rhythms: {
      weekly: '每周的同一天',
      fortnightly: '每两周的同一天',
      monthly: '每月的第几个星期几',
      'monthly-last': '每月的最后一个星期几',
      daily: '每天',
    },
    first: '第一天',
    until: '最晚到',
    often: '共几次',
    rhythmHint: '星期几由第一天决定。“最晚到”和“共几次”填一项即可；都不填，则约到目前可约的最后一天。',
    rhythmWorkdays: '遇节假日不约',
    singleDay: '日期',
    singleDayMore: '再加一天',
    singleHint: '填一天或几天，不用的留空。',
    daysListed: (count, days) => `共 ${count} 天：${days}`,
    part: '什么时间',
    parts: { 'full-day': '全天', morning: '上午', afternoon: '下午', evening: '晚间', times: '自选时间' },
    start: '开始',
    end: '结束',
    nextDay: '到第二天结束',
    place: '哪一处',
    anyPlace: '都可以',
    party: '以谁的名义',
    pickSeats: '在座位图上选工位',
    seatsPicked: (count) => `已选 ${count} 席`,
    pickHint: (day) => `图中是${day}的情况。不选也可以，系统会为您安排最合适的工位。`,
    more: '更多要求',
    zone: '分区',
    anyZone: '任意分区',
    together: '坐在一起',
    togetherChoices: { prefer: '尽量', must: '必须', no: '不要求' },
    features: '设施',
    clash: '如果有几天约不到',
    clashChoices: {
      refuse: '先告诉我，不提交',
      skip: '跳过这些天，约其余的',
      alternatives: '这些天换到其他位置',
    },
    heads: '到场人数',
    headsHint: '与席位数不同时填写。',
    purpose: '用途',
    purposeHint: '写给审批人看，例如：首批六人进驻。',
    show: '查看结果',
    problems: {
      'not-a-count': '请填写1以上的整数。',
      'days-missing': '请选择日期。',
      'range-missing': '请填写开始和结束日期。',
      'weekdays-missing': '请至少选择一个星期几。',
      'single-missing': '请至少填写一天。',
      'rhythm-missing': '请填写第一天；“最晚到”须是日期，“共几次”须是正整数。',
      'times-missing': '请填写开始和结束时间。',
      'desks-unknown': '有的工位已不在这个驿站。请在座位图上重新选择。',
      'place-unknown': '该场地已停用，请重新选择。',
      'zone-unknown': '该分区已停用，请重新选择。',
      'times-reversed': '结束时间应晚于开始时间。请调整，或勾选“到第二天结束”。',
    },
    tooManyDesks: (limit) => `最多选择${limit}个工位。请减少后再试。`,
    problemsHeading: '请补充以下内容',
    nothingToAsk: '这里暂时没有可以预约的地方',
    nothingToAskSentence: '请选择其他驿站，或联系驿站管理员。',
    noParty: '您的账号还没有加入任何单位',
    noPartySentence:
      '预约要以单位的名义提交。请让本单位的管理员把您的手机号加入单位；还没有登记的单位，请联系驿站前台或片区管理员登记。',
  },
  en: {
    heading: (station) => `Book at ${station}`,
    title: 'Book',
    backToHall: 'Back to the station',
    kinds: 'What to book',
    people: 'How many people',
    peopleCount: (count) => (count === 1 ? '1 person' : `${count} people`),
    otherCount: 'Other',
    count: 'Number of people',
    deskCount: (count) => (count === 1 ? '1 desk chosen on the map' : `${count} desks chosen on the map`),
    chooseOtherwise: 'Choose no particular desks',
    days: 'Which days',
    dayChoices: {
      today: 'Today',
      tomorrow: 'Tomorrow',
      'this-week': 'Workdays this week',
      'next-week': 'Workdays next week',
      'next-month': 'Workdays next month',
      range: 'From – to',
      single: 'Single days',
      rhythm: 'Repeating',
    },
    todayOver: 'Nothing of today is left to book',
    noWorkdays: 'No workdays',
    from: 'From',
    to: 'To',
    on: 'In this time',
    onChoices: { workdays: 'Workdays', weekdays: 'These days of the week', all: 'Every day' },
    weekdays: 'Days of the week',
    rhythm: 'How it comes again',
    rhythms: {
      weekly: 'The same day every week',
      fortnightly: 'The same day every second week',
      monthly: 'The same weekday of each month (second Tuesday, say)',
      'monthly-last': 'The last such weekday of each month',
      daily: 'Every day',
    },
    first: 'First day',
    until: 'Until',
    often: 'How many times',
    rhythmHint:
      'The first day says which weekday it is. Fill in “Until” or “How many times”; with neither it goes on to the last day that can be booked at present.',
    rhythmWorkdays: 'Leave out public holidays',
    singleDay: 'Day',
    singleDayMore: 'One more day',
    singleHint: 'Enter one day or several; leave empty what you do not need.',
    daysListed: (count, days) => (count === 1 ? `1 day: ${days}` : `${count} days: ${days}`),
    part: 'At what time',
    parts: {
      'full-day': 'Whole day',
      morning: 'Morning',
      afternoon: 'Afternoon',
      evening: 'Evening',
      times: 'Own times',
    },
    start: 'Start',
    end: 'End',
    nextDay: 'Ends on the next day',
    place: 'Which one',
    anyPlace: 'Any of them',
    party: 'In whose name',
    pickSeats: 'Choose desks on the map',
    seatsPicked: (count) => `${count} chosen`,
    pickHint: (day) =>
      `The map shows ${day}. You need not choose: the most suitable desks are found for you.`,
    more: 'More wishes',
    zone: 'Zone',
    anyZone: 'Any zone',
    together: 'Seats together',
    togetherChoices: { prefer: 'If possible', must: 'Required', no: 'Not needed' },
    features: 'Equipment',
    clash: 'If some days are not free',
    clashChoices: {
      refuse: 'Tell me first and book nothing',
      skip: 'Leave these days out and book the others',
      alternatives: 'Take other places on these days',
    },
    heads: 'People coming',
    headsHint: 'Where it is not the number of seats.',
    purpose: 'Purpose',
    purposeHint: 'For whoever approves it, such as: the first six people move in.',
    show: 'Show the result',
    problems: {
      'not-a-count': 'Please enter a whole number of 1 or more.',
      'days-missing': 'Please choose the days.',
      'range-missing': 'Please enter the first and the last day.',
      'weekdays-missing': 'Please choose at least one day of the week.',
      'single-missing': 'Please enter at least one day.',
      'rhythm-missing':
        'Please enter the first day; “Until” has to be a date, and “How many times” a whole number from 1.',
      'times-missing': 'Please enter the start and the end.',
      'desks-unknown': 'Some of the desks are no longer at this station. Please choose on the map again.',
      'place-unknown': 'That place is out of service. Please choose again.',
      'zone-unknown': 'That zone is out of service. Please choose again.',
      'times-reversed':
        'The end must be after the start. Please change it, or choose “Ends on the next day”.',
    },
    tooManyDesks: (limit) => `At most ${counted(limit, 'desk')} can be chosen. Please choose fewer.`,
    problemsHeading: 'Please complete the following',
    nothingToAsk: 'There is nothing to book here yet',
    nothingToAskSentence: 'Please choose another station, or ask the station manager.',
    noParty: 'Your account does not belong to a party yet',
    noPartySentence:
      'Bookings are made in the name of a party. Please ask the administrator of your party to add your mobile number; if your firm is not registered, ask the front desk of the station or the district office.',
  },
});
