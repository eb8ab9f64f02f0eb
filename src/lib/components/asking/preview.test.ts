import { describe, expect, it } from 'vitest';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingAnswer, DayAnswer } from '#lib/schemas/booking-answer.ts';
import { nextText, refusedDaysText } from './preview-words.ts';
import { previewOf, type Preview } from './preview.ts';

const REQUEST: BookingRequest = {
  stationId: 'AAAAAAAAAAAAAAAA',
  partyId: 'BBBBBBBBBBBBBBBB',
  want: { kind: 'desk', count: 2, together: 'prefer', features: [] },
  when: { days: { from: '2026-12-28', to: '2027-01-05', on: 'workdays' }, time: { part: 'full-day' } },
  headCount: 2,
  purpose: '',
  ifClash: 'skip',
  acceptProvisional: true,
};

const TIMES = [{ from: '08:30', to: '18:30', nextDay: false }];

function given(day: string, ...labels: string[]): DayAnswer {
  const places = labels.map((label) => ({ id: label.padEnd(16, 'x'), label, zone: '共享工区', quantity: 1 }));
  return { day, outcome: 'given', times: TIMES, places, together: true, refusal: null };
}

function refused(day: string, message: string): DayAnswer {
  const refusal = { code: 'capacity-exceeded' as const, message, facts: {} };
  return { day, outcome: 'refused', times: TIMES, places: [], together: null, refusal };
}

function answer(days: DayAnswer[], changes: Partial<BookingAnswer> = {}): BookingAnswer {
  return {
    outcome: 'partly',
    bookingId: null,
    decisionDeadline: null,
    refusals: [],
    days,
    alternatives: [],
    seating: { exact: true, moves: 0 },
    provisionalYears: [],
    quoteHash: 'hash',
    ...changes,
  };
}

function preview(days: DayAnswer[], changes: Partial<BookingAnswer> = {}): Preview {
  return previewOf(REQUEST, answer(days, changes), (day) =>
    formatLocalDay(day) === '2027-01-01' ? 'off' : null,
  );
}

const STAY = [
  given('2026-12-28', 'A01', 'A02'),
  refused('2026-12-29', '余量不足。'),
  refused('2026-12-30', '余量不足。'),
  given('2026-12-31', 'A01', 'A02'),
  given('2027-01-04', 'B01', 'B02'),
  refused('2027-01-05', '暂停开放。'),
];

describe('a preview', () => {
  it('tells each place once, from day to day until it changes', () => {
    const { stretches, givenIds, givenDay, daysGiven, daysAsked, quantity } = preview(STAY);
    expect(
      stretches.map(({ from, to, days, zones }) => [formatLocalDay(from), formatLocalDay(to), days, zones]),
    ).toEqual([
      ['2026-12-28', '2026-12-31', 2, [{ name: '共享工区', labels: ['A01', 'A02'] }]],
      ['2027-01-04', '2027-01-04', 1, [{ name: '共享工区', labels: ['B01', 'B02'] }]],
    ]);
    expect([givenIds.length, givenDay, daysGiven, daysAsked, quantity]).toEqual([2, '2026-12-28', 3, 6, 2]);
  });

  it('tells each reason once, with its days', () => {
    const reasons = preview(STAY).refusedDays.map(({ days, message }) => [
      refusedDaysText('zh-CN', days),
      message,
    ]);
    expect(reasons).toEqual([
      ['12月29日至12月30日', '余量不足。'],
      ['1月5日 周二', '暂停开放。'],
    ]);
  });

  it('draws the weeks from the first asked day to the last, the days that nobody asked for with their marks', () => {
    const { months } = preview(STAY);
    expect(months.map(({ year, month }) => `${year}-${month}`)).toEqual(['2026-12', '2027-1']);
    const cells = months.flatMap(({ weeks }) => weeks.flat()).filter((cell) => cell !== null);
    expect(
      cells.map(({ day }) => formatLocalDay(day)).filter((_, at) => at === 0 || at === cells.length - 1),
    ).toEqual(['2026-12-28', '2027-01-10']);
    expect(cells).toHaveLength(14);
    const states = cells.filter(({ state }) => state !== 'not-asked').map(({ state }) => state);
    expect(states).toEqual(STAY.map(({ outcome }) => outcome));
    expect(cells.find(({ day }) => formatLocalDay(day) === '2027-01-01')).toMatchObject({
      date: 1,
      mark: 'off',
      state: 'not-asked',
    });
  });

  it('hands on every alternative as an address, and none for what stands on the page already', () => {
    const line = {
      message: '改约',
      days: 1,
      quantity: 1,
      request: { ...REQUEST, want: { ...REQUEST.want } },
    };
    const { alternatives } = preview(STAY, {
      outcome: 'refused',
      alternatives: [
        { kind: 'current-answer', ...line },
        { kind: 'fewer', ...line },
      ] as BookingAnswer['alternatives'],
    });
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]?.query).toContain('clash=skip');
  });

  it('shows the seats of a free day even where the request as a whole is refused', () => {
    const free: DayAnswer = { ...given('2026-12-28', 'A01', 'A02'), outcome: 'free' };
    const { givenDay, stretches } = preview([free, refused('2026-12-29', 'x')], { outcome: 'refused' });
    expect([givenDay, stretches]).toEqual(['2026-12-28', []]);
  });
});

describe('what happens next', () => {
  const facts = { kind: 'desk', quantity: 6, daysGiven: 23 } as const;

  it('is told before it is sent', () => {
    expect(nextText('zh-CN', { ...facts, outcome: 'pending' }, { day: '2026-12-01', time: '12:00' })).toBe(
      '提交后，6 席 × 23 天将为您锁定，审批截止12月1日 周二 12:00。',
    );
    expect(nextText('zh-CN', { ...facts, outcome: 'granted' }, null)).toBe(
      '提交后即预约成功：6 席 × 23 天。',
    );
    expect(nextText('zh-CN', { ...facts, outcome: 'refused' }, null)).toBeNull();
  });

  it('also where a part of it needs a decision', () => {
    expect(
      nextText('zh-CN', { ...facts, outcome: 'partly' }, { day: '2026-12-01', time: '12:00' }),
    ).toContain('审批截止');
  });
});
