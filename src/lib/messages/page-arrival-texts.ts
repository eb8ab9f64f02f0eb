import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The page behind the code at a hall or a zone, and what a booking says of who came. */
export interface ArrivalTexts {
  title(place: string): string;
  readonly name: string;
  readonly sentence: string;
  readonly back: string;
  readonly signInHeading: string;
  readonly signInSentence: string;
  readonly signIn: string;
  readonly code: string;
  readonly withSeatLink: string;
  readonly seatHere: string;
  readonly seatSentence: string;
  readonly seatDone: string;
  readonly deskSentence: string;
  readonly desk: string;
  readonly none: string;
  readonly noneSentence: string;
  readonly noneOfParty: string;
  readonly elsewhere: string;
  readonly seeHall: string;
  readonly people: string;
  peopleHint(booked: number): string;
  readonly checkIn: string;
  checkInFor(party: string): string;
  readonly more: string;
  readonly done: string;
  readonly failed: string;
  came(came: number, booked: number): string;
  early(opens: string): string;
  late(closes: string): string;
  until(closes: string): string;
  readonly released: string;
  readonly seeBooking: string;
  /** On the page of a booking. */
  readonly today: string;
  readonly todayHeading: string;
  /** Of a day that has begun. */
  begun(until: string): string;
  /** Of a booking of which nothing is left, because nobody came; what can be done, and the same once it was put right. */
  missed(stay: string): string;
  readonly missedNext: string;
  readonly excusedNext: string;
  readonly heading: string;
  readonly states: Readonly<Record<'awaited' | 'no-show' | 'excused', string>>;
  reason(words: string): string;
  readonly noShowDay: string;
  readonly noShowReleased: string;
}

export const ARRIVAL_TEXTS: Readonly<Record<Language, ArrivalTexts>> = inHouseWords({
  'zh-CN': {
    title: (place) => `到场签到 · ${place}`,
    name: '到场签到',
    sentence: '到了请签到，填写实到人数；每份预约每天由一个人签一次即可。',
    back: '返回驿站',
    signInHeading: '登录后签到',
    signInSentence: '用预约时的手机号登录，就能看到本单位今天在这里的预约。没有密码的，可以用验证码登录。',
    signIn: '登录',
    code: '用验证码登录',
    deskSentence: '没有账号，或手机不在身边？请到前台，报单位名称、姓名或手机号后四位，由工作人员签到。',
    desk: '打开前台签到',
    none: '今天没有您的预约',
    noneSentence: '本单位今天在这里没有预约。可以看看现在哪里空闲，或到前台询问。',
    noneOfParty: '您还没有加入单位，看不到预约。请到前台签到。',
    elsewhere: '位置不在这个分区',
    seeHall: '看空闲',
    withSeatLink: '如果座位是用同事发来的链接领的，请打开自己的座位页签到。',
    seatHere: '我到了',
    seatSentence: '只签您自己这一席，同行的人各自签到。',
    seatDone: '您已签到',
    people: '实到人数',
    peopleHint: (booked) => `预约 ${booked} 人`,
    checkIn: '签到',
    checkInFor: (party) => `为${party}签到`,
    more: '更新人数',
    done: '已签到。',
    failed: '没有签到',
    came: (came, booked) => `已签到：${booked} 人中到了 ${came} 人`,
    early: (opens) => `${opens} 起可以签到`,
    late: (closes) => `签到已于 ${closes} 截止，请到前台`,
    until: (closes) => `${closes} 前可以签到`,
    released: '没有按时签到，位置已释放。请到前台说明情况。',
    seeBooking: '查看预约',
    today: '今天到场签到',
    todayHeading: '今天的签到',
    begun: (until) => `正在使用，到 ${until} 为止。`,
    missed: (stay) => `没有签到，位置已释放：${stay}`,
    missedNext: '当时已经到场的，请联系驿站核实更正。仍需使用的，可以重新预约。',
    excusedNext: '经核实，这次不计为未到；位置当时已释放。仍需使用的，可以重新预约。',
    heading: '到场情况',
    states: {
      awaited: '还没有人签到，已提醒',
      'no-show': '未到',
      excused: '未到，经核实不计',
    },
    reason: (words) => `更正原因：${words}`,
    noShowDay: '未到',
    noShowReleased: '未到，位置已释放',
  },
  en: {
    title: (place) => `Check in · ${place}`,
    name: 'Check in',
    sentence: 'Say that you are here and how many have come. One person once a day is enough for a booking.',
    back: 'Back to the station',
    signInHeading: 'Sign in to check in',
    signInSentence:
      'Sign in with the mobile number of your booking to see what your party has here today. Without a password, sign in with a code.',
    signIn: 'Sign in',
    code: 'Sign in with a code',
    deskSentence:
      'No account, or no phone at hand? The front desk checks you in by the name of your party, your own name or the last four digits of your number.',
    desk: 'Open the front desk',
    none: 'No booking of yours today',
    noneSentence: 'Your party has nothing here today. See what is free now, or ask at the front desk.',
    noneOfParty:
      'You belong to no party yet, so there are no bookings to see. Please check in at the front desk.',
    elsewhere: 'The places are in another part of the hall',
    seeHall: 'See what is free',
    withSeatLink:
      'Did you take a seat with a link from a colleague? Open the page of your seat and check in there.',
    seatHere: 'I am here',
    seatSentence: 'This is for your own seat; those who come along check in for theirs.',
    seatDone: 'You are checked in',
    people: 'People here',
    peopleHint: (booked) => `Booked for ${counted(booked, 'person').replace('persons', 'people')}`,
    checkIn: 'Check in',
    checkInFor: (party) => `Check in for ${party}`,
    more: 'Change the number',
    done: 'You are checked in.',
    failed: 'Nobody was checked in',
    came: (came, booked) => `Checked in: ${came} of ${booked} came`,
    early: (opens) => `You can check in from ${opens} on`,
    late: (closes) => `Checking in ended at ${closes}: please ask at the front desk`,
    until: (closes) => `You can check in until ${closes}`,
    released: 'Nobody checked in in time, and the places were released. Please talk to the front desk.',
    seeBooking: 'See the booking',
    today: 'Check in today',
    todayHeading: 'Check-in today',
    begun: (until) => `It has begun and goes on until ${until}.`,
    missed: (stay) => `Nobody checked in, and the places were released: ${stay}`,
    missedNext: 'If you were here, ask the station to put it right. If you still need places, book again.',
    excusedNext:
      'It was put right and does not count, but the places had been released. If you still need places, book again.',
    heading: 'Who came',
    states: {
      awaited: 'nobody has checked in yet; a reminder was sent',
      'no-show': 'nobody came',
      excused: 'nobody came; it does not count',
    },
    reason: (words) => `Why it was put right: ${words}`,
    noShowDay: 'nobody came',
    noShowReleased: 'nobody came, and the places were released',
  },
});
