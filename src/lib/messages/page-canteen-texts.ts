import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The pages of canteens for those who eat there. */
export interface CanteenTexts {
  title(station: string): string;
  readonly sentence: string;
  readonly none: string;
  readonly noneSentence: string;
  by(provider: string): string;
  readonly price: string;
  readonly priceHint: string;
  readonly menu: string;
  readonly place: string;
  readonly wayIn: string;
  readonly licence: string;
  licenceText(number: string, until: string): string;
  readonly marks: string;
  readonly today: string;
  readonly tomorrow: string;
  left(portions: number): string;
  readonly soldOut: string;
  readonly closed: string;
  cutOff(moment: string): string;
  stopped(reason: string): string;
  readonly noSittings: string;
  readonly order: string;
  readonly orderHeading: string;
  readonly day: string;
  readonly sitting: string;
  readonly portions: string;
  readonly portionsHint: string;
  readonly vegetarian: string;
  readonly halal: string;
  readonly marksHint: string;
  readonly party: string;
  readonly standing: string;
  readonly standingHint: string;
  readonly standingDays: string;
  readonly standingUntil: string;
  readonly standingUntilHint: string;
  readonly standingSubmit: string;
  readonly standingNoDays: string;
  readonly submit: string;
  readonly notOrdered: string;
  readonly waitNot: string;
  readonly instead: string;
  readonly signIn: string;
  readonly noParty: string;
  readonly kitchen: string;
  readonly settlement: string;
  readonly listing: string;
  readonly tickets: string;
  readonly change: string;
  readonly changed: string;
  readonly cancelHint: string;
  readonly ownToday: string;
  readonly overview: string;
}

export const CANTEEN_TEXTS: Readonly<Record<Language, CanteenTexts>> = inHouseWords({
  'zh-CN': {
    title: (station) => `${station}附近的食堂`,
    sentence: '各就餐时段的余量随时更新。价格仅供参考，本系统不收款。',
    none: '附近还没有开放的食堂',
    noneSentence: '有企业开放食堂后，会在这里显示。',
    by: (provider) => `由${provider}开放`,
    price: '参考价',
    priceHint: '每份，仅供参考，在食堂支付',
    menu: '菜单',
    place: '地址',
    wayIn: '怎么走',
    licence: '食品经营许可证',
    licenceText: (number, until) => `${number}，有效期至${until}`,
    marks: '可供应',
    today: '今天',
    tomorrow: '明天',
    left: (portions) => `剩 ${portions} 份`,
    soldOut: '已订满',
    closed: '订餐已截止',
    cutOff: (moment) => `${moment}前可订`,
    stopped: (reason) => `当天停供：${reason}`,
    noSittings: '当天不供餐',
    order: '订餐',
    orderHeading: '订餐',
    day: '日期',
    sitting: '就餐时段',
    portions: '份数',
    portionsHint: '本人、来访客人，或整个单位的份数',
    vegetarian: '其中素食',
    halal: '其中清真',
    marksHint: '只记份数，不记是谁',
    party: '以哪个单位的名义',
    standing: '每周固定订餐',
    standingHint:
      '勾选星期后，从所选日期起按上面的时段和份数每周自动订餐，食堂开放到哪天就订到哪天。没有订上的日子会通知您；每天都可以单独修改或取消。',
    standingDays: '星期',
    standingUntil: '订到哪天',
    standingUntilHint: '留空为一直订，直到您结束',
    standingSubmit: '每周订餐',
    standingNoDays: '请至少勾选一个星期几。',
    submit: '确认订餐',
    notOrdered: '没有订成',
    waitNot: '现在不需要候补：这个时段可能又有了余量，或者已经不能订餐。请重新选择后提交。',
    instead: '可以改订',
    signIn: '登录后订餐',
    noParty: '以单位名义订餐。请联系您单位的管理员邀请您加入。',
    kitchen: '厨房看板',
    settlement: '结算',
    listing: '食堂资料',
    tickets: '查看餐券',
    change: '修改订餐',
    changed: '订餐已修改。',
    cancelHint: '不需要了？可以在预约页面取消。',
    ownToday: '今天已订',
    overview: '各时段余量',
  },
  en: {
    title: (station) => `Canteens near ${station}`,
    sentence:
      'What is left at each sitting is kept up to date. Prices are information; nothing is paid here.',
    none: 'No canteen is open here yet',
    noneSentence: 'Once an enterprise opens its canteen, it is shown here.',
    by: (provider) => `Opened by ${provider}`,
    price: 'Price',
    priceHint: 'For one portion, as information; paid at the canteen',
    menu: 'Menu',
    place: 'Address',
    wayIn: 'Way in',
    licence: 'Food licence',
    licenceText: (number, until) => `${number}, valid until ${until}`,
    marks: 'Serves',
    today: 'Today',
    tomorrow: 'Tomorrow',
    left: (portions) => `${portions} left`,
    soldOut: 'Sold out',
    closed: 'Orders are closed',
    cutOff: (moment) => `Order before ${moment}`,
    stopped: (reason) => `Nothing is served: ${reason}`,
    noSittings: 'Nothing is served',
    order: 'Order',
    orderHeading: 'Order meals',
    day: 'Day',
    sitting: 'Sitting',
    portions: 'Portions',
    portionsHint: 'For yourself, guests, or your whole party',
    vegetarian: 'Of these vegetarian',
    halal: 'Of these halal',
    marksHint: 'Only how many, never who',
    party: 'In the name of',
    standing: 'Order every week',
    standingHint:
      'Tick weekdays, and the sitting and portions above are ordered on each of them from the chosen day on, as far ahead as the canteen is open. You are told of days that could not be had; each day can be changed or cancelled by itself.',
    standingDays: 'Weekdays',
    standingUntil: 'Last day',
    standingUntilHint: 'Empty: until you end it',
    standingSubmit: 'Order every week',
    standingNoDays: 'Tick at least one weekday.',
    submit: 'Order',
    notOrdered: 'Nothing was ordered',
    waitNot:
      'There is nothing to wait for: the sitting may have portions again, or takes no orders any more. Please choose and send it again.',
    instead: 'You can have instead',
    signIn: 'Sign in to order',
    noParty: 'Meals are ordered in the name of a party. Ask the administrator of yours to invite you.',
    kitchen: 'Kitchen',
    settlement: 'Settlement',
    listing: 'Listing',
    tickets: 'Show the tickets',
    change: 'Change the order',
    changed: 'The order was changed.',
    cancelHint: 'No longer needed? Cancel it on the page of the booking.',
    ownToday: 'Ordered for today',
    overview: 'What is left, by sitting',
  },
});
