import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Who comes on a day, for those who receive people; with the sheet that is printed, and typed in afterwards. */
export interface DeskDayTexts {
  readonly link: string;
  title(station: string): string;
  readonly sentence: string;
  readonly back: string;
  readonly day: string;
  readonly show: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly all: string;
  total(of: { bookings: number; expected: number; arrived: number; came: number; noShows: number }): string;
  readonly none: string;
  readonly noneSentence: string;
  found(count: number): string;
  readonly foundNone: string;
  readonly foundNoneSentence: string;
  readonly people: string;
  booked(people: number): string;
  readonly checkIn: string;
  readonly correctCount: string;
  checkInFor(party: string): string;
  checkedIn(party: string, came: number): string;
  readonly failed: string;
  madeBy(name: string, mobile: string): string;
  seated(names: string): string;
  readonly see: string;
  readonly walkInSubmit: string;
  readonly correct: string;
  readonly correctHint: string;
  readonly cameHint: string;
  readonly reason: string;
  readonly correctSubmit: string;
  readonly corrected: string;
  readonly correctedSeated: string;
  readonly notCorrected: string;
  readonly print: string;
  readonly paper: string;
  readonly paperHint: string;
  readonly paperSubmit: string;
  readonly paperNone: string;
  entered(count: number): string;
  readonly enteredMore: string;
  /** `number` is that of the line on the sheet. */
  moreThanBooked(number: number, party: string, came: number, booked: number): string;
  readonly enteredSeats: string;
  readonly enteredUnknown: string;
  readonly notEntered: string;
  field(party: string, times: string): string;
  readonly sheet: string;
  readonly sheetHint: string;
  readonly columns: Readonly<
    Record<'number' | 'party' | 'contact' | 'places' | 'times' | 'booked' | 'came' | 'signature', string>
  >;
  readonly blank: string;
  readonly printedAt: string;
}

export const DESK_DAY_TEXTS: Readonly<Record<Language, DeskDayTexts>> = inHouseWords({
  'zh-CN': {
    link: '前台签到',
    title: (station) => `前台签到 · ${station}`,
    sentence: '今天谁来、到了几人。输入姓名、拼音首字母或手机号后四位即可找到。',
    back: '返回驿站',
    day: '日期',
    show: '查看这一天',
    search: '找人或单位',
    searchHint: '姓名或单位名称的一部分、拼音首字母（如 csq），手机号后四位或整个号码。',
    find: '查找',
    all: '显示全部',
    total: ({ bookings, expected, arrived, came, noShows }) =>
      `共 ${bookings} 份预约、${expected} 人；已到 ${arrived} 份、${came} 人${noShows > 0 ? `；未到 ${noShows} 份` : ''}`,
    none: '这一天没有预约',
    noneSentence: '有人未预约直接来访的，可以现场代为预约。',
    found: (count) => `找到 ${count} 份预约`,
    foundNone: '没有找到',
    foundNoneSentence: '请换一种写法再找；确实没有预约的，可以现场代为预约。',
    people: '实到人数',
    booked: (people) => `预约 ${people} 人`,
    checkIn: '签到',
    correctCount: '改人数',
    checkInFor: (party) => `为${party}签到`,
    checkedIn: (party, came) => `已登记签到：${party}，${came} 人。`,
    failed: '没有登记',
    madeBy: (name, mobile) => `经办人：${name}${mobile === '' ? '' : ` ${mobile}`}`,
    seated: (names) => `入座人：${names}`,
    see: '查看预约',
    walkInSubmit: '现场代为预约',
    correct: '更正未到',
    correctHint:
      '填写实到人数；确实没来但情有可原的，填 0，不计入未到次数。当天还没结束且位置仍空着的，会一并恢复。',
    cameHint: '没有人来填 0',
    reason: '更正原因',
    correctSubmit: '更正',
    corrected: '未到记录已更正。',
    correctedSeated: '未到记录已更正，位置已恢复。',
    notCorrected: '没有更正',
    print: '打印签到表',
    paper: '补录纸质签到表',
    paperHint:
      '断网或停电时用纸签到的，在这里一次录入：填写实到人数，空着的不变，当天结束仍空着的按规则记为未到。坐错位置或提前离开的，照实到人数填。未预约来访仍在场的，请“现场代为预约”。可补录最近七天。',
    paperSubmit: '录入',
    paperNone: '这一天没有需要补录的预约。',
    entered: (count) => `已录入 ${count} 份。`,
    enteredMore: '以下实到人数多于预约人数，请核对；录错的在上面改人数。',
    moreThanBooked: (number, party, came, booked) =>
      `${number} 号 ${party}：实到 ${came} 人，预约 ${booked} 人`,
    enteredSeats: '有预约当天的位置已释放，没有录入，请由驿站管理员更正未到。',
    enteredUnknown: '有预约当天没有安排，没有录入。',
    notEntered: '没有录入',
    field: (party, times) => `${party} ${times} 实到人数`,
    sheet: '签到表',
    sheetHint: '请用浏览器的打印功能，纸张选A4。恢复后在“前台签到”页面一次录入。',
    columns: {
      number: '序号',
      party: '单位',
      contact: '经办人',
      places: '位置',
      times: '时间',
      booked: '预约人数',
      came: '实到人数',
      signature: '签名',
    },
    blank: '未预约来访',
    printedAt: '打印时间',
  },
  en: {
    link: 'Arrivals',
    title: (station) => `Arrivals · ${station}`,
    sentence: 'Who comes and how many have come. Find them by name, pinyin initials or the last four digits.',
    back: 'Back to the station',
    day: 'Day',
    show: 'Show this day',
    search: 'Find a person or a party',
    searchHint:
      'Part of a name, its pinyin initials (such as csq), or the last four digits of a number, or all of it.',
    find: 'Find',
    all: 'Show all',
    total: ({ bookings, expected, arrived, came, noShows }) =>
      `${counted(bookings, 'booking')} for ${expected} people; ${arrived} arrived with ${came} people${noShows > 0 ? `; ${counted(noShows, 'no-show')}` : ''}`,
    none: 'There are no bookings on this day',
    noneSentence: 'For somebody who comes without one you can book right here.',
    found: (count) => `${counted(count, 'booking')} found`,
    foundNone: 'Nothing was found',
    foundNoneSentence: 'Try another spelling; for somebody without a booking you can book right here.',
    people: 'People here',
    booked: (people) => `Booked for ${people}`,
    checkIn: 'Check in',
    correctCount: 'Change the number',
    checkInFor: (party) => `Check in ${party}`,
    checkedIn: (party, came) => `Checked in: ${party}, ${came} ${came === 1 ? 'person' : 'people'}.`,
    failed: 'Nobody was checked in',
    madeBy: (name, mobile) => `Booked by ${name}${mobile === '' ? '' : ` ${mobile}`}`,
    seated: (names) => `In the seats: ${names}`,
    see: 'See the booking',
    walkInSubmit: 'Book right here',
    correct: 'Put a no-show right',
    correctHint:
      'Enter how many came. Where nobody did, but it should not count, enter 0. As long as the day is not over and the places are free, they are given back.',
    cameHint: '0 where nobody came',
    reason: 'Reason',
    correctSubmit: 'Put it right',
    corrected: 'The no-show was put right.',
    correctedSeated: 'The no-show was put right, and the places are theirs again.',
    notCorrected: 'Nothing was changed',
    print: 'Print a sign-in sheet',
    paper: 'Type in a sheet of paper',
    paperHint:
      'After an outage, type in here what was written on paper: how many came; what is empty stays as it is, and is a no-show at the end of the day where the rules say so. Whoever sat elsewhere or left early counts as having come. Visitors without a booking who are still here: use “Book right here”. The last seven days can be typed in.',
    paperSubmit: 'Enter',
    paperNone: 'There is nothing to type in for this day.',
    entered: (count) => `${counted(count, 'booking')} entered.`,
    enteredMore: 'More came than were booked. Please check; a wrong number is put right above.',
    moreThanBooked: (number, party, came, booked) =>
      `No. ${number}, ${party}: ${came} came, ${booked} booked`,
    enteredSeats:
      'For some bookings the places of that day were released, so they were not entered. A manager puts the no-show right.',
    enteredUnknown: 'Some bookings have nothing on that day and were not entered.',
    notEntered: 'Nothing was entered',
    field: (party, times) => `People here of ${party}, ${times}`,
    sheet: 'Sign-in sheet',
    sheetHint: 'Use the print command of your browser, paper A4. Type it in on the page of arrivals later.',
    columns: {
      number: 'No.',
      party: 'Party',
      contact: 'Booked by',
      places: 'Places',
      times: 'Times',
      booked: 'Booked',
      came: 'Came',
      signature: 'Signature',
    },
    blank: 'Without a booking',
    printedAt: 'Printed',
  },
});
