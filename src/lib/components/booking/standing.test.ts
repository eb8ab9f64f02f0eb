import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import { standingOf } from './standing.ts';

/** Monday, 30 November 2026, 09:00 in Shanghai. */
const NOW = instantOf(Date.UTC(2026, 10, 30, 1) / 60_000);

const PLACES = ['A01', 'A02'].map((label) => ({ id: label, label, zone: '共享工区', quantity: 1 }));
const day = (
  date: string,
  change: Partial<BookingView['days'][number]> = {},
): BookingView['days'][number] => ({
  day: date,
  state: 'given',
  over: false,
  movedTo: null,
  times: [{ from: '09:00', to: '18:00', nextDay: false }],
  places: PLACES,
  ...change,
});

function booking(change: Partial<BookingView>): BookingView {
  const capability = { allowed: false, because: 'wrong-state' } as const;
  return {
    id: 'booking-booking1',
    station: { id: 'station-station1', name: '江城驿站', timeZone: 'Asia/Shanghai', trial: false },
    party: { id: 'party-party-part', name: '远景咨询', kind: 'enterprise' },
    madeBy: '王磊',
    source: 'page',
    madeAs: 'party',
    kind: 'desk',
    headCount: 2,
    purpose: '',
    state: 'pending',
    decisionDeadline: '2026-12-01T04:00Z',
    decidedBy: null,
    decisionReason: null,
    releaseReason: null,
    cancelledBecause: null,
    from: '2026-12-01T01:00Z',
    to: '2026-12-02T10:00Z',
    createdAt: '2026-11-30T01:00Z',
    days: [day('2026-12-02'), day('2026-12-03')],
    request: {
      stationId: 'station-station1',
      partyId: 'party-party-part',
      want: { kind: 'desk', count: 2, together: 'prefer', features: [] },
      when: { days: { list: ['2026-12-02', '2026-12-03'] }, time: { part: 'full-day' } },
      headCount: 2,
      purpose: '',
      ifClash: 'refuse',
      acceptProvisional: false,
    },
    actions: {
      see: { allowed: true, because: null },
      approve: capability,
      return: capability,
      decline: capability,
      complete: capability,
      cancel: capability,
      'release-days': capability,
    },
    contact: null,
    partOf: null,
    offerMissed: null,
    ...change,
  } as BookingView;
}

const own = (change: Partial<BookingView>) => standingOf('zh-CN', booking(change), true, NOW);

describe('the first sentence', () => {
  it.each<[string, Partial<BookingView>, string]>([
    ['waits', {}, '2 席 × 2 天已为您锁定，审批截止 明天 12:00'],
    ['was sent back', { state: 'returned' }, '已退回补充，锁定保留到 明天 12:00'],
    ['was granted at once', { state: 'confirmed' }, '预约成功：2 席 × 2 天'],
    ['was approved', { state: 'confirmed', decidedBy: '李站长' }, '已通过：2 席 × 2 天'],
    ['was declined', { state: 'declined' }, '未通过：2 席 × 2 天'],
    ['has lapsed', { state: 'lapsed' }, '已失效：到 明天 12:00 没有完成审批'],
    ['is offered', { state: 'offered' }, '候补到位：2 席 × 2 天，请在 明天 12:00 前接受'],
    [
      'is a part of what is waited for',
      { state: 'offered', partOf: { quantity: 6, days: 3 } },
      '候补已先保留 2 席 × 2 天（共候补 6 席 × 3 天），保留至 明天 12:00',
    ],
    [
      'was offered and not accepted',
      { state: 'lapsed', offerMissed: 'over' },
      '候补位置已失效：到 明天 12:00 没有接受',
    ],
    [
      'did not become complete',
      { state: 'lapsed', offerMissed: 'waits-on' },
      '候补保留的部分已释放：到 明天 12:00 没有凑齐',
    ],
    ['was cancelled', { state: 'cancelled' }, '已取消'],
    ['is over', { state: 'finished' }, '已结束'],
  ])('of a booking that %s', (_, change, expected) => {
    expect(own(change).heading).toBe(expected);
  });

  it('does not speak to those who run the station as to the party', () => {
    const office = standingOf('zh-CN', booking({}), false, NOW);
    expect(office.heading).toBe('2 席 × 2 天已锁定，等待审批，截止 明天 12:00');
    expect(office.next).toBe('到截止时间没有办理，锁定会自动释放。');
  });

  it('counts only the days that are left', () => {
    const days = [day('2026-12-02', { state: 'cancelled' }), day('2026-12-03')];
    const standing = own({ state: 'confirmed', days });
    expect(standing.heading).toBe('预约成功：2 席 × 1 天');
    expect(standing.title).toBe('江城驿站 · 2 席 × 1 天 · 12月3日 周四 · 已确认');
  });
});

describe('the reason', () => {
  const decisionReason = '请核对人数：到场人数与申请的数量不一致。';

  it.each<[BookingView['state'], string | undefined]>([
    ['returned', '退回原因'],
    ['declined', '未通过原因'],
    ['pending', '此前的退回原因'],
    ['confirmed', undefined],
    ['lapsed', undefined],
  ])('of one that is %s', (state, term) => {
    expect(own({ state, decisionReason }).reason?.term).toBe(term);
    expect(own({ state }).reason).toBeNull();
  });
});

it('tells where to be next, and when', () => {
  const days = [day('2026-12-02', { over: true }), day('2026-12-03')];
  expect(own({ state: 'confirmed', days }).next).toContain('12月3日 周四 09:00');
  const begun = [day('2026-11-30'), day('2026-12-03')];
  expect(own({ state: 'confirmed', days: begun }).next).toBe('正在使用，到 18:00 为止。');
  const later = [day('2026-11-30', { times: [{ from: '09:30', to: '18:00', nextDay: false }] })];
  expect(own({ state: 'confirmed', days: later }).next).toContain('09:30 开始');
});

it('says why the station has released days, whatever was said before', () => {
  const released = { decisionReason: '请核对人数。', releaseReason: '元旦放假，当天不开放。' };
  expect(own({ state: 'confirmed', ...released }).reason).toEqual({
    term: '驿站释放日期的原因',
    text: '元旦放假，当天不开放。',
  });
  expect(own({ state: 'returned', ...released }).reason?.term).toBe('退回原因');
});

it('of places that went back because nobody came it does not thank, and says what can be done', () => {
  const days = [day('2026-11-30', { state: 'no-show' }), day('2026-12-03', { state: 'cancelled' })];
  const attendance = [
    { day: '2026-11-30', state: 'no-show', came: 0, at: null, by: null, reason: '' },
  ] as unknown as BookingView['attendance'];
  const missed = own({ state: 'confirmed', days, attendance });
  expect([missed.isMissed, missed.word, missed.tone]).toEqual([true, '未到', 'bad']);
  expect(missed.heading).toContain('没有签到，位置已释放');
  expect(missed.next).toContain('联系驿站核实更正');
  const excused = attendance.map((one) => ({ ...one, state: 'excused' as const }));
  expect(own({ state: 'finished', days, attendance: excused }).next).toContain('不计为未到');
  expect(own({ state: 'confirmed', days: [...days, day('2026-12-04')], attendance }).isMissed).toBe(false);
});

it('a booking that the end of a trial cancelled says so, to its party and to the office', () => {
  const ended = booking({ state: 'cancelled', decidedBy: '李站长', cancelledBecause: 'trial-ended' });
  for (const isOwn of [true, false]) {
    expect(standingOf('zh-CN', ended, isOwn, NOW).next).toBe(
      '驿站已正式启用，试用期间的预约全部取消。欢迎重新预约。',
    );
  }
});
