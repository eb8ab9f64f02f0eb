import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** How one's own seat is left, with the question that is asked before. */
interface Parting {
  readonly summary: string;
  readonly question: string;
  readonly submit: string;
}

/** A stay that is shared by a link, on the page of its booking, under the link, and under the link of one seat. */
export interface SharingTexts {
  readonly heading: string;
  taken(taken: number, total: number): string;
  readonly sentence: string;
  readonly make: string;
  readonly makeAgain: string;
  readonly makeAgainQuestion: string;
  readonly sharedNow: string;
  readonly notShared: string;
  readonly end: string;
  readonly endQuestion: string;
  readonly linkHeading: string;
  readonly linkSentence: string;
  readonly link: string;
  readonly free: string;
  readonly noSeat: string;
  readonly noSeatSentence: string;
  readonly lostTitle: string;
  lostSentence(party: string): string;
  readonly unverified: string;
  removeFrom(name: string): string;
  removeQuestion(name: string): string;
  readonly remove: string;
  readonly done: Readonly<Record<'share-ended' | 'removed', string>>;
  /** Under the link. */
  invites(party: string, station: string): string;
  readonly take: string;
  readonly takeSentence: string;
  readonly name: string;
  readonly mobile: string;
  readonly mobileHint: string;
  readonly seat: string;
  readonly next: string;
  seatFree(label: string): string;
  seatTaken(label: string, name: string): string;
  readonly submit: string;
  readonly notTaken: string;
  readonly full: string;
  readonly fullSentence: string;
  readonly privacy: string;
  readonly facts: Readonly<Record<'station' | 'address' | 'days' | 'times', string>>;
  /** Under the link of one seat. */
  yours(label: string): string;
  readonly over: string;
  readonly ended: string;
  readonly keep: string;
  readonly address: string;
  readonly days: string;
  readonly leave: Parting;
  /** Of a seat that is over. */
  readonly forget: Parting;
  /** After it was given back. */
  readonly gone: string;
  readonly left: string;
  readonly leftNext: string;
  readonly home: string;
  readonly failed: string;
}

export const SHARING_TEXTS: Readonly<Record<Language, SharingTexts>> = inHouseWords({
  'zh-CN': {
    heading: '谁坐在哪里',
    taken: (taken, total) => `${total} 席中已有 ${taken} 席有人`,
    sentence:
      '把链接发给同事，每人打开后填姓名和手机号，领一个座位，并能看到首日到场说明。链接到这次预约结束为止有效。',
    make: '生成分享链接',
    makeAgain: '换一个新链接',
    makeAgainQuestion: '生成新链接后，原来的链接马上失效；已经领好的座位不变。确定吗？',
    sharedNow: '分享链接正在使用。链接只在生成时显示一次，没有留存的话请换一个新的。',
    notShared: '目前没有分享链接。',
    end: '停止分享',
    endQuestion: '停止后，没有领座位的人不能再用这个链接；已经领好的座位不变。确定吗？',
    linkHeading: '请把链接发给同事',
    linkSentence: '这个链接只显示这一次。有链接的人都能领取一个座位，请只发给同行的人。',
    link: '领取座位的链接',
    free: '还没有人',
    noSeat: '没有座位',
    noSeatSentence: '预约减少了座位，标为“没有座位”的同事已收到通知。可以增加座位，或将其移出。',
    lostTitle: '您的座位不再保留',
    lostSentence: (party) =>
      `${party}减少了预约的座位。请联系${party}的经办人，或用收到的链接另选一个空座位。`,
    unverified: '姓名和手机号由本人填写，没有核验。',
    removeFrom: (name) => `移出${name}`,
    removeQuestion: (name) => `移出后，${name}的座位空出，对方的座位链接马上失效。确定吗？`,
    remove: '移出',
    done: { 'share-ended': '已停止分享。', removed: '已移出，座位已空出。' },
    invites: (party, station) => `${party}在${station}的座位`,
    take: '领一个座位',
    takeSentence: '每个手机号一个座位。',
    name: '您的姓名',
    mobile: '您的手机号',
    mobileHint: '有变动时，驿站好联系到您。',
    seat: '选座位',
    next: '由系统安排下一个空位',
    seatFree: (label) => `${label}，空着`,
    seatTaken: (label, name) => `${label}，${name}已领`,
    submit: '领取座位',
    notTaken: '座位没有领到',
    full: '座位都已有人',
    fullSentence: '请联系给您链接的人，看看能否调整。',
    privacy: '姓名和手机号只用于这次到场安排，本单位的经办人和驿站工作人员可以看到。',
    facts: { station: '驿站', address: '地址', days: '日期', times: '时间' },
    yours: (label) => `您的座位：${label}`,
    over: '这次预约已结束。感谢使用。',
    ended: '这次预约已取消，座位不再保留。请联系您单位的经办人。',
    keep: '请收藏本页，或把地址存下来：凭它可以查看座位和到场说明，到场当天签到，也可以归还座位。',
    address: '本页地址',
    days: '日期与座位',
    leave: {
      summary: '归还座位',
      question: '归还后，座位可以由其他同事领取，本页也随即失效。确定吗？',
      submit: '确定归还',
    },
    forget: {
      summary: '删除我的姓名和手机号',
      question: '删除后，这个座位不再显示您的姓名，本页也随即失效。确定吗？',
      submit: '确定删除',
    },
    gone: '座位',
    left: '您在这里没有座位了',
    leftNext: '归还的座位可以由其他同事领取。还需要座位的话，请用同事发给您的链接再领一个。',
    home: '查看各驿站',
    failed: '没有办理成功',
  },
  en: {
    heading: 'Who sits where',
    taken: (taken, total) => `${taken} of ${counted(total, 'seat')} taken`,
    sentence:
      'Send the link to your colleagues. Each of them gives name and number, takes a seat, and sees how to get in on the first morning. It works until the stay is over.',
    make: 'Make a link to share',
    makeAgain: 'Make another link',
    makeAgainQuestion: 'The link of before ends at once; seats that were taken stay. Make another one?',
    sharedNow:
      'A link is in use. It was shown once, when it was made; if nobody has kept it, make another one.',
    notShared: 'There is no link at the moment.',
    end: 'Stop sharing',
    endQuestion: 'Nobody can take a seat by the link any more; seats that were taken stay. Stop it?',
    linkHeading: 'Send this link to your colleagues',
    linkSentence:
      'The link is shown only this once. Whoever has it can take one seat, so send it only to those who come along.',
    link: 'Link to take a seat',
    free: 'Nobody yet',
    noSeat: 'No seat',
    noSeatSentence:
      'The booking has fewer seats than people now. Whoever has none has been told; add a seat, or take the person out.',
    lostTitle: 'Your seat is not kept any more',
    lostSentence: (party) =>
      `${party} has reduced its seats. Ask whoever arranges it there, or take another free seat with the link that you got.`,
    unverified: 'People give names and numbers themselves; nobody has checked them.',
    removeFrom: (name) => `Take out ${name}`,
    removeQuestion: (name) =>
      `The seat of ${name} becomes free, and the link of their seat ends at once. Take them out?`,
    remove: 'Take out',
    done: { 'share-ended': 'It is shared no more.', removed: 'They are out, and the seat is free.' },
    invites: (party, station) => `Seats of ${party} at ${station}`,
    take: 'Take a seat',
    takeSentence: 'One seat for each mobile number.',
    name: 'Your name',
    mobile: 'Your mobile number',
    mobileHint: 'So that the station can reach you when something changes.',
    seat: 'Choose a seat',
    next: 'Give me the next free one',
    seatFree: (label) => `${label}, free`,
    seatTaken: (label, name) => `${label}, taken by ${name}`,
    submit: 'Take the seat',
    notTaken: 'You have no seat yet',
    full: 'All seats are taken',
    fullSentence: 'Ask whoever gave you the link whether there can be another one.',
    privacy:
      'Name and number serve this stay only. Those who act for your party and the staff of the station can see them.',
    facts: { station: 'Station', address: 'Address', days: 'Days', times: 'Times' },
    yours: (label) => `Your seat: ${label}`,
    over: 'This stay is over. Thank you for coming.',
    ended: 'This booking was cancelled and the seat is not kept. Please ask your colleague who made it.',
    keep: 'Keep this page or its address: with it you see your seat and how to get in, check in when you come, and give the seat back.',
    address: 'Address of this page',
    days: 'Days and seat',
    leave: {
      summary: 'Give the seat back',
      question: 'A colleague can take it then, and this page ends. Give it back?',
      submit: 'Give it back',
    },
    forget: {
      summary: 'Remove my name and number',
      question: 'Your name will stand at this seat no longer, and this page ends. Remove them?',
      submit: 'Remove them',
    },
    gone: 'Seat',
    left: 'You have no seat here any more',
    leftNext:
      'A seat that was given back can be taken by a colleague. If you need one again, open the link that your colleague sent you.',
    home: 'See the stations',
    failed: 'This was not done',
  },
});
