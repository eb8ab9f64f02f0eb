import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { booked, change, daysOf, type Change } from '../../support/changes.ts';

describe('a day that has begun', () => {
  it('stays where other days take the place of the rest of the stay, and the answer names it', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    const [today] = await daysOf(firm, bookingId);
    app.passMinutes(1440 + 180);
    const days = { list: ['2026-12-04', '2026-12-07'] };
    for (const scope of ['all', { from: '2026-12-01' }] satisfies Change['scope'][]) {
      const quoted = await firm.booking.quoteChange({ bookingId, change: { scope, days } });
      expect(quoted.outcome).toBe('granted');
      expect(quoted.days.map((one) => [one.day.slice(5), one.becomes])).toEqual([
        ['12-01', 'same'],
        ['12-02', 'released'],
        ['12-03', 'released'],
        ['12-04', 'same'],
        ['12-07', 'added'],
      ]);
    }
    await change(firm, bookingId, { scope: 'all', days });
    const after = await daysOf(firm, bookingId);
    expect(after.map(([day]) => day)).toEqual(['12-01', '12-04', '12-07']);
    expect(after[0]).toEqual(today);
  });

  it('can become longer or end early, and keeps its seats and what was used', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    app.passMinutes(1440 + 180);
    const longer = await change(firm, bookingId, {
      scope: { only: '2026-12-01' },
      time: { from: '09:00', to: '18:30' },
    });
    expect(longer.outcome).toBe('granted');
    const early = await change(firm, bookingId, {
      scope: { only: '2026-12-01' },
      time: { from: '09:00', to: '14:00' },
    });
    expect(early.outcome).toBe('granted');
    for (const rewritten of [
      { time: { from: '13:00', to: '14:00' } },
      { want: { kind: 'desk', count: 2 } },
    ] satisfies Partial<Change>[]) {
      const answer = await change(firm, bookingId, { scope: { only: '2026-12-01' }, ...rewritten });
      expect(answer.days[0]?.refusal?.code).toBe('in-the-past');
      // Nothing is offered that leaves every day as it is.
      expect(answer.alternatives.filter((one) => one.days === 0)).toEqual([]);
    }
  });

  it('is not moved to another day; that day can be had beside it', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    const before = await daysOf(firm, bookingId);
    app.passMinutes(1440 + 180);
    const move: Change = { scope: { only: '2026-12-01' }, days: { list: ['2026-12-08'] } };
    const answer = await change(firm, bookingId, move);
    expect(answer.outcome).toBe('refused');
    expect(answer.days).toMatchObject([
      { day: '2026-12-01', outcome: 'refused', becomes: 'left', refusal: { code: 'in-the-past' } },
      { day: '2026-12-08', outcome: 'free', becomes: 'added' },
    ]);
    expect(await daysOf(firm, bookingId)).toEqual(before);
    const offered = answer.alternatives.find((one) => one.kind === 'skip-days');
    expect(await change(firm, bookingId, offered!.change)).toMatchObject({ outcome: 'partly' });
    expect((await daysOf(firm, bookingId)).map(([day]) => day)).toEqual([
      ...before.map(([day]) => day),
      '12-08',
    ]);
  });
});
