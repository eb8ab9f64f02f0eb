import type { PlaceNowState } from '#lib/domain/capacity/place-now.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Why the house keeps a place, as far as everybody may know. */
export type ClosedFor = 'closure' | 'maintenance' | 'urgent' | 'reserve' | 'own-use';

/** The page that a printed label leads to. Moments come as text: `18:00`, or with a day that is not today. */
export interface PlaceTexts {
  title(place: string, state: string): string;
  readonly states: Readonly<Record<PlaceNowState | 'out-of-service', string>>;
  readonly freeUntil: { closing(moment: string): string; booked(moment: string): string };
  readonly alwaysFree: string;
  ownUntil(moment: string): string;
  takenUntil(moment: string): string;
  heldUntil(moment: string): string;
  closedUntil(moment: string): string;
  readonly thenFree: string;
  readonly noEnd: string;
  freeFrom(moment: string): string;
  readonly notFreeSoon: string;
  opensAt(moment: string): string;
  readonly outOfService: string;
  readonly closedFor: Readonly<Record<ClosedFor, string>>;
  unitsFree(units: string): string;
  bookToday(times: string): string;
  readonly bookLater: string;
  readonly seeBooking: string;
  readonly seeHall: string;
  readonly notFound: string;
  updatedAt(time: string): string;
}

export const PLACE_TEXTS: Readonly<Record<Language, PlaceTexts>> = inHouseWords({
  'zh-CN': {
    title: (place, state) => `${place} · ${state}`,
    states: {
      free: '现在空闲',
      own: '本单位预约',
      taken: '已占用',
      held: '锁定中',
      closed: '暂停开放',
      shut: '驿站未开放',
      'out-of-service': '停用',
    },
    freeUntil: {
      closing: (moment) => `可以用到 ${moment}，驿站那时关闭。`,
      booked: (moment) => `可以用到 ${moment}，之后已有安排。`,
    },
    alwaysFree: '近期都空闲。',
    ownUntil: (moment) => `本单位用到 ${moment}。`,
    takenUntil: (moment) => `占用到 ${moment}。`,
    heldUntil: (moment) => `有一个预约正在等待审批，锁定到 ${moment}。`,
    closedUntil: (moment) => `${moment} 恢复开放。`,
    thenFree: '之后空闲。',
    noEnd: '何时结束还不知道，请询问驿站前台。',
    freeFrom: (moment) => `${moment} 起空闲。`,
    notFreeSoon: '近两个月内没有空闲时间，请看看其他位置。',
    opensAt: (moment) => `${moment} 开放。`,
    outOfService: '这个位置已停用，请看看其他位置。',
    closedFor: {
      closure: '驿站暂停使用这里。',
      maintenance: '正在维修。',
      urgent: '因公务临时征用。',
      reserve: '留给现场到访的人，请到前台登记使用。',
      'own-use': '驿站自用。',
    },
    unitsFree: (units) => `现在空闲 ${units}。`,
    bookToday: (times) => `预约今天 ${times}`,
    bookLater: '预约其他时间',
    seeBooking: '查看这个预约',
    seeHall: '查看整个驿站',
    notFound: '没有这个位置。标签可能已经作废，请到驿站前台询问。',
    updatedAt: (time) => `${time} 的情况`,
  },
  en: {
    title: (place, state) => `${place}: ${state}`,
    states: {
      free: 'Free now',
      own: 'Booked by your party',
      taken: 'Taken',
      held: 'On hold',
      closed: 'Closed for now',
      shut: 'The station is not open',
      'out-of-service': 'Out of service',
    },
    freeUntil: {
      closing: (moment) => `You can use it until ${moment}, when the station closes.`,
      booked: (moment) => `You can use it until ${moment}; then it is taken.`,
    },
    alwaysFree: 'Nothing is booked here in the near future.',
    ownUntil: (moment) => `Your party has it until ${moment}.`,
    takenUntil: (moment) => `Taken until ${moment}.`,
    heldUntil: (moment) => `A request waits for its decision; on hold until ${moment}.`,
    closedUntil: (moment) => `Open again from ${moment}.`,
    thenFree: 'It is free after that.',
    noEnd: 'When it ends is not known. Please ask the front desk.',
    freeFrom: (moment) => `Free from ${moment}.`,
    notFreeSoon: 'It is not free within two months. Please look at other places.',
    opensAt: (moment) => `Opens ${moment}.`,
    outOfService: 'This place is out of service. Please look at other places.',
    closedFor: {
      closure: 'The station has closed it for now.',
      maintenance: 'It is being repaired.',
      urgent: 'It is in urgent official use.',
      reserve: 'It is kept for walk-ins: please ask at the front desk.',
      'own-use': 'The station uses it itself.',
    },
    unitsFree: (units) => `${units} free now.`,
    bookToday: (times) => `Book today, ${times}`,
    bookLater: 'Book another time',
    seeBooking: 'See the booking',
    seeHall: 'See the whole station',
    notFound: 'There is no such place. The label may be out of date; please ask at the front desk.',
    updatedAt: (time) => `As of ${time}`,
  },
});
