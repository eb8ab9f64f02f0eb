import type { Refusal, RefusalCode } from '#lib/domain/refusal/refusal.ts';

interface Told {
  readonly refusal: Refusal;
  /** What must stand in the sentence, in this order. */
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

/** One of each code with facts that no sentence holds by chance. */
export const TOLD: { readonly [Code in RefusalCode]: Told & { readonly refusal: { readonly code: Code } } } =
  {
    'answer-differs': { refusal: { code: 'answer-differs' }, chinese: ['预览'], english: ['preview'] },
    'nothing-changes': {
      refusal: { code: 'nothing-changes' },
      chinese: ['没有需要改动的内容'],
      english: ['nothing to change'],
    },
    'station-retired': {
      refusal: { code: 'station-retired' },
      chinese: ['其他驿站'],
      english: ['another station'],
    },
    'policy-missing': {
      refusal: { code: 'policy-missing', kind: 'room' },
      chinese: ['会议室的预约规则'],
      english: ['booking rules for meeting rooms'],
    },
    'not-eligible': {
      refusal: { code: 'not-eligible', eligible: ['enterprise', 'team'] },
      chinese: ['企业、项目团队'],
      english: ['enterprises and project teams'],
    },
    'reversed-range': { refusal: { code: 'reversed-range' }, chinese: ['早于'], english: ['before'] },
    'duplicate-days': { refusal: { code: 'duplicate-days' }, chinese: ['重复'], english: ['more than once'] },
    'invalid-rule': {
      refusal: { code: 'invalid-rule', part: 'INTERVAL=-1' },
      chinese: ['INTERVAL 部分'],
      english: ['in INTERVAL.'],
    },
    'endless-rule': {
      refusal: { code: 'endless-rule' },
      chinese: ['UNTIL', 'COUNT'],
      english: ['UNTIL', 'COUNT'],
    },
    'rule-too-wide': {
      refusal: { code: 'rule-too-wide', limit: 1013 },
      chinese: ['1013个'],
      english: ['1013 dates'],
    },
    'no-days': { refusal: { code: 'no-days' }, chinese: ['没有符合条件的日期'], english: ['No day'] },
    'too-many-days': {
      refusal: { code: 'too-many-days', asked: 67, limit: 31 },
      chinese: ['67天', '31天'],
      english: ['67 days', 'the 31'],
    },
    'provisional-year': {
      refusal: { code: 'provisional-year', years: [2027, 2028] },
      chinese: ['2027、2028年'],
      english: ['2027, 2028'],
    },
    'nothing-suitable': {
      refusal: { code: 'nothing-suitable', kind: 'counter' },
      chinese: ['服务窗口'],
      english: ['no service counters'],
    },
    'too-many-units': {
      refusal: { code: 'too-many-units', asked: 17, limit: 13 },
      chinese: ['17个', '13个'],
      english: ['asked for 17', 'the 13'],
    },
    'more-than-exists': {
      refusal: { code: 'more-than-exists', asked: 41, exists: 39 },
      chinese: ['41个', '39个'],
      english: ['41', 'only 39'],
    },
    'too-many-open-holds': {
      refusal: { code: 'too-many-open-holds', limit: 23 },
      chinese: ['待审批', '23个'],
      english: ['23 bookings'],
    },
    'unverified-share': {
      refusal: { code: 'unverified-share', asked: 6, held: 7, limit: 10 },
      chinese: ['10个', '7个', '6个'],
      english: ['hold 10', '7 are held', 'for 6'],
    },
    'in-the-past': { refusal: { code: 'in-the-past' }, chinese: ['已经过去'], english: ['has passed'] },
    'party-not-valid': {
      refusal: { code: 'party-not-valid', from: '2026-12-01', to: '2027-01-31' },
      chinese: ['（2026年12月1日至2027年1月31日）'],
      english: ['(1 Dec 2026 to 31 Jan 2027)'],
    },
    'beyond-window': {
      refusal: { code: 'beyond-window', lastDay: '2027-02-28', limit: 97 },
      chinese: ['97天', '2027年2月28日'],
      english: ['97 days', '28 Feb 2027'],
    },
    'lead-time': {
      refusal: { code: 'lead-time', limit: 150 },
      chinese: ['2小时30分钟'],
      english: ['2 hours 30 minutes'],
    },
    'closed-that-day': {
      refusal: { code: 'closed-that-day', reason: 'holiday' },
      chinese: ['节假日'],
      english: ['public holiday'],
    },
    'booked-already': {
      refusal: { code: 'booked-already' },
      chinese: ['这一天已有安排'],
      english: ['has this day already'],
    },
    'across-break': {
      refusal: { code: 'across-break', open: ['08:30-12:00', '13:30-18:00'] },
      chinese: ['08:30–12:00、13:30–18:00'],
      english: ['08:30–12:00 and 13:30–18:00'],
    },
    'outside-opening-hours': {
      refusal: { code: 'outside-opening-hours', open: ['08:30-18:30'] },
      chinese: ['08:30–18:30'],
      english: ['08:30–18:30'],
    },
    'off-slot-grid': {
      refusal: { code: 'off-slot-grid', slotMinutes: 15 },
      chinese: ['15分钟'],
      english: ['15 minutes'],
    },
    'too-short': {
      refusal: { code: 'too-short', asked: 20, limit: 60 },
      chinese: ['20分钟', '1小时'],
      english: ['20 minutes', '1 hour'],
    },
    'too-long': {
      refusal: { code: 'too-long', asked: 660, limit: 615 },
      chinese: ['11小时', '10小时15分钟'],
      english: ['11 hours', '10 hours 15 minutes'],
    },
    'out-of-service': {
      refusal: { code: 'out-of-service', asked: 6, inService: 4 },
      chinese: ['4个', '6个'],
      english: ['6', '4'],
    },
    closed: {
      refusal: { code: 'closed', asked: 6, free: 5, firstFree: '13:45' },
      chinese: ['6个', '5个', '13:45'],
      english: ['6', '5 are free', '13:45'],
    },
    'capacity-exceeded': {
      refusal: { code: 'capacity-exceeded', asked: 6, free: 2, limit: 40, peak: 38, firstFree: '10:30' },
      chinese: ['6个', '2个', '40个', '38个', '10:30'],
      english: ['6', '2 are free', '40', '38', '10:30'],
    },
    'not-together': {
      refusal: { code: 'not-together', asked: 6, free: 9 },
      chinese: ['9个', '6个'],
      english: ['9 places are free', '6'],
    },
    'not-welcome': { refusal: { code: 'not-welcome' }, chinese: ['其他食堂'], english: ['another canteen'] },
    'mark-not-served': {
      refusal: { code: 'mark-not-served', mark: 'halal' },
      chinese: ['清真餐'],
      english: ['halal meals'],
    },
    'licence-expired': {
      refusal: { code: 'licence-expired', until: '2026-12-24' },
      chinese: ['12月24日'],
      english: ['24'],
    },
    'no-such-sitting': {
      refusal: { code: 'no-such-sitting', sittings: ['11:30-12:00'] },
      chinese: ['11:30'],
      english: ['11:30'],
    },
    'after-cut-off': {
      refusal: { code: 'after-cut-off', cutOff: '2026-12-24 17:05' },
      chinese: ['12月24日', '17:05'],
      english: ['24', '17:05'],
    },
    'sitting-full': {
      refusal: { code: 'sitting-full', asked: 7, free: 3, offered: 80, nextFree: '12:30' },
      chinese: ['3份', '7份', '12:30'],
      english: ['3 portions left', '7', '12:30'],
    },
    'asked-otherwise': {
      refusal: { code: 'asked-otherwise', by: 'hours' },
      chinese: ['按小时'],
      english: ['by hours only'],
    },
    'class-not-eligible': {
      refusal: { code: 'class-not-eligible', class: 'settled', eligible: ['newly-settled', 'team'] },
      chinese: ['新入驻、短期团队', '已入驻'],
      english: ['newly settled, short-term team', 'yours is settled'],
    },
    'beyond-window-hours': {
      refusal: { code: 'beyond-window-hours', limit: 2160 },
      chinese: ['36小时'],
      english: ['36 hours'],
    },
    'kept-for-walk-ins': {
      refusal: { code: 'kept-for-walk-ins', asked: 7, free: 3, kept: 4, until: '09:30' },
      chinese: ['7个', '3个', '4个', '09:30'],
      english: ['7', '3 are free', 'the 4', '09:30'],
    },
    'party-share': {
      refusal: { code: 'party-share', asked: 7, held: 9, limit: 12 },
      chinese: ['12个', '9个', '7个'],
      english: ['12', '9 already', '7'],
    },
    'quota-exhausted': {
      refusal: {
        code: 'quota-exhausted',
        measure: 'hours',
        asked: 90,
        used: 2340,
        limit: 2400,
        month: '2026-12',
        nextMonth: '2027-01',
      },
      chinese: ['2026年12月', '40小时', '39小时', '1小时30分钟', '2027年1月'],
      english: ['40 hours', 'December 2026', '39 hours', '1 hour 30 minutes', 'January 2027'],
    },
  };
