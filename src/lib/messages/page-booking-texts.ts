import type { BookingState } from '#lib/domain/booking/booking-life.ts';
import type { CancelledBecause } from '#lib/domain/booking/booking-life.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** One booking. Stays come from `stayText`, moments from `nearMomentText`, reasons from `reasonShown`. */
export interface BookingTexts {
  /** The first thing that is read: how it stands. */
  readonly stands: {
    pendingOwn(stay: string, deadline: string): string;
    pending(stay: string, deadline: string): string;
    returned(deadline: string): string;
    /** Nobody had to decide. */
    granted(stay: string): string;
    confirmed(stay: string): string;
    declined(stay: string): string;
    lapsed(deadline: string): string;
    readonly cancelled: string;
    readonly finished: string;
  };
  /** What happens or can be done next, below it. */
  readonly next: Readonly<Record<'pending' | 'lapsed' | 'cancelled' | 'declined' | 'finished', string>>;
  /** The same for those who run the station and are not of the party. */
  readonly nextForOffice: Readonly<Record<'pending' | 'returned' | 'ended', string>>;
  /** Where the station has started and its trial bookings were cancelled. */
  readonly cancelledBecause: Readonly<Record<CancelledBecause, string>>;
  returnedNext(deadline: string): string;
  confirmedNext(day: string, time: string): string;
  readonly made: { pending(deadline: string): string; readonly granted: string };
  readonly done: Readonly<
    Record<
      'cancelled' | 'released' | 'completed' | 'approve' | 'return' | 'decline' | 'changed' | 'change-asked',
      string
    >
  >;
  readonly back: string;
  readonly backToQueue: string;
  readonly reason: Readonly<Record<'returned' | 'declined' | 'earlier', string>>;
  readonly days: string;
  /** Of a booking that has nothing any more. */
  readonly daysAsked: string;
  readonly eachDay: string;
  dayCount(count: number): string;
  readonly released: string;
  /** Of days that had to make room: the station where they are now. */
  movedTo(station: string): string;
  readonly over: string;
  readonly details: string;
  /** Who made it, where they are none of the party's people. */
  readonly madeByAs: Readonly<Record<'station' | 'liaison' | 'canteen', (name: string) => string>>;
  readonly facts: Readonly<
    Record<
      | 'party'
      | 'madeBy'
      | 'headCount'
      | 'purpose'
      | 'createdAt'
      | 'decidedBy'
      | 'together'
      | 'mobile'
      | 'station'
      | 'address'
      | 'wayIn'
      | 'houseRules'
      | 'notes'
      | 'phone'
      | 'hours',
      string
    >
  >;
  people(count: number): string;
  readonly together: Readonly<Record<'must' | 'prefer' | 'no', string>>;
  readonly noPurpose: string;
  readonly firstMorning: string;
  firstMorningOn(day: string, time: string): string;
  readonly seeHall: string;
  readonly complete: {
    readonly heading: string;
    readonly purpose: string;
    readonly headCount: string;
    readonly submit: string;
  };
  readonly again: string;
  /** Why something cannot be done, where it is not simply somebody else's task. */
  readonly because: Readonly<Record<'change' | 'decide', (state: string) => string>>;
  readonly failed: string;
}

/** States in which nothing can be changed any more. */
export type EndedState = Extract<
  BookingState,
  'declined' | 'cancelled' | 'lapsed' | 'finished' | 'displaced'
>;

export const BOOKING_TEXTS: Readonly<Record<Language, BookingTexts>> = inHouseWords({
  'zh-CN': {
    stands: {
      pendingOwn: (stay, deadline) => `${stay}已为您锁定，审批截止 ${deadline}`,
      pending: (stay, deadline) => `${stay}已锁定，等待审批，截止 ${deadline}`,
      returned: (deadline) => `已退回补充，锁定保留到 ${deadline}`,
      granted: (stay) => `预约成功：${stay}`,
      confirmed: (stay) => `已通过：${stay}`,
      declined: (stay) => `未通过：${stay}`,
      lapsed: (deadline) => `已失效：到 ${deadline} 没有完成审批`,
      cancelled: '已取消',
      finished: '已结束',
    },
    next: {
      pending: '审批期间他人不能预约这些位置。结果会显示在这里。',
      lapsed: '锁定已自动释放。如仍有需要，可按同样的内容重新预约。',
      cancelled: '位置已释放，其他单位可以预约。',
      declined: '锁定已释放。可以按原因调整后重新预约。',
      finished: '感谢使用，欢迎再来。',
    },
    cancelledBecause: {
      'trial-ended': '驿站已正式启用，试用期间的预约全部取消。欢迎重新预约。',
      'meal-taken-back': '食堂无法供应这份订餐，已退回。请在食堂页面改订其他时段或日期。',
      'moved-elsewhere': '场地因故暂停开放，预约已改到附近的驿站，详见“我的预约”中的新预约。',
      'party-ended': '单位的有效期已调整，有效期以后的预约已释放。需要延长的，请联系片区管理员。',
    },
    nextForOffice: {
      pending: '到截止时间没有办理，锁定会自动释放。',
      returned: '等待单位补充。期间仍可直接通过或不通过。',
      ended: '位置已释放，其他单位可以预约。',
    },
    returnedNext: (deadline) => `请按下面的原因补充，${deadline} 前提交后会继续审批；逾期自动失效。`,
    confirmedNext: (day, time) => `${day} ${time} 开始，凭单位名称到场即可。`,
    made: {
      pending: (deadline) =>
        `申请已提交，位置已锁定。驿站管理员会在 ${deadline} 前答复，可随时在“我的预约”中查看。`,
      granted: '预约成功，位置已经留好，不需要审批。如有变化，请在下方释放或取消，方便其他单位使用。',
    },
    done: {
      cancelled: '预约已取消，位置已释放。',
      released: '所选日期已释放，其余日期不变。',
      completed: '补充内容已提交，等待继续审批。',
      approve: '已通过。',
      return: '已退回补充，锁定保留到截止时间。',
      decline: '已办理：不通过，锁定已释放。',
      changed: '预约已变更。',
      'change-asked': '变更申请已提交，增加的部分已锁定。',
    },
    back: '我的预约',
    backToQueue: '审批',
    reason: { returned: '退回原因', declined: '未通过原因', earlier: '此前的退回原因' },
    days: '日期与位置',
    daysAsked: '曾申请的日期与位置',
    eachDay: '逐日查看',
    dayCount: (count) => `${count} 天`,
    released: '已释放',
    movedTo: (station) => `已改到${station}`,
    over: '已过',
    details: '预约内容',
    madeByAs: {
      station: (name) => `${name}（驿站代办）`,
      liaison: (name) => `${name}（联络员代办）`,
      canteen: (name) => `${name}（食堂代订）`,
    },
    facts: {
      party: '单位',
      madeBy: '经办人',
      headCount: '到场人数',
      purpose: '用途',
      createdAt: '提交时间',
      decidedBy: '审批人',
      together: '座位要求',
      mobile: '联系电话',
      station: '驿站',
      address: '地址',
      wayIn: '怎么进入',
      houseRules: '须知',
      notes: '说明',
      phone: '驿站电话',
      hours: '当天开放',
    },
    people: (count) => `${count} 人`,
    together: { must: '必须坐在一起', prefer: '尽量坐在一起', no: '可以分开坐' },
    noPurpose: '没有填写',
    firstMorning: '首日到场',
    firstMorningOn: (day, time) => `${day} ${time} 到场`,
    seeHall: '查看当天的座位图',
    complete: { heading: '补充后继续审批', purpose: '用途', headCount: '到场人数', submit: '提交补充' },
    again: '按同样的内容重新预约',
    because: {
      change: (state) => `预约${state}，不能再更改。`,
      decide: (state) => `预约${state}，不需要再审批。`,
    },
    failed: '没有办理成功',
  },
  en: {
    stands: {
      pendingOwn: (stay, deadline) => `${stay} are held for you, decision due ${deadline}`,
      pending: (stay, deadline) => `${stay} are held and await approval, due ${deadline}`,
      returned: (deadline) => `Sent back for completion, held until ${deadline}`,
      granted: (stay) => `Booked: ${stay}`,
      confirmed: (stay) => `Approved: ${stay}`,
      declined: (stay) => `Declined: ${stay}`,
      lapsed: (deadline) => `Lapsed: not decided by ${deadline}`,
      cancelled: 'Cancelled',
      finished: 'Finished',
    },
    next: {
      pending: 'Nobody else can book these places meanwhile. The answer will be shown here.',
      lapsed: 'The places were released. If you still need them, ask again with the same request.',
      cancelled: 'The places were released, and other parties can book them.',
      declined: 'The places were released. You can change the request accordingly and ask again.',
      finished: 'Thank you for coming. You are welcome again.',
    },
    cancelledBecause: {
      'trial-ended':
        'The station has started, and all trial bookings were cancelled. You are welcome to book again.',
      'meal-taken-back':
        'The canteen could not serve this order and has given it back. Order another sitting or day on its page.',
      'moved-elsewhere':
        'The place was needed for something else, and the booking has moved to another station: see the new one in “My bookings”.',
      'party-ended':
        'The party is valid for a shorter time now, and what lay after its last day was released. If it stays longer, please ask the officers of the district.',
    },
    nextForOffice: {
      pending: 'Without a decision before the deadline the places are released by themselves.',
      returned: 'The party is to complete it. Until then it can still be approved or declined.',
      ended: 'The places were released, and other parties can book them.',
    },
    returnedNext: (deadline) =>
      `Please complete it as asked below. Sent before ${deadline} it will be decided; later it lapses by itself.`,
    confirmedNext: (day, time) => `It begins on ${day} at ${time}. Give the name of your party at the desk.`,
    made: {
      pending: (deadline) =>
        `Your request was sent and the places are held. The station manager answers before ${deadline}; see “My bookings” at any time.`,
      granted:
        'Booked: the places are yours, no approval is needed. If plans change, release or cancel below so that others can use them.',
    },
    done: {
      cancelled: 'The booking was cancelled and its places were released.',
      released: 'The chosen days were released. All other days stay.',
      completed: 'Your answer was sent. The request waits for its decision again.',
      approve: 'Approved.',
      return: 'Sent back for completion. The places stay held until the deadline.',
      decline: 'Declined. The places were released.',
      changed: 'The booking has been changed.',
      'change-asked': 'The change has been asked for, and what it adds is held.',
    },
    back: 'My bookings',
    backToQueue: 'Approvals',
    reason: {
      returned: 'Why it was sent back',
      declined: 'Why it was declined',
      earlier: 'Why it was sent back before',
    },
    days: 'Days and places',
    daysAsked: 'Days and places that were asked for',
    eachDay: 'See each day',
    dayCount: (count) => (count === 1 ? '1 day' : `${count} days`),
    released: 'Released',
    movedTo: (station) => `Moved to ${station}`,
    over: 'Over',
    details: 'What was asked for',
    madeByAs: {
      station: (name) => `${name}, at the station`,
      liaison: (name) => `${name}, as liaison`,
      canteen: (name) => `${name}, at the canteen`,
    },
    facts: {
      party: 'Party',
      madeBy: 'Made by',
      headCount: 'People coming',
      purpose: 'Purpose',
      createdAt: 'Sent at',
      decidedBy: 'Decided by',
      together: 'Seating',
      mobile: 'Phone number',
      station: 'Station',
      address: 'Address',
      wayIn: 'How to get in',
      houseRules: 'House rules',
      notes: 'Notes',
      phone: 'Phone of the station',
      hours: 'Open on that day',
    },
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    together: { must: 'All together', prefer: 'Together if possible', no: 'Need not be together' },
    noPurpose: 'Not given',
    firstMorning: 'The first morning',
    firstMorningOn: (day, time) => `Be there on ${day} at ${time}`,
    seeHall: 'See the seat map of that day',
    complete: {
      heading: 'Complete it, so that it can be decided',
      purpose: 'Purpose',
      headCount: 'People coming',
      submit: 'Send the answer',
    },
    again: 'Ask again with the same request',
    because: {
      change: (state) => `It cannot be changed any more (${state}).`,
      decide: (state) => `No decision is needed any more (${state}).`,
    },
    failed: 'This was not done',
  },
});
