import { describe, expect, it } from 'vitest';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { callerOf, type TestApp } from '../../support/app-fixture.ts';
import { booked, change, type Change } from '../../support/changes.ts';
import { closeAtNoon } from '../../support/close-at-noon.ts';
import { decide, useMessagingApp } from '../../support/messaging.ts';
import { calendarOfMail, textOfMail } from '../../support/mail-server.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';

const publish = (app: TestApp) => publishNotices(app, app.now());

describe('the calendar of whoever was mailed an entry', () => {
  it('loses what the first mail has put in, when somebody else cancels', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), oneDesk(app)));
    await publish(app);
    await send();
    await callerOf(app, 'administrator').booking.cancel({ bookingId });
    await publish(app);
    await send();
    const [made, cancelled] = mail.received.map((one) => readCalendar(calendarOfMail(one))[0]!);
    expect([made?.status, cancelled?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(cancelled?.uid).toBe(made?.uid);
    expect(cancelled?.sequence).toBeGreaterThan(made?.sequence ?? Infinity);
  });

  it('loses it for somebody who wants to hear nothing of changes, too, who is told nothing else', async () => {
    const { app, mail, messages, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    const { sent } = await callerOf(app, 'member').notification.settings();
    const chosen = { ...sent, changes: false };
    await callerOf(app, 'member').notification.choose({ sent: chosen, language: 'zh-CN' });
    const mailed = bookingIdOf(await create(callerOf(app, 'member'), oneDesk(app)));
    await publish(app);
    await send();
    await callerOf(app, 'member').notification.choose({
      sent: { ...chosen, confirmations: false },
      language: 'zh-CN',
    });
    const next = oneDesk(app, { when: { days: { list: ['2026-12-02'] }, time: { part: 'full-day' } } });
    const unheard = bookingIdOf(await create(callerOf(app, 'member'), next));
    for (const bookingId of [mailed, unheard]) {
      await callerOf(app, 'administrator').booking.cancel({ bookingId });
      await publish(app);
      await send();
    }
    expect(messages().map(({ kind, channel }) => [kind, channel])).toEqual([
      ['booking-made', 'mail'],
      ['booking-cancelled', 'mail'],
    ]);
    const entries = mail.received.map((one) => readCalendar(calendarOfMail(one))[0]!);
    expect(entries.map((one) => one.status)).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(entries[1]!.uid).toBe(entries[0]!.uid);
  });

  it('is brought up to date where they change and cancel themselves, by mail alone, and not where they want no mail at all', async () => {
    const { app, mail, messages, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    const firm = callerOf(app, 'member');
    const none = {
      decisions: false,
      changes: false,
      confirmations: false,
      reminders: false,
      requests: false,
    };
    const days = { list: ['2026-12-01', '2026-12-02'] };
    const when = { days, time: { part: 'full-day' } } as const;
    const [kept, silent] = [await booked(app, firm, { when }), await booked(app, firm, { when })];
    await publish(app);
    await send();
    await firm.booking.cancel({ bookingId: kept, days: ['2026-12-01'] });
    await firm.notification.choose({ sent: { ...none, decisions: true }, language: 'zh-CN' });
    await publish(app);
    await send();
    await firm.notification.choose({ sent: { ...none, decisions: true }, language: 'en' });
    await firm.booking.cancel({ bookingId: kept });
    await publish(app);
    await send();
    const unmailed = await booked(app, firm, { when });
    await firm.booking.cancel({ bookingId: unmailed });
    await firm.notification.choose({ sent: none, language: 'en' });
    await firm.booking.cancel({ bookingId: silent });
    await publish(app);
    await send();
    expect(messages().map(({ kind, channel }) => [kind, channel])).toEqual([
      ['booking-made', 'mail'],
      ['booking-made', 'mail'],
      ['calendar-updated', 'mail'],
      ['calendar-updated', 'mail'],
    ]);
    const entries = mail.received.map((one) => readCalendar(calendarOfMail(one)));
    const states = [entries[0]!, entries[2]!, entries[3]!].map((one) => one.map(({ status }) => status));
    expect(states).toEqual([
      ['CONFIRMED', 'CONFIRMED'],
      ['CANCELLED', 'CONFIRMED'],
      ['CANCELLED', 'CANCELLED'],
    ]);
    const texts = mail.received.map(textOfMail);
    expect(texts[2]).toContain('您变更了远景咨询在江城驿站的预约，现为12月2日');
    expect(texts[3]).toContain('You have cancelled the booking');
    expect((await firm.notification.list({})).notices).toEqual([]);
  });

  it('loses the second time of a day when it has only one by now, and of a change knows no days of its own', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await closeAtNoon(app);
    await setEmail('member', 'wang@example.org');
    const firm = callerOf(app, 'member');
    const days = { list: ['2026-12-01'] };
    const bookingId = await booked(app, firm, { when: { days, time: { part: 'full-day' } } });
    await publish(app);
    await send();
    await change(callerOf(app, 'manager'), bookingId, { scope: 'all', time: { part: 'morning' } });
    await publish(app);
    await send();
    const more: Change = { scope: 'all', want: { kind: 'desk', count: 9 }, headCount: 9 };
    const { changeId } = await change(firm, bookingId, more);
    await decide(app, changeId!, 'approve');
    await send();
    const files = mail.received.map((one) => readCalendar(calendarOfMail(one)));
    expect(files.map((one) => one.map(({ from, status }) => `${from.slice(11)} ${status}`))).toEqual([
      ['01:00Z CONFIRMED', '05:00Z CONFIRMED'],
      ['01:00Z CONFIRMED', '05:00Z CANCELLED'],
      ['01:00Z CONFIRMED', '05:00Z CANCELLED'],
    ]);
    expect(new Set(files.flat().map((one) => one.uid)).size).toBe(2);
    for (const entry of [0, 1]) {
      const sequences = files.map((one) => one[entry]!.sequence);
      expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
    }
  });
});
