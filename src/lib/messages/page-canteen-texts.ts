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
  readonly submit: string;
  readonly notOrdered: string;
  readonly instead: string;
  readonly signIn: string;
  readonly noParty: string;
  readonly kitchen: string;
  readonly settlement: string;
  readonly listing: string;
  readonly tickets: string;
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
    standing: '连续订餐',
    standingHint: '勾选星期后，从所选日期起每周都订；订满或不供餐的日子自动跳过。',
    standingDays: '星期',
    standingUntil: '订到',
    submit: '确认订餐',
    notOrdered: '没有订成',
    instead: '可以改订',
    signIn: '登录后订餐',
    noParty: '以单位名义订餐。请联系您单位的管理员邀请您加入。',
    kitchen: '厨房看板',
    settlement: '结算',
    listing: '食堂资料',
    tickets: '查看餐券',
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
    standing: 'Order for several days',
    standingHint:
      'Tick weekdays to order on each of them from the chosen day on. Days that are sold out or not served are left out.',
    standingDays: 'Weekdays',
    standingUntil: 'Until',
    submit: 'Order',
    notOrdered: 'Nothing was ordered',
    instead: 'You can have instead',
    signIn: 'Sign in to order',
    noParty: 'Meals are ordered in the name of a party. Ask the administrator of yours to invite you.',
    kitchen: 'Kitchen',
    settlement: 'Settlement',
    listing: 'Listing',
    tickets: 'Show the tickets',
  },
});

/** What enterprises say of their canteen, and the manager's decision about it. */
export interface ListingTexts {
  readonly title: string;
  readonly sentence: string;
  readonly back: string;
  readonly add: string;
  readonly change: string;
  readonly waits: string;
  readonly inForce: string;
  readonly notApproved: string;
  declined(reason: string): string;
  readonly saved: string;
  readonly notSaved: string;
  readonly station: string;
  readonly name: string;
  readonly place: string;
  readonly wayIn: string;
  readonly marks: string;
  readonly licenceNumber: string;
  readonly licenceUntil: string;
  readonly licenceHint: string;
  readonly price: string;
  readonly kitchenMax: string;
  readonly kitchenMaxHint: string;
  readonly from: string;
  readonly to: string;
  readonly sittingMinutes: string;
  readonly portions: string;
  readonly portionsHint: string;
  readonly surplus: string;
  readonly surplusAt: string;
  readonly surplusHint: string;
  readonly cutOffDays: string;
  readonly cutOffTime: string;
  readonly windowDays: string;
  readonly orderMax: string;
  readonly walkIn: string;
  readonly submit: string;
  readonly waiting: string;
  proposedBy(name: string, provider: string): string;
  readonly approve: string;
  readonly decline: string;
  readonly reason: string;
  readonly notDecided: string;
  offers(sittings: string, portions: number, kitchenMax: number): string;
}

export const LISTING_TEXTS: Readonly<Record<Language, ListingTexts>> = inHouseWords({
  'zh-CN': {
    title: '食堂资料',
    sentence: '把食堂开放给附近单位。新食堂和重要修改由驿站审批；价格、截止时间和份数由本单位自行调整。',
    back: '返回单位',
    add: '开放一个食堂',
    change: '修改资料',
    waits: '已提交，等待驿站审批',
    inForce: '已开放',
    notApproved: '尚未开放',
    declined: (reason) => `驿站未通过：${reason}`,
    saved: '已保存。',
    notSaved: '没有保存',
    station: '所属驿站',
    name: '食堂名称',
    place: '地址',
    wayIn: '怎么走',
    marks: '可供应',
    licenceNumber: '食品经营许可证编号',
    licenceUntil: '许可证有效期至',
    licenceHint: '到期后自动停止订餐',
    price: '参考价（元）',
    kitchenMax: '厨房每个时段最多份数',
    kitchenMaxHint: '含本单位员工',
    from: '午餐开始',
    to: '午餐结束',
    sittingMinutes: '每个就餐时段（分钟）',
    portions: '每个时段对外份数',
    portionsHint: '先保证本单位员工，其余对外',
    surplus: '到点追加的余量份数',
    surplusAt: '余量当天开放时间',
    surplusHint: '留空为不追加',
    cutOffDays: '提前几天截止',
    cutOffTime: '截止时间',
    windowDays: '最多提前几天订',
    orderMax: '每份订餐最多份数',
    walkIn: '开餐前多少分钟起接待未订餐的人',
    submit: '提交',
    waiting: '待审批的食堂',
    proposedBy: (name, provider) => `${provider}的${name}提交`,
    approve: '通过',
    decline: '不通过',
    reason: '未通过原因',
    notDecided: '没有办理',
    offers: (sittings, portions, kitchenMax) =>
      `就餐时段 ${sittings}，每个时段对外 ${portions} 份（厨房最多 ${kitchenMax} 份）`,
  },
  en: {
    title: 'Canteen',
    sentence:
      'Open your canteen to your neighbours. A new one and changes that matter are decided by the station; price, cut-off and portions are your own matter.',
    back: 'Back to the party',
    add: 'Open a canteen',
    change: 'Change the listing',
    waits: 'Sent; the station decides about it',
    inForce: 'Open',
    notApproved: 'Not open yet',
    declined: (reason) => `The station declined it: ${reason}`,
    saved: 'Saved.',
    notSaved: 'Nothing was saved',
    station: 'At the station',
    name: 'Name of the canteen',
    place: 'Address',
    wayIn: 'Way in',
    marks: 'Serves',
    licenceNumber: 'Number of the food licence',
    licenceUntil: 'Licence valid until',
    licenceHint: 'Orders stop by themselves once it has run out',
    price: 'Price (yuan)',
    kitchenMax: 'Most portions that the kitchen can do at one sitting',
    kitchenMaxHint: 'Your own people included',
    from: 'Lunch from',
    to: 'Lunch until',
    sittingMinutes: 'Minutes of a sitting',
    portions: 'Portions of a sitting for others',
    portionsHint: 'Your own people first, the rest for others',
    surplus: 'Surplus portions opened later',
    surplusAt: 'Surplus opens on the day at',
    surplusHint: 'Leave it empty for none',
    cutOffDays: 'Orders close so many days before',
    cutOffTime: 'At',
    windowDays: 'Days ahead that can be ordered',
    orderMax: 'Most portions of one order',
    walkIn: 'Minutes before a sitting from which walk-ins are served',
    submit: 'Send',
    waiting: 'Canteens to decide about',
    proposedBy: (name, provider) => `Sent by ${name} of ${provider}`,
    approve: 'Approve',
    decline: 'Decline',
    reason: 'Why not',
    notDecided: 'Nothing was decided',
    offers: (sittings, portions, kitchenMax) =>
      `Sittings ${sittings}, ${portions} portions each for others (the kitchen can do ${kitchenMax})`,
  },
});
