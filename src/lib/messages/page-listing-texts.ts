import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What enterprises say of their canteen, and the manager's decision about it. */
export interface ListingTexts {
  readonly title: string;
  readonly sentence: string;
  readonly back: string;
  ofParty(party: string): string;
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
  readonly meals: string;
  readonly mealsHint: string;
  serves(meal: string): string;
  another(meal: string): string;
  readonly from: string;
  readonly to: string;
  readonly sittingMinutes: string;
  readonly portions: string;
  readonly portionsHint: string;
  readonly surplus: string;
  readonly surplusDays: string;
  readonly surplusAt: string;
  readonly surplusHint: string;
  readonly cutOffDays: string;
  readonly cutOffTime: string;
  readonly windowDays: string;
  readonly orderMax: string;
  readonly walkIn: string;
  readonly walkInHint: string;
  readonly days: string;
  readonly workdays: string;
  readonly workdaysHint: string;
  readonly chosenDays: string;
  readonly chosenDaysHint: string;
  readonly weekdays: string;
  readonly welcome: string;
  readonly district: string;
  readonly districtHint: string;
  readonly parties: string;
  readonly partyNames: string;
  readonly partyNamesHint: string;
  partiesUnknown(names: string): string;
  readonly noParties: string;
  readonly classes: string;
  readonly classNames: string;
  readonly kitchen: string;
  readonly orders: string;
  readonly pictures: string;
  readonly picturesHint: string;
  readonly picture: string;
  readonly description: string;
  readonly descriptionHint: string;
  readonly addPicture: string;
  removePicture(description: string): string;
  readonly noPicture: string;
  readonly submit: string;
  readonly waiting: string;
  waitingCount(count: number): string;
  proposedBy(name: string, provider: string): string;
  readonly approve: string;
  readonly decline: string;
  readonly reason: string;
  readonly notDecided: string;
  mealLine(times: string, minutes: number, portions: number, surplus: number): string;
}

export const LISTING_TEXTS: Readonly<Record<Language, ListingTexts>> = inHouseWords({
  'zh-CN': {
    title: '食堂资料',
    sentence: '把食堂开放给附近单位。新食堂和重要修改由驿站审批；价格、截止时间和份数由本单位自行调整。',
    back: '返回单位',
    ofParty: (party) => `${party}的食堂资料`,
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
    meals: '餐别和就餐时段',
    mealsHint: '勾选供应的餐别。每一餐按所填分钟数分成就餐时段，每个时段份数相同。',
    serves: (meal) => `供应${meal}`,
    another: (meal) => `另一段${meal}`,
    from: '开始',
    to: '结束',
    sittingMinutes: '每个就餐时段（分钟）',
    portions: '每个时段对外份数',
    portionsHint: '先保证本单位员工，其余对外',
    surplus: '到点追加的余量份数',
    surplusDays: '余量提前几天开放',
    surplusAt: '余量开放时间',
    surplusHint: '留空为不追加；当天开放填 0 天',
    cutOffDays: '提前几天截止',
    cutOffTime: '截止时间',
    windowDays: '最多提前几天订',
    orderMax: '每份订餐最多份数',
    walkIn: '开餐前多少分钟起接待未订餐的人',
    walkInHint: '留空为不接待',
    days: '供餐日',
    workdays: '工作日',
    workdaysHint: '按工作日历，调休上班日照常供餐',
    chosenDays: '自选星期',
    chosenDaysHint: '法定节假日除外',
    weekdays: '星期',
    welcome: '谁可以来',
    district: '片区内所有单位',
    districtHint: '企业和项目团队都可以',
    parties: '指定单位',
    partyNames: '单位名称',
    partyNamesHint: '每行一个，写全称',
    partiesUnknown: (names) => `片区内没有这些单位：${names}。请核对全称。`,
    noParties: '请至少写一个单位名称。',
    classes: '指定类别的单位',
    classNames: '类别',
    kitchen: '厨房与许可证',
    orders: '订餐规则',
    pictures: '图片',
    picturesHint:
      '最多 4 张，JPEG、PNG 或 WebP，每张不超过 600 KB。保存时去除拍摄地点、设备等附带信息；无法检查的文件不会保存。',
    picture: '选择图片',
    description: '图片说明',
    descriptionHint: '一句话说明图片内容，供看不到图片的人了解',
    addPicture: '上传图片',
    removePicture: (description) => `删除图片：${description}`,
    noPicture: '请先选择一张图片。',
    submit: '提交',
    waiting: '待审批的食堂',
    waitingCount: (count) => `${count} 个食堂待审批`,
    proposedBy: (name, provider) => `${provider}的${name}提交`,
    approve: '通过',
    decline: '不通过',
    reason: '未通过原因',
    notDecided: '没有办理',
    mealLine: (times, minutes, portions, surplus) =>
      `${times}，每 ${minutes} 分钟一个时段，每个时段对外 ${portions} 份${surplus > 0 ? `，到点追加 ${surplus} 份` : ''}`,
  },
  en: {
    title: 'Canteen',
    sentence:
      'Open your canteen to your neighbours. A new one and changes that matter are decided by the station; price, cut-off and portions are your own matter.',
    back: 'Back to the party',
    ofParty: (party) => `Canteen of ${party}`,
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
    kitchenMax: 'Most portions of the kitchen at one sitting',
    kitchenMaxHint: 'Your own people included',
    meals: 'Meals and sittings',
    mealsHint:
      'Tick what you serve. A meal is cut into sittings of so many minutes with as many portions each.',
    serves: (meal) => `Serve ${meal}`,
    another: (meal) => `Another ${meal}`,
    from: 'From',
    to: 'Until',
    sittingMinutes: 'Minutes of a sitting',
    portions: 'Portions of a sitting for others',
    portionsHint: 'Your own people first, the rest for others',
    surplus: 'Surplus portions opened later',
    surplusDays: 'Surplus opens so many days before',
    surplusAt: 'Surplus opens at',
    surplusHint: 'Leave it empty for none; 0 days is the day itself',
    cutOffDays: 'Orders close so many days before',
    cutOffTime: 'At',
    windowDays: 'Days ahead that can be ordered',
    orderMax: 'Most portions of one order',
    walkIn: 'Minutes before a sitting from which walk-ins are served',
    walkInHint: 'Leave it empty to serve none',
    days: 'Days',
    workdays: 'Workdays',
    workdaysHint: 'By the working calendar, make-up workdays included',
    chosenDays: 'Chosen weekdays',
    chosenDaysHint: 'Except public holidays',
    weekdays: 'Weekdays',
    welcome: 'Who may come',
    district: 'Every party of the district',
    districtHint: 'Enterprises and teams',
    parties: 'Chosen parties',
    partyNames: 'Names of the parties',
    partyNamesHint: 'One full name a line',
    partiesUnknown: (names) => `The district has no party of this name: ${names}. Check the full name.`,
    noParties: 'Write at least one name.',
    classes: 'Classes of parties',
    classNames: 'Classes',
    kitchen: 'Kitchen and licence',
    orders: 'Orders',
    pictures: 'Pictures',
    picturesHint:
      'Up to 4, as JPEG, PNG or WebP with at most 600 KB each. Place, camera and other data in the file are left out; a file that cannot be checked is not stored.',
    picture: 'Choose a picture',
    description: 'What it shows',
    descriptionHint: 'One sentence, for people who cannot see it',
    addPicture: 'Upload',
    removePicture: (description) => `Remove the picture: ${description}`,
    noPicture: 'Choose a picture first.',
    submit: 'Send',
    waiting: 'Canteens to decide about',
    waitingCount: (count) =>
      count === 1 ? '1 canteen to decide about' : `${count} canteens to decide about`,
    proposedBy: (name, provider) => `Sent by ${name} of ${provider}`,
    approve: 'Approve',
    decline: 'Decline',
    reason: 'Why not',
    notDecided: 'Nothing was decided',
    mealLine: (times, minutes, portions, surplus) =>
      `${times}, sittings of ${counted(minutes, 'minute')}, ${counted(portions, 'portion')} each for others${surplus > 0 ? ` and ${surplus} more later` : ''}`,
  },
});
