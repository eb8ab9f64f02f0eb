import { describe, expect, it } from 'vitest';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf } from '../../support/app-fixture.ts';
import { ask, decide, useMessagingApp } from '../../support/messaging.ts';

describe('a deadline', () => {
  it('that is near is told once: to those who decide, at half of the time and no earlier', async () => {
    const { app, sms, messages, send } = await useMessagingApp();
    const bookingId = await ask(app);
    const { decisionDeadline, createdAt } = await callerOf(app, 'member').booking.get({ bookingId });
    const minutes = (Date.parse(decisionDeadline!) - Date.parse(createdAt)) / 60_000;
    expect(minutes).toBeGreaterThan(60);
    const wait = Math.max(Math.ceil(minutes / 2), minutes - 1440);
    app.passMinutes(wait - 1);
    await runEveryMinute(app);
    expect(messages()).toEqual([]);
    app.passMinutes(1);
    await runEveryMinute(app);
    await runEveryMinute(app);
    expect(messages()).toMatchObject([{ kind: 'deadline-near', name: '李站长' }]);
    await send();
    expect(sms.accepted).toMatchObject([{ phone: '+8613900000002', templateId: 'SMS_6' }]);
    app.passMinutes(10);
    await runEveryMinute(app);
    expect(messages()).toHaveLength(1);
  });

  it('of what was sent back is told to whoever made the request', async () => {
    const { app, messages } = await useMessagingApp();
    const bookingId = await ask(app);
    await decide(app, bookingId, 'return');
    const { decisionDeadline } = await callerOf(app, 'member').booking.get({ bookingId });
    app.passMinutes(Date.parse(decisionDeadline!) / 60_000 - app.now() - 5);
    await runEveryMinute(app);
    expect(messages().slice(1)).toMatchObject([{ kind: 'deadline-near', name: '王磊' }]);
  });

  it('that has passed lapses the request, and whoever made it is told', async () => {
    const { app, sms, messages, send } = await useMessagingApp();
    const bookingId = await ask(app);
    const { decisionDeadline } = await callerOf(app, 'member').booking.get({ bookingId });
    app.passMinutes(Date.parse(decisionDeadline!) / 60_000 - app.now());
    await runEveryMinute(app);
    await runEveryMinute(app);
    expect(messages()).toMatchObject([{ kind: 'booking-lapsed', name: '王磊' }]);
    await send();
    expect(sms.accepted).toMatchObject([{ templateId: 'SMS_5' }]);
    expect(await callerOf(app, 'member').booking.get({ bookingId })).toMatchObject({ state: 'lapsed' });
  });

  it('that a closure finds passed is told too', async () => {
    const { app, messages } = await useMessagingApp();
    const bookingId = await ask(app);
    const { decisionDeadline } = await callerOf(app, 'member').booking.get({ bookingId });
    app.passMinutes(Date.parse(decisionDeadline!) / 60_000 - app.now());
    await callerOf(app, 'manager').closure.create({
      zoneId: app.story.zoneId,
      purpose: 'maintenance',
      when: { from: '2026-12-10', to: '2026-12-10' },
    });
    expect(messages()).toMatchObject([{ kind: 'booking-lapsed', name: '王磊' }]);
  });
});
