import type { BookingState } from '#lib/domain/booking/booking-life.ts';
import type { DayNature } from '#lib/domain/calendar/working-calendar.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DayPart } from '#lib/domain/hours/day-parts.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { Language } from './language.ts';

/** A word for each key, in each language. */
export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const BOOKING_STATE_WORDS: Words<BookingState> = {
  'zh-CN': {
    pending: '待审批',
    returned: '已退回补充',
    confirmed: '已确认',
    declined: '未通过',
    cancelled: '已取消',
    lapsed: '已失效',
    finished: '已结束',
    offered: '候补到位，待接受',
    displaced: '已腾退',
  },
  en: {
    pending: 'Awaiting approval',
    returned: 'Sent back for completion',
    confirmed: 'Confirmed',
    declined: 'Declined',
    cancelled: 'Cancelled',
    lapsed: 'Lapsed',
    finished: 'Finished',
    offered: 'Offered, to be accepted',
    displaced: 'Displaced',
  },
};

export type Outcome = Allocation['outcome'];

/** What became of a request that was sent. */
export const OUTCOME_WORDS: Words<Outcome> = {
  'zh-CN': { granted: '预约成功', partly: '部分预约成功', pending: '待审批', refused: '不可预约' },
  en: { granted: 'Booked', partly: 'Partly booked', pending: 'Awaiting approval', refused: 'Not bookable' },
};

/** What would become of it: the same outcomes in a quote. */
export const QUOTE_OUTCOME_WORDS: Words<Outcome> = {
  'zh-CN': { granted: '可以预约', partly: '部分可约', pending: '可约，需审批', refused: '不可预约' },
  en: {
    granted: 'Can be booked',
    partly: 'Can be booked in part',
    pending: 'Can be booked after approval',
    refused: 'Not bookable',
  },
};

export const RESOURCE_KIND_WORDS: Words<ResourceKind> = {
  'zh-CN': {
    desk: '工位',
    area: '开放工区',
    room: '会议室',
    counter: '服务窗口',
    canteen: '食堂',
    bay: '停放位',
  },
  en: {
    desk: 'Desk',
    area: 'Open area',
    room: 'Meeting room',
    counter: 'Service counter',
    canteen: 'Canteen',
    bay: 'Parking bay',
  },
};

export const DAY_PART_WORDS: Words<DayPart> = {
  'zh-CN': { morning: '上午', afternoon: '下午', evening: '晚间', 'full-day': '全天' },
  en: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening', 'full-day': 'Whole day' },
};

export type CalendarMark = NonNullable<DayNature['mark']>;

/** Short enough to stand beside the date. */
export const CALENDAR_MARK_WORDS: Words<CalendarMark> = {
  'zh-CN': { off: '休', 'make-up': '班' },
  en: { off: 'Off', 'make-up': 'Work' },
};

/**
 * What a place of the seat map is to the one who looks at it. `held` waits for a decision; `closed` is the house's own;
 * `out-of-service` cannot be claimed on that day at all.
 */
export type SeatState = 'free' | 'mine' | 'own-party' | 'taken' | 'held' | 'closed' | 'out-of-service';

export const SEAT_STATE_WORDS: Words<SeatState> = {
  'zh-CN': {
    free: '空闲',
    mine: '我的预约',
    'own-party': '本单位预约',
    taken: '已占用',
    held: '锁定中',
    closed: '暂停开放',
    'out-of-service': '停用',
  },
  en: {
    free: 'Free',
    mine: 'My booking',
    'own-party': 'Booked by my party',
    taken: 'Taken',
    held: 'On hold',
    closed: 'Closed for now',
    'out-of-service': 'Out of service',
  },
};

export const PARTY_KIND_WORDS: Words<PartyKind> = {
  'zh-CN': { enterprise: '企业', team: '项目团队' },
  en: { enterprise: 'Enterprise', team: 'Project team' },
};
