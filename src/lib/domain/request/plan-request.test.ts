import { describe, expect, it } from 'vitest';
import type { BookingRequest } from './booking-request.ts';
import { PLACES_TRIED_MAX } from './candidates.ts';
import { at, FIRM, hall, NOW, request } from './hall.fixture.ts';
import { OPEN_HOLDS_PER_PARTY_MAX, planRequest } from './plan-request.ts';

type Time = BookingRequest['when']['time'];

function dayRefusal(time: Time, list = ['2026-12-01'], options: Parameters<typeof hall>[0] = {}, now = NOW) {
  const plan = planRequest(request({ when: { days: { list }, time } }), hall(options), FIRM, now);
  if (plan.type === 'unknown') throw new Error('unknown');
  return plan.days.map((day) => day.refusal);
}

const nine = (to: string, nextDay = false): Time => ({ from: '09:00', to, nextDay });

describe('what the rules refuse of a day', () => {
  it('accepts a day within opening hours, on the grid, ahead of the lead time', () => {
    expect(dayRefusal(nine('18:00'))).toEqual([null]);
  });

  it('refuses the past before anything else', () => {
    expect(dayRefusal(nine('09:01'), ['2026-11-28'])).toEqual([{ code: 'in-the-past' }]);
    expect(dayRefusal(nine('18:00'), ['2026-12-01'], {}, at('2026-12-01', 541))).toEqual([
      { code: 'in-the-past' },
    ]);
  });

  it('gives whoever is there the slot that runs, and asks for the lead time from this minute on', () => {
    const refused = (minute: number, leadTimeMinutesMin: number, isHere = true) => {
      const asked = request({ when: { days: { list: ['2026-12-01'] }, time: nine('18:00') } });
      const rules = { leadTimeMinutesMin, slotMinutes: 30 };
      const plan = planRequest(asked, hall({ rules }), { ...FIRM, isHere }, at('2026-12-01', minute));
      return plan.type === 'ready' ? plan.days[0]?.refusal : plan;
    };
    expect(refused(541, 0)).toBeNull();
    expect(refused(569, 0)).toBeNull();
    expect(refused(570, 0)).toEqual({ code: 'in-the-past' });
    expect(refused(541, 0, false)).toEqual({ code: 'in-the-past' });
    expect(refused(541, 1)).toEqual({ code: 'lead-time', limit: 1 });
  });

  it('asks for the lead time, to the minute', () => {
    expect(dayRefusal(nine('18:00'), ['2026-12-01'], {}, at('2026-12-01', 480))).toEqual([null]);
    expect(dayRefusal(nine('18:00'), ['2026-12-01'], {}, at('2026-12-01', 481))).toEqual([
      { code: 'lead-time', limit: 60 },
    ]);
  });

  it('ends the window after its last calendar day', () => {
    const last = { published: [2026, 2027] };
    expect(dayRefusal(nine('18:00'), ['2027-01-28'], last)).toEqual([null]);
    expect(dayRefusal(nine('18:00'), ['2027-01-29'], last)).toEqual([
      { code: 'beyond-window', lastDay: '2027-01-28', limit: 60 },
    ]);
  });

  it('says when the hall is closed and when it is open', () => {
    expect(dayRefusal(nine('18:00'), ['2026-12-06'])).toEqual([
      { code: 'closed-that-day', reason: 'weekly' },
    ]);
    expect(dayRefusal({ from: '08:00', to: '18:00', nextDay: false })).toEqual([
      { code: 'outside-opening-hours', open: ['08:30-18:30'] },
    ]);
    expect(dayRefusal(nine('17:00'), ['2026-12-01'], { withBreak: true })).toEqual([
      { code: 'across-break', open: ['09:00-12:00', '13:00-18:00'] },
    ]);
  });

  it('takes the whole day as its open parts, the break left out', () => {
    const plan = planRequest(
      request({ when: { days: { list: ['2026-12-01'] }, time: { part: 'full-day' } } }),
      hall({ withBreak: true }),
      FIRM,
      NOW,
    );
    if (plan.type !== 'ready') throw new Error(plan.type);
    expect(plan.days[0]?.times).toEqual([
      { from: at('2026-12-01', 540), to: at('2026-12-01', 720) },
      { from: at('2026-12-01', 780), to: at('2026-12-01', 1080) },
    ]);
  });

  it('keeps times of day on the grid and within the lengths', () => {
    expect(dayRefusal({ from: '09:10', to: '18:00', nextDay: false })).toEqual([
      { code: 'off-slot-grid', slotMinutes: 30 },
    ]);
    expect(dayRefusal(nine('09:30'))).toEqual([{ code: 'too-short', asked: 30, limit: 60 }]);
    expect(dayRefusal(nine('18:00'), ['2026-12-01'], { rules: { lengthMinutesMax: 480 } })).toEqual([
      { code: 'too-long', asked: 540, limit: 480 },
    ]);
  });
});

describe('what the rules refuse as a whole', () => {
  function refusal(changes: Partial<BookingRequest>, options: Parameters<typeof hall>[0] = {}, asker = FIRM) {
    const plan = planRequest(request(changes), hall(options), asker, NOW);
    return plan.type === 'refused' ? plan.refusal : plan.type;
  }

  it('refuses a kind without a policy: unknown is never free', () => {
    expect(refusal({ want: { kind: 'counter', features: [] } })).toEqual({
      code: 'policy-missing',
      kind: 'counter',
    });
  });

  it('refuses parties that the policy does not name', () => {
    expect(refusal({}, { rules: { eligible: ['enterprise'] } }, { ...FIRM, kind: 'team' })).toEqual({
      code: 'not-eligible',
      eligible: ['enterprise'],
    });
  });

  it('refuses more seats than the rules allow, and more than exist', () => {
    expect(refusal({ want: { kind: 'desk', count: 9, together: 'no', features: [] } })).toEqual({
      code: 'too-many-units',
      asked: 9,
      limit: 8,
    });
    expect(
      refusal(
        { want: { kind: 'desk', count: 9, together: 'no', features: [] } },
        { rules: { quantityMax: 40 } },
      ),
    ).toEqual({ code: 'more-than-exists', asked: 9, exists: 8 });
  });

  it('asks before it relies on a year whose holiday notice is not out', () => {
    const workdays = {
      days: { from: '2026-12-30', to: '2027-01-05', on: 'workdays' },
      time: { part: 'full-day' },
    } as const;
    expect(refusal({ when: workdays })).toEqual({ code: 'provisional-year', years: [2027] });
    expect(refusal({ when: workdays, acceptProvisional: true })).toBe('ready');
    const listed = { days: { list: ['2027-01-04'] }, time: { part: 'full-day' } } as const;
    expect(refusal({ when: listed })).toEqual({ code: 'provisional-year', years: [2027] });
    expect(refusal({ when: listed }, { published: [2026, 2027] })).toBe('ready');
  });

  it('refuses reversed ranges, endless and wide rules, and too many days', () => {
    const when = (days: BookingRequest['when']['days']) => ({
      when: { days, time: { part: 'full-day' as const } },
    });
    expect(refusal(when({ from: '2026-12-05', to: '2026-12-01', on: 'all' }))).toEqual({
      code: 'reversed-range',
    });
    expect(refusal(when({ rule: 'FREQ=DAILY', start: '2026-12-01', onlyWorkdays: false }))).toEqual({
      code: 'endless-rule',
    });
    expect(
      refusal(when({ rule: 'FREQ=DAILY;INTERVAL=-1;COUNT=3', start: '2026-12-01', onlyWorkdays: false })),
    ).toMatchObject({ code: 'invalid-rule' });
    expect(refusal(when({ from: '2026-12-01', to: '2028-01-05', on: 'all' }))).toEqual({
      code: 'too-many-days',
      asked: 401,
      limit: 366,
    });
    expect(
      refusal(when({ from: '2026-12-01', to: '2027-01-01', on: 'all' }), { published: [2026, 2027] }),
    ).toEqual({ code: 'too-many-days', asked: 32, limit: 31 });
  });

  it('bounds the holds that one party keeps open, only where a hold would be added', () => {
    const busy = { ...FIRM, openHolds: OPEN_HOLDS_PER_PARTY_MAX };
    const six = { want: { kind: 'desk', count: 6, together: 'no', features: [] } } as const;
    expect(refusal(six, {}, busy)).toEqual({ code: 'too-many-open-holds', limit: OPEN_HOLDS_PER_PARTY_MAX });
    expect(refusal(six, {}, { ...busy, openHolds: OPEN_HOLDS_PER_PARTY_MAX - 1 })).toBe('ready');
    expect(refusal({}, {}, busy)).toBe('ready');
  });

  it('tries a bounded number of places of one kind, the smallest that fit', () => {
    const [room] = hall().resources.filter((one) => one.kind === 'room');
    const rooms = Array.from({ length: PLACES_TRIED_MAX + 1 }, (_, index) => ({
      ...room!,
      id: 1000 + index,
      order: index,
      fits: PLACES_TRIED_MAX + 1 - index,
    }));
    const plan = planRequest(
      request({ want: { kind: 'room', features: [] } }),
      { ...hall(), resources: rooms },
      FIRM,
      NOW,
    );
    if (plan.type !== 'ready') throw new Error(plan.type);
    expect(plan.groups[0]?.resources).toHaveLength(PLACES_TRIED_MAX);
    expect(plan.groups[0]?.resources.map((one) => one.fits)).not.toContain(PLACES_TRIED_MAX + 1);
  });

  it('does not know ids of other halls or other kinds', () => {
    expect(
      refusal({
        want: { kind: 'desk', count: 1, deskIds: ['place-place-0020'], together: 'no', features: [] },
      }),
    ).toBe('unknown');
    expect(refusal({ want: { kind: 'room', resourceId: 'place-place-0001', features: [] } })).toBe('unknown');
  });
});
