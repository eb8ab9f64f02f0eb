import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { booked, change, twoSeats, WEEK } from '../../support/changes.ts';
import { AT_ONCE, NO_SHARE, quotaOf, setRules } from '../../support/fair-share.ts';
import { bookingIdOf, create, oneDesk, type Answer, type RequestInput } from '../../support/requests.ts';

const TIME = { from: '09:00', to: '18:00' };

function desksOn(app: TestApp, days: readonly string[], more: Partial<RequestInput> = {}): RequestInput {
  return oneDesk(app, { when: { days: { list: [...days] }, time: TIME }, ...more });
}

/** What the party could still have in December, as a quote of one day far ahead says. */
async function leftInDecember(app: TestApp): Promise<number> {
  const quote = await callerOf(app, 'administrator').booking.quote({ request: desksOn(app, ['2026-12-31']) });
  const left = quote.quotas?.find((one) => one.month === '2026-12');
  if (!left) throw new Error('no quota was told');
  return left.left;
}

function codesOf(answer: Answer): (string | null)[] {
  return answer.days.map((one) => one.refusal?.code ?? null);
}

describe('the quota of a party', () => {
  it('refuses the day that is too much with its facts, and the days before it with skip are given', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 3) });
    const firm = callerOf(app, 'administrator');
    const whole = await create(firm, desksOn(app, WEEK));
    expect(whole).toMatchObject({ outcome: 'refused', bookingId: null });
    expect(whole.days.at(-1)?.refusal).toMatchObject({
      code: 'quota-exhausted',
      facts: { measure: 'seat-days', asked: 1, used: 3, limit: 3, month: '2026-12', nextMonth: '2027-01' },
    });
    expect(whole.days.at(-1)?.refusal?.message).toContain('2026年12月');
    const some = await create(firm, desksOn(app, WEEK, { ifClash: 'skip' }));
    expect(some).toMatchObject({
      outcome: 'partly',
      quotas: [{ measure: 'seat-days', month: '2026-12', limit: 3, used: 0, asked: 3, left: 3 }],
    });
    expect(codesOf(some)).toEqual([null, null, null, 'quota-exhausted']);
    expect(await leftInDecember(app)).toBe(0);
    const english = callerOf(app, 'administrator', 'en');
    const again = await english.booking.quote({ request: desksOn(app, ['2026-12-31']) });
    expect(again.days[0]?.refusal?.message).toContain('3 desk-days in December 2026');
    const next = await english.booking.quote({
      request: desksOn(app, ['2027-01-04'], { acceptProvisional: true }),
    });
    expect(next.outcome).toBe('granted');
  });

  it('spends nothing on a day that cannot be given anyway', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 2) });
    const { resources } = await callerOf(app, 'manager').resource.list({ stationId: app.story.stationId });
    const desk = resources.find((one) => one.kind === 'desk')!.id;
    const want = { kind: 'desk', count: 1, deskIds: [desk] } as const;
    const theirs = { partyId: app.story.neighbourId, want: { ...want, deskIds: [desk] } };
    await create(callerOf(app, 'neighbour'), desksOn(app, [WEEK[0]!], theirs));
    const asked = desksOn(app, WEEK, { want: { ...want, deskIds: [desk] }, ifClash: 'skip' });
    const answer = await create(callerOf(app, 'administrator'), asked);
    expect(codesOf(answer)).toEqual(['capacity-exceeded', null, null, 'quota-exhausted']);
  });

  it('counts a hold, and gives back what is declined, lapses or is released in time', async () => {
    const app = await useApp();
    await setRules(app, 'desk', {
      fairShare: quotaOf('seat-days', 10),
      decision: { by: 'manager', aboveQuantity: 0, aboveDays: 0, withinMinutes: 60 },
    });
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const ask = async () => bookingIdOf(await create(firm, desksOn(app, WEEK)));
    const declined = await ask();
    expect(await leftInDecember(app)).toBe(6);
    await manager.approval.decide({ bookingId: declined, decision: 'decline', reason: '人满' });
    expect(await leftInDecember(app)).toBe(10);
    await ask();
    app.passMinutes(60);
    expect(await leftInDecember(app)).toBe(10);
    const kept = await ask();
    await manager.approval.decide({ bookingId: kept, decision: 'approve' });
    expect(await leftInDecember(app)).toBe(6);
    await firm.booking.cancel({ bookingId: kept, days: [WEEK[3]!] });
    expect(await leftInDecember(app)).toBe(7);
    await firm.booking.cancel({ bookingId: kept });
    expect(await leftInDecember(app)).toBe(10);
  });

  it('does not give back what is cancelled after the deadline for it', async () => {
    const app = await useApp();
    await setRules(app, 'desk', {
      ...AT_ONCE,
      fairShare: quotaOf('seat-days', 10),
      cancelMinutesBefore: 24 * 60,
    });
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    // 09:01 on the day before the first one: it is too late for that day only.
    app.passMinutes(1);
    await firm.booking.cancel({ bookingId });
    expect(await leftInDecember(app)).toBe(9);
    const other = await booked(app, firm);
    await change(firm, other, { scope: 'all', days: { list: WEEK.slice(1) } });
    expect(await leftInDecember(app)).toBe(5);
  });

  it('goes on counting what was used of a stay that ends early', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 10) });
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    // The evening of the first day.
    app.passMinutes(35 * 60);
    await firm.booking.cancel({ bookingId });
    expect(await leftInDecember(app)).toBe(9);
  });

  it('follows a change, which is judged by what is more than before', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 10) });
    const firm = callerOf(app, 'administrator');
    const bookingId = await twoSeats(app, firm);
    expect(await leftInDecember(app)).toBe(2);
    const more = await change(firm, bookingId, { scope: 'all', want: { kind: 'desk', count: 3 } });
    expect(more.outcome).toBe('refused');
    expect(more.days.map((one) => one.refusal?.code ?? null)).toEqual([
      null,
      null,
      'quota-exhausted',
      'quota-exhausted',
    ]);
    const moved = await change(firm, bookingId, {
      scope: { only: WEEK[0]! },
      days: { list: ['2026-12-10'] },
    });
    expect(moved.outcome).toBe('granted');
    expect(await leftInDecember(app)).toBe(2);
    const fewer = await change(firm, bookingId, {
      scope: 'all',
      want: { kind: 'desk', count: 1 },
      headCount: 1,
    });
    expect(fewer.outcome).toBe('granted');
    expect(await leftInDecember(app)).toBe(6);
  });

  it('counts what a change that waits wants beyond the booking, and all of it once it is approved', async () => {
    const app = await useApp();
    await setRules(app, 'desk', {
      fairShare: quotaOf('seat-days', 12),
      decision: { by: 'manager', aboveQuantity: 2, aboveDays: 20, withinMinutes: 600 },
    });
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = await twoSeats(app, firm);
    const wish = { scope: 'all', want: { kind: 'desk', count: 3 }, headCount: 3 } as const;
    expect((await change(firm, bookingId, wish)).outcome).toBe('pending');
    expect(await leftInDecember(app)).toBe(0);
    const { waitingChange } = await firm.booking.get({ bookingId });
    await manager.approval.decide({ bookingId: waitingChange!, decision: 'approve' });
    expect(await leftInDecember(app)).toBe(0);
    await firm.booking.cancel({ bookingId });
    expect(await leftInDecember(app)).toBe(12);
  });

  it('of a station counts what is used there, and that of the district what is used everywhere', async () => {
    const app = await useApp();
    const { stationId, otherStationId } = app.story;
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 4) });
    const firm = callerOf(app, 'administrator');
    await create(firm, desksOn(app, WEEK.slice(0, 2)));
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 3) }, 'station');
    expect(await leftInDecember(app)).toBe(1);
    await create(firm, desksOn(app, [WEEK[2]!]));
    expect(await leftInDecember(app)).toBe(0);
    expect(stationId).not.toBe(otherStationId);
    await callerOf(app, 'manager').policy.remove({ stationId, kind: 'desk' });
    expect(await leftInDecember(app)).toBe(1);
  });

  it('costs a request under no quota not one statement', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const seen: string[] = [];
    app.watchStatements((sql) => seen.push(sql));
    await create(firm, desksOn(app, [WEEK[0]!]));
    app.watchStatements(null);
    expect(seen.filter((sql) => sql.includes('quota_use'))).toEqual([]);
  });
});

describe('what is left for others', () => {
  it('is more than the share of a zone that one party may hold', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: { ...NO_SHARE, partySharePercent: 5 } });
    const firm = callerOf(app, 'administrator');
    const ask = (count: number) =>
      create(firm, desksOn(app, [WEEK[0]!], { want: { kind: 'desk', count }, headCount: count }));
    const tooMany = await ask(3);
    expect(tooMany.days[0]?.refusal).toMatchObject({
      code: 'party-share',
      facts: { asked: 3, held: 0, limit: 2 },
    });
    expect((await ask(2)).outcome).toBe('granted');
    expect((await ask(1)).days[0]?.refusal).toMatchObject({ code: 'party-share', facts: { held: 2 } });
  });

  it('is kept for those who walk in, whom the desk gives it on the day', async () => {
    const app = await useApp();
    await setRules(app, 'desk', {
      ...AT_ONCE,
      quantityMax: 40,
      fairShare: { ...NO_SHARE, walkIns: { units: 39, untilMinute: 14 * 60 } },
    });
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const today = (count: number) => ({
      ...desksOn(app, ['2026-11-30'], { want: { kind: 'desk' as const, count }, headCount: count }),
    });
    expect((await create(firm, today(2))).days[0]?.refusal).toMatchObject({
      code: 'kept-for-walk-ins',
      facts: { kept: 39, free: 1, until: '14:00' },
    });
    expect((await manager.booking.quote({ request: today(2) })).outcome).toBe('granted');
    expect((await create(firm, today(1))).outcome).toBe('granted');
  });
});
