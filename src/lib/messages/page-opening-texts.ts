import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The page that opens a station in one go. */
export interface OpeningTexts {
  readonly title: string;
  readonly introduction: string;
  readonly steps: string;
  readonly stepStation: string;
  readonly stepDesks: string;
  readonly stepPlaces: string;
  readonly stepPeople: string;
  readonly stepDone: string;
  readonly name: string;
  readonly nameHint: string;
  /** What the name is until it is changed. */
  nameOf(district: string): string;
  readonly address: string;
  readonly phone: string;
  readonly wayIn: string;
  readonly wayInHint: string;
  readonly optional: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly breakFrom: string;
  readonly breakTo: string;
  readonly breakHint: string;
  readonly openDays: string;
  readonly openDaysHint: string;
  readonly zoneName: string;
  readonly zoneNameDefault: string;
  readonly template: string;
  templateOf(desks: number, rows: number, perRow: number): string;
  readonly custom: string;
  readonly customHint: string;
  readonly rows: string;
  readonly desksPerRow: string;
  readonly preview: string;
  previewOf(desks: number): string;
  readonly rooms: string;
  readonly roomsHint: string;
  readonly roomsDefault: string;
  readonly counters: string;
  readonly countersHint: string;
  counterLabel(number: number): string;
  readonly approves: string;
  readonly myself: string;
  readonly myselfHint: string;
  readonly invited: string;
  readonly invitedHint: string;
  readonly managerName: string;
  readonly managerMobile: string;
  readonly team: string;
  readonly teamHint: string;
  teamName(station: string): string;
  readonly trialNote: string;
  readonly submit: string;
  readonly failed: string;
  readonly timesNeeded: string;
  /** When it is open. */
  readonly doneTitle: string;
  readonly doneSentence: string;
  readonly linkHeading: string;
  readonly linkSentence: string;
  readonly link: string;
  readonly seeHall: string;
  readonly tryBooking: string;
  readonly printLabels: string;
  readonly announce: string;
  readonly allSettings: string;
  readonly whatNext: string;
  /** On the home page. */
  readonly newStation: string;
}

export const OPENING_TEXTS: Readonly<Record<Language, OpeningTexts>> = inHouseWords({
  'zh-CN': {
    title: '开设驿站',
    introduction: '下面已按常见的大厅填好，改成您的情况即可；不改也能直接开设，以后都可以在设置中修改。',
    steps: '开设步骤',
    stepStation: '驿站与开放时间',
    stepDesks: '工位',
    stepPlaces: '会议室与窗口',
    stepPeople: '谁来审批',
    stepDone: '完成',
    name: '驿站名称',
    nameHint: '来访的人看到的名称。',
    nameOf: (district) => `${district}驿站`,
    address: '地址（可不填）',
    phone: '电话（可不填）',
    wayIn: '怎么到（可不填）',
    wayInHint: '楼层、门牌、怎么进门，例如：2楼东侧，刷脸进门，请先到前台登记。',
    optional: '可不填',
    opensAt: '开门',
    closesAt: '关门',
    breakFrom: '午休开始',
    breakTo: '午休结束',
    breakHint: '中午不休息就留空。',
    openDays: '每周开放',
    openDaysHint: '法定节假日不开放，调休上班日照常开放。',
    zoneName: '分区名称',
    zoneNameDefault: '共享工区',
    template: '工位数量与排法',
    templateOf: (desks, rows, perRow) => `${desks}席：${rows}排 × ${perRow}`,
    custom: '自定义',
    customHint: '填写下面的排数和每排席数，再点“更新预览”查看。',
    rows: '排数',
    desksPerRow: '每排席数',
    preview: '更新预览',
    previewOf: (desks) => `${desks}席的座位图预览，两排相对，编号自动生成`,
    rooms: '会议室',
    roomsHint: '每行一间，名称后面写可容纳的人数；没有就清空。',
    roomsDefault: '大会议室 12\n小会议室 4',
    counters: '服务窗口数量',
    countersHint: '编号自动生成；没有就填0。',
    counterLabel: (number) => `${number}号窗口`,
    approves: '由谁管理和审批',
    myself: '我自己',
    myselfHint: '以后可以再邀请别人。',
    invited: '邀请一位驿站管理员',
    invitedHint: '开设后会显示一个链接，请转交给本人设置密码。',
    managerName: '管理员姓名',
    managerMobile: '管理员手机号',
    team: '同时建立一个试用团队',
    teamHint: '您还不属于任何单位，有了它才能试订工位。',
    teamName: (station) => `${station}试用团队`,
    trialNote: '新驿站先处于试用状态，可以放心试订；正式启用时，试用预约会全部取消。',
    submit: '开设驿站',
    failed: '没有开设',
    timesNeeded: '请填写开门和关门时间，关门要晚于开门；午休要么两个都填，要么都不填。',
    doneTitle: '驿站已开设',
    doneSentence: '现在就可以预约了。建议先自己试订一个工位，再打印标签贴到桌上。',
    linkHeading: '请转交给本人',
    linkSentence: '这个链接只显示这一次，七天内有效，用过一次就失效。请复制后发给本人。',
    link: '设置密码的链接',
    seeHall: '看看大厅',
    tryBooking: '试订一个工位',
    printLabels: '打印标签',
    announce: '正式启用',
    allSettings: '全部设置',
    whatNext: '接下来',
    newStation: '新建驿站',
  },
  en: {
    title: 'Open a station',
    introduction:
      'This is filled in as most halls are. Change what is different at yours, or open it as it is; all of it can be changed later.',
    steps: 'Steps of opening',
    stepStation: 'Station and hours',
    stepDesks: 'Desks',
    stepPlaces: 'Rooms and counters',
    stepPeople: 'Who approves',
    stepDone: 'Done',
    name: 'Name of the station',
    nameHint: 'What visitors see.',
    nameOf: (district) => `${district} Station`,
    address: 'Address (optional)',
    phone: 'Phone (optional)',
    wayIn: 'How to get in (optional)',
    wayInHint:
      'Floor, door, how to get in, for example: second floor, east side; please see the front desk first.',
    optional: 'Optional',
    opensAt: 'Opens at',
    closesAt: 'Closes at',
    breakFrom: 'Break from',
    breakTo: 'Break to',
    breakHint: 'Leave it empty where there is no lunch break.',
    openDays: 'Open on',
    openDaysHint: 'Closed on public holidays, open on make-up workdays.',
    zoneName: 'Name of the zone',
    zoneNameDefault: 'Shared work area',
    template: 'Number and rows of desks',
    templateOf: (desks, rows, perRow) => `${counted(desks, 'desk')}: ${counted(rows, 'row')} × ${perRow}`,
    custom: 'My own',
    customHint: 'Fill in rows and desks in a row below, then update the preview.',
    rows: 'Rows',
    desksPerRow: 'Desks in a row',
    preview: 'Update the preview',
    previewOf: (desks) =>
      `Seat map of ${counted(desks, 'desk')}, rows facing each other, numbered automatically`,
    rooms: 'Meeting rooms',
    roomsHint: 'One a line, with how many people it holds behind its name; clear it where there are none.',
    roomsDefault: 'Large meeting room 12\nSmall meeting room 4',
    counters: 'Number of service counters',
    countersHint: 'They are numbered automatically; 0 where there are none.',
    counterLabel: (number) => `Counter ${number}`,
    approves: 'Who manages and approves',
    myself: 'Myself',
    myselfHint: 'Others can be invited later.',
    invited: 'Invite a station manager',
    invitedHint: 'You will be shown a link to hand over, with which they set their password.',
    managerName: 'Name of the manager',
    managerMobile: 'Mobile number of the manager',
    team: 'Make a team to try it with, too',
    teamHint: 'You belong to no party yet, and a booking needs one.',
    teamName: (station) => `Trial team of ${station}`,
    trialNote:
      'A new station is on trial first, so try booking as you like; all trial bookings are cancelled when it starts.',
    submit: 'Open the station',
    failed: 'The station was not opened',
    timesNeeded:
      'Please fill in when it opens and closes, closing after opening; of a break fill in both times or none.',
    doneTitle: 'The station is open',
    doneSentence:
      'It can be booked from now on. Try a desk yourself first, then print the labels for the desks.',
    linkHeading: 'Please hand this over to the person',
    linkSentence:
      'This link is shown only now. It is valid for seven days and works once. Copy it and send it to them.',
    link: 'Link to set the password',
    seeHall: 'See the hall',
    tryBooking: 'Try booking a desk',
    printLabels: 'Print the labels',
    announce: 'Announce the start',
    allSettings: 'All settings',
    whatNext: 'What comes next',
    newStation: 'Add a station',
  },
});
