import type { DecisionReason } from '#lib/domain/policy/policy-rules.ts';
import { counted } from './count-words.ts';
import type { Outcome } from './booking-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What is said of an answer before it is booked. Counts (`6席`), days and moments come as text. */
export interface PreviewTexts {
  readonly heading: string;
  /** Short enough for the bar at the bottom of a phone. */
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** 6 席 × 23 天 */
  amount(units: string, days: number): string;
  partly(units: string, given: number, refused: number): string;
  readonly next: {
    granted(amount: string): string;
    pending(amount: string, deadline: string): string;
    pendingWithoutDeadline(amount: string): string;
  };
  /** Why somebody has to decide, as a sentence of its own. */
  readonly because: Readonly<Record<DecisionReason, string>>;
  readonly houseRules: string;
  readonly acceptRules: string;
  readonly book: Readonly<Record<'granted' | 'partly' | 'pending', string>>;
  byParty(party: string): string;
  timesOfDay(times: string): string;
  /** The party has a booking of the same kind at these times. */
  already(day: string, days: number, amount: string, party: string | null): string;
  readonly seeAlready: string;
  readonly choosing: string;
  readonly signInFirst: string;
  readonly signIn: string;
  readonly loading: string;
  readonly failed: string;
  readonly calendar: string;
  readonly cells: Readonly<Record<'given' | 'free' | 'refused', string>>;
  readonly refusedDays: string;
  readonly places: string;
  placesFrom(days: string, places: string): string;
  readonly moves: string;
  apart(days: number): string;
  readonly notExact: string;
  readonly map: string;
  mapCaption(zone: string, day: string): string;
  seatGiven(label: string): string;
  readonly alternatives: string;
  /** The way from the bar down to them. */
  readonly seeAlternatives: string;
  readonly provisional: string;
  readonly refusedAtSend: string;
  readonly noWay: string;
}

export const PREVIEW_TEXTS: Readonly<Record<Language, PreviewTexts>> = inHouseWords({
  'zh-CN': {
    heading: '结果',
    outcomes: { granted: '可约', partly: '部分可约', pending: '可约，需审批', refused: '不可预约' },
    amount: (units, days) => `${units} × ${days} 天`,
    partly: (units, given, refused) => `${units} × ${given} 天，另有 ${refused} 天约不到`,
    next: {
      granted: (amount) => `提交后即预约成功：${amount}。`,
      pending: (amount, deadline) => `提交后，${amount}将为您锁定，审批截止${deadline}。`,
      pendingWithoutDeadline: (amount) => `提交后，${amount}将为您锁定，等待审批。`,
    },
    because: {
      size: '席位、天数或人数超出可直接预约的范围，需要审批。',
      place: '所选位置需要审批。',
      'no-shows': '近期多次预约未到，需要审批。',
    },
    houseRules: '使用须知',
    acceptRules: '我已阅读并同意使用须知',
    book: { granted: '预约', partly: '预约这些天', pending: '提交申请' },
    byParty: (party) => `以“${party}”的名义`,
    timesOfDay: (times) => `时间 ${times}`,
    already: (day, days, amount, party) =>
      `${party === null ? '您单位' : `“${party}”`}在${day}${days === 1 ? '' : `等${days}天`}的这个时间已有预约（${amount}）。`,
    seeAlready: '查看已有预约',
    choosing: '选好人数和日期，这里就显示能不能约到。',
    signInFirst: '登录后就能看到结果并预约，您选好的内容会保留。',
    signIn: '登录并查看结果',
    loading: '正在查询……',
    failed: '没有查到结果。请检查网络，再点一次“查看结果”。',
    calendar: '每天的结果',
    cells: { given: '可约', free: '有空', refused: '不可' },
    refusedDays: '无法预约的日期及原因',
    places: '安排的位置',
    placesFrom: (days, places) => `${days}：${places}`,
    moves: '中途需要换座位，换座的日期见下。',
    apart: (days) => `有 ${days} 天不能全部坐在一起。`,
    notExact: '人数较多，座位按经验规则安排，未必是唯一最佳的方案。',
    map: '座位图',
    mapCaption: (zone, day) => `${zone}，${day}`,
    seatGiven: (label) => `${label}，为您安排`,
    alternatives: '可选方案',
    seeAlternatives: '查看可选方案',
    provisional: '放假安排尚未公布',
    refusedAtSend: '这次没有预约成功',
    noWay: '没有找到可以代替的安排。请换几天、换个时间或减少人数再试，也可以联系驿站前台。',
  },
  en: {
    heading: 'Result',
    outcomes: {
      granted: 'Free',
      partly: 'Free in part',
      pending: 'Free, needs approval',
      refused: 'Not bookable',
    },
    amount: (units, days) => (days === 1 ? `${units} for 1 day` : `${units} for ${days} days`),
    partly: (units, given, refused) =>
      `${units} on ${counted(given, 'day')}; ${refused} more ${refused === 1 ? 'is' : 'are'} not free`,
    next: {
      granted: (amount) => `When you send it, it is booked: ${amount}.`,
      pending: (amount, deadline) =>
        `When you send it, ${amount} are put on hold for you; it is decided by ${deadline}.`,
      pendingWithoutDeadline: (amount) => `When you send it, ${amount} are put on hold until it is decided.`,
    },
    because: {
      size: 'It is more than is given without asking, so somebody decides about it.',
      place: 'One of these places is given only after somebody has decided.',
      'no-shows': 'Your people did not come several times lately, so somebody decides about it.',
    },
    houseRules: 'House rules',
    acceptRules: 'I have read the house rules and accept them',
    book: { granted: 'Book', partly: 'Book these days', pending: 'Send the request' },
    byParty: (party) => `In the name of ${party}`,
    timesOfDay: (times) => `Time ${times}`,
    already: (day, days, amount, party) => {
      const on = days === 1 ? day : `on ${days} of these days from ${day}`;
      return `${party ?? 'Your party'} has a booking at this time already: ${amount}, ${on}.`;
    },
    seeAlready: 'See that booking',
    choosing: 'Choose how many and which days, and the answer appears here.',
    signInFirst: 'Sign in to see the answer and to book. What you chose is kept.',
    signIn: 'Sign in and show the result',
    loading: 'Looking it up…',
    failed: 'No answer came. Please check the network and choose “Show the result” again.',
    calendar: 'Day by day',
    cells: { given: 'Yes', free: 'Free', refused: 'No' },
    refusedDays: 'Days that cannot be had, and why',
    places: 'Your places',
    placesFrom: (days, places) => `${days}: ${places}`,
    moves: 'Seats change on the way; the days are listed below.',
    apart: (days) =>
      days === 1 ? 'On 1 day not all sit together.' : `On ${days} days not all sit together.`,
    notExact: 'For so large a group the seats are chosen by rules of thumb; there may be others as good.',
    map: 'Seat map',
    mapCaption: (zone, day) => `${zone}, ${day}`,
    seatGiven: (label) => `${label}, yours`,
    alternatives: 'What you could do instead',
    seeAlternatives: 'See what you could do',
    provisional: 'The public holidays are not published yet',
    refusedAtSend: 'Nothing was booked this time',
    noWay:
      'No other arrangement was found. Please try other days, other times or fewer people, or ask the front desk of the station.',
  },
});
