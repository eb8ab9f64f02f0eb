import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { AT_ONCE, setRules } from '../../support/fair-share.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

describe('what the district approves', () => {
  const RULES = {
    decision: {
      by: 'manager' as const,
      aboveQuantity: 3,
      aboveDays: 5,
      withinMinutes: 2880,
      district: { aboveQuantity: 5, aboveDays: null, aboveHeadCount: null },
    },
  };

  it('the station sends back or declines, and only an officer says yes', async () => {
    const app = await useApp();
    await setRules(app, 'desk', RULES);
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, sixSeats(app)));
    const { waiting } = await manager.approval.queue({ stationId: app.story.stationId });
    expect(waiting[0]?.actions).toMatchObject({
      approve: { allowed: false, because: 'district-decides' },
      return: { allowed: true },
      decline: { allowed: true },
    });
    await expect(manager.approval.decide({ bookingId, decision: 'approve' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      cause: { reason: 'district-decides' },
    });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'pending', decider: 'district' });
    const decided = await callerOf(app, 'officer').approval.decide({ bookingId, decision: 'approve' });
    expect(decided.state).toBe('confirmed');
  });

  it('is not what lies within the bounds', async () => {
    const app = await useApp();
    await setRules(app, 'desk', RULES);
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const five = sixSeats(app, { want: { kind: 'desk', count: 5 }, headCount: 5 });
    const bookingId = bookingIdOf(await create(firm, five));
    const decided = await manager.approval.decide({ bookingId, decision: 'approve' });
    expect(decided).toMatchObject({ state: 'confirmed', decider: 'manager' });
    // Whatever the rules say later, somebody did decide it.
    await setRules(app, 'desk', AT_ONCE);
    expect((await firm.booking.get({ bookingId })).decider).toBe('manager');
    const atOnce = bookingIdOf(await create(firm, oneDesk(app)));
    expect((await firm.booking.get({ bookingId: atOnce })).decider).toBe('nobody');
  });
});

describe('a rule', () => {
  it('lets only classes book that it names, by the class that a party has on the day', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, eligibleClasses: ['team'] });
    const answer = await create(callerOf(app, 'administrator'), oneDesk(app));
    expect(answer.days[0]?.refusal).toMatchObject({
      code: 'class-not-eligible',
      facts: { eligible: ['team'] },
    });
  });

  it('counts its window to the minute where it says so', async () => {
    const app = await useApp();
    // It is 09:00 on the day before.
    await setRules(app, 'desk', { ...AT_ONCE, windowMinutes: 24 * 60 - 1 });
    const firm = callerOf(app, 'administrator');
    const early = await create(firm, oneDesk(app));
    expect(early.days[0]?.refusal).toMatchObject({ code: 'beyond-window-hours', facts: { limit: 1439 } });
    app.passMinutes(1);
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
  });

  it('takes requests by parts of the day only, or by hours only', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const byPart = oneDesk(app, { when: { days: { list: ['2026-12-01'] }, time: { part: 'morning' } } });
    await setRules(app, 'desk', { ...AT_ONCE, askedBy: 'parts' });
    expect((await create(firm, oneDesk(app))).refusals).toMatchObject([
      { code: 'asked-otherwise', facts: { by: 'parts' } },
    ]);
    expect((await create(firm, byPart)).outcome).toBe('granted');
    await setRules(app, 'desk', { askedBy: 'hours' });
    expect((await create(firm, byPart)).refusals).toMatchObject([{ facts: { by: 'hours' } }]);
  });

  it('counts the time to decide in the hours in which the hall works', async () => {
    const app = await useApp();
    await setRules(app, 'desk', {
      decision: { by: 'manager', aboveQuantity: 0, aboveDays: 0, withinMinutes: 600, inWorkingHours: true },
    });
    const firm = callerOf(app, 'administrator');
    const far = oneDesk(app, { when: { days: { list: ['2026-12-10'] }, time: { part: 'full-day' } } });
    const answer = await create(firm, far);
    // From 09:00 to 18:30 of Monday, and half an hour of Tuesday after 08:30.
    expect(answer.decisionDeadline).toBe('2026-12-01T01:00Z');
  });
});
