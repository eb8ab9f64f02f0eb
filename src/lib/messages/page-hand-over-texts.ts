import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** A booking that is handed to somebody: on its page, under the link, and as they follow it. With the page of the desk. */
export interface HandOverTexts {
  readonly heading: string;
  readonly sentence: string;
  readonly name: string;
  readonly mobile: string;
  readonly submit: string;
  readonly linkHeading: string;
  readonly linkSentence: string;
  readonly link: string;
  readonly done: Readonly<Record<'handed-over', string>>;
  /** Under the link. */
  asks(party: string): string;
  madeFor(name: string, maker: string): string;
  readonly take: string;
  readonly takeSentence: string;
  readonly places: string;
  readonly facts: Readonly<Record<'party' | 'station' | 'phone' | 'address', string>>;
  /** As it is followed afterwards. */
  yours(party: string): string;
  readonly taken: string;
  readonly keep: string;
  readonly address: string;
  readonly cancel: string;
  readonly cancelQuestion: string;
  readonly cancelSubmit: string;
  readonly failed: string;
  readonly desk: {
    readonly title: string;
    readonly sentence: string;
    readonly back: string;
    readonly search: string;
    readonly searchHint: string;
    readonly find: string;
    readonly found: string;
    readonly nothing: string;
    readonly nothingSentence: string;
    bookFor(party: string): string;
    /** Whoever stands at the desk without a booking: one seat for the rest of today, which can still be changed. */
    readonly bookNow: string;
    readonly unknown: string;
    readonly unknownSentence: string;
    readonly first: string;
    readonly notFound: string;
  };
}

export const HAND_OVER_TEXTS: Readonly<Record<Language, HandOverTexts>> = inHouseWords({
  'zh-CN': {
    heading: '交给来电人',
    sentence:
      '填写来电人的姓名和手机号，对方会得到一个接手链接，用一次即失效，七天内有效。接手后，对方就是这份预约的经办人，结果会通知对方。',
    name: '来电人姓名',
    mobile: '来电人手机号',
    submit: '生成接手链接',
    linkHeading: '请把接手链接交给来电人',
    linkSentence: '这个链接只显示这一次，七天内有效，用过一次就失效。可以抄写、打印或转发给本人。',
    link: '接手预约的链接',
    done: { 'handed-over': '已移交。没有显示链接的，已用短信或邮件发给本人。' },
    asks: (party) => `请接手${party}的预约`,
    madeFor: (name, maker) => `${name}，您好：${maker}已代您预约下面的位置。`,
    take: '接手这份预约',
    takeSentence: '接手后由您经办：有结果时通知您，您也可以在接下来的页面取消。链接只能用一次。',
    places: '预约内容',
    facts: { party: '单位', station: '驿站', phone: '驿站电话', address: '地址' },
    yours: (party) => `${party}的预约，由您经办`,
    taken: '您已接手这份预约。',
    keep: '请收藏本页，或把地址存下来：凭它可以查看这份预约，也可以取消。',
    address: '本页地址',
    cancel: '取消预约',
    cancelQuestion: '取消后，还没有到的日子全部释放，其他单位可以预约。确定吗？',
    cancelSubmit: '确定取消',
    failed: '没有办理成功',
    desk: {
      title: '代来电人预约',
      sentence: '先找到对方的单位，再替对方选座位；预约成功后，把接手链接交给来电人。',
      back: '返回座位图',
      search: '单位名称或手机号',
      searchHint: '名称填一部分或拼音首字母（如 yjzx）即可；手机号要填完整。',
      find: '查找',
      found: '找到的单位',
      nothing: '没有找到单位',
      nothingSentence: '请换个写法再找，或按首次申请办理。',
      bookFor: (party) => `替${party}预约`,
      bookNow: '人已到场：今天 1 席',
      unknown: '单位还没有登记',
      unknownSentence:
        '记下来电人的姓名、手机号和单位名称，替对方填一份首次申请，座位先留着，入驻和座位一次审核。',
      first: '替对方填首次申请',
      notFound: '未能查找',
    },
  },
  en: {
    heading: 'Hand it to the caller',
    sentence:
      'Fill in the caller’s name and number. They get a link that works once, within seven days. Whoever takes the booking over is the one who is told about it from then on.',
    name: 'Name of the caller',
    mobile: 'Mobile number of the caller',
    submit: 'Make a link to take it over',
    linkHeading: 'Give this link to the caller',
    linkSentence:
      'It is shown only this once, works once, and within seven days. Write it down, print it, or pass it on to them.',
    link: 'Link to take the booking over',
    done: {
      'handed-over': 'Handed over. Where no link is shown, it was sent to them by text message or mail.',
    },
    asks: (party) => `Take over the booking of ${party}`,
    madeFor: (name, maker) => `${name}, ${maker} has made this booking for you.`,
    take: 'Take the booking over',
    takeSentence:
      'From then on it is yours to look after: you are told about it, and can cancel it on the page that follows. The link works once.',
    places: 'What is booked',
    facts: { party: 'Party', station: 'Station', phone: 'Phone of the station', address: 'Address' },
    yours: (party) => `Booking of ${party}, in your hands`,
    taken: 'You have taken the booking over.',
    keep: 'Keep this page or its address: with it you see how the booking stands, and cancel it.',
    address: 'Address of this page',
    cancel: 'Cancel the booking',
    cancelQuestion: 'All days that are still to come are given up, and others can book them. Cancel it?',
    cancelSubmit: 'Cancel it',
    failed: 'This was not done',
    desk: {
      title: 'Book for a caller',
      sentence:
        'Find the caller’s party, choose places in its name, and hand the booking to the caller by a link.',
      back: 'Back to the hall',
      search: 'Name of the party, or a mobile number',
      searchHint: 'Part of the name, or the initials of its pinyin (yjzx), will do; a number must be whole.',
      find: 'Find',
      found: 'Parties found',
      nothing: 'No party was found',
      nothingSentence: 'Try another spelling, or fill in a first request for them.',
      bookFor: (party) => `Book for ${party}`,
      bookNow: 'Here now: 1 seat today',
      unknown: 'The party is not registered yet',
      unknownSentence:
        'Take down the caller’s name, number and party, and fill in a first request for them. Its seats are held while both are checked together.',
      first: 'Fill in a first request',
      notFound: 'The search was not made',
    },
  },
});
