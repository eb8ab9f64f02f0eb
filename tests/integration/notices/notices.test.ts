import { describe, expect, it } from 'vitest';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { fillHall } from '../../support/full-hall.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { ask, decide, useMessagingApp } from '../../support/messaging.ts';
import { calendarOfMail, textOfMail } from '../../support/mail-server.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { NO_SUCH_TRIAL } from '../../support/undoing.ts';

const publish = (app: TestApp) => publishNotices(app, app.now());

async function listOf(app: TestApp, person: Parameters<typeof callerOf>[1]) {
  const { notices, unread } = await callerOf(app, person).notification.list({});
  return { kinds: notices.map(({ kind }) => kind), unread, notices };
}

describe('a notice', () => {
  it('comes to those who decide when a request comes in, and to whoever made it when it was decided', async () => {
    const app = await useApp();
    const bookingId = await ask(app);
    expect(await listOf(app, 'manager')).toMatchObject({ kinds: [], unread: 0 });
    await publish(app);
    expect(await listOf(app, 'manager')).toMatchObject({ kinds: ['to-decide'], unread: 1 });
    expect(await listOf(app, 'member')).toMatchObject({ kinds: [], unread: 0 });
    await decide(app, bookingId, 'approve');
    await publish(app);
    expect(await listOf(app, 'member')).toMatchObject({
      kinds: ['approved'],
      notices: [{ bookingId, station: { name: '江城驿站' }, party: '远景咨询', read: false }],
    });
    expect(await listOf(app, 'otherManager')).toMatchObject({ kinds: [] });
  });

  it('is written once, however often and from however many sides the log is read', async () => {
    const app = await useApp();
    await decide(app, await ask(app), 'decline');
    await Promise.all([publish(app), publish(app), publish(app)]);
    await publish(app);
    expect(await listOf(app, 'member')).toMatchObject({ kinds: ['declined'] });
    expect(await listOf(app, 'manager')).toMatchObject({ kinds: [] });
  });

  it('is lost with nothing: where the writing fails the log is read again from the same place', async () => {
    const app = await useApp();
    await decide(app, await ask(app), 'decline');
    const broken: TestApp = {
      ...app,
      engine: {
        ...app.engine,
        transact: (task) =>
          app.engine.transact({
            ...task,
            decide: (situation) => {
              const { changes } = task.decide(situation);
              expect(changes).not.toEqual([]);
              return { changes: [...changes, NO_SUCH_TRIAL], answer: null as never };
            },
          }),
      },
    };
    await expect(publish(broken)).rejects.toThrow('is not on trial');
    expect(await listOf(app, 'member')).toMatchObject({ kinds: [] });
    await publish(app);
    expect(await listOf(app, 'member')).toMatchObject({ kinds: ['declined'] });
  });

  it('of what was refused or undone there is none', async () => {
    const app = await useApp();
    const bookingId = await ask(app);
    await publish(app);
    await decide(app, bookingId, 'approve');
    await expect(decide(app, bookingId, 'decline')).rejects.toThrow();
    await publish(app);
    expect(await listOf(app, 'member')).toMatchObject({ kinds: ['approved'] });
  });

  it('that was read counts no more; those that came meanwhile do', async () => {
    const app = await useApp();
    const first = await ask(app);
    await decide(app, first, 'return');
    await publish(app);
    const { notices } = await listOf(app, 'member');
    const second = bookingIdOf(await create(callerOf(app, 'member'), oneDesk(app)));
    await callerOf(app, 'manager').booking.cancel({ bookingId: second });
    await publish(app);
    await callerOf(app, 'member').notification.markRead({ noticeId: notices[0]!.id });
    expect(await listOf(app, 'member')).toMatchObject({ unread: 1, kinds: ['cancelled', 'returned'] });
  });

  it('of a booking that is none of the person’s any more is not shown', async () => {
    const app = await useApp();
    await decide(app, await ask(app), 'approve');
    await publish(app);
    await callerOf(app, 'administrator').account.removeRole({
      personId: app.story.personIds.member,
      role: { partyId: app.story.consultancyId, as: 'member' },
    });
    expect(await listOf(app, 'member')).toMatchObject({ kinds: [] });
  });
});

describe('what is sent besides', () => {
  it('is a confirmation with a calendar file where a booking is granted at once, and nothing where it was not wanted', async () => {
    const { app, mail, messages, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    await create(callerOf(app, 'member'), oneDesk(app));
    await publish(app);
    expect(messages()).toMatchObject([{ kind: 'booking-made', name: '王磊' }]);
    await send();
    expect(mail.received).toHaveLength(1);
    const [entry, ...more] = readCalendar(calendarOfMail(mail.received[0]!));
    expect(more).toEqual([]);
    expect(entry!.status).toBe('CONFIRMED');
    expect(entry!.from).toBe('2026-12-01T01:00Z');
    const settings = await callerOf(app, 'member').notification.settings();
    expect(settings.sent).toEqual({
      decisions: true,
      changes: true,
      confirmations: true,
      reminders: true,
      requests: false,
    });
    await callerOf(app, 'member').notification.choose({
      sent: { ...settings.sent, confirmations: false, decisions: false },
      language: 'en',
    });
    await create(
      callerOf(app, 'member'),
      oneDesk(app, { when: { days: { list: ['2026-12-02'] }, time: { part: 'full-day' } } }),
    );
    await publish(app);
    expect(messages()).toHaveLength(1);
    await decide(app, await ask(app), 'approve');
    await send();
    expect(mail.received).toHaveLength(1);
    expect(messages()[1]).toMatchObject({ kind: 'booking-approved', problem: 'not-wanted' });
  });

  it('tells those who decide of a new request where they have asked for it', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('manager', 'li@example.org', 'en');
    await ask(app);
    await publish(app);
    await send();
    expect(mail.received).toHaveLength(0);
    const manager = callerOf(app, 'manager');
    const { sent } = await manager.notification.settings();
    await manager.notification.choose({ sent: { ...sent, requests: true }, language: 'en' });
    const bookingId = await ask(app);
    await publish(app);
    await send();
    expect(mail.received.map((one) => one.to)).toEqual([['li@example.org']]);
    // The link leads to the page with the buttons.
    expect(textOfMail(mail.received[0]!)).toContain(`https://yizhan.example.org/bookings/${bookingId}`);
  });

  it('is nothing for somebody who cannot be reached, and no message that is given up', async () => {
    const { app, messages } = await useMessagingApp({ mail: true });
    await create(callerOf(app, 'member'), oneDesk(app));
    await publish(app);
    expect(messages()).toEqual([]);
  });
});

describe('while people wait for answers', () => {
  it('a burst is read in parts, one with each run, and nothing of it is lost', async () => {
    const { app, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('administrator', 'all@example.org');
    await publish(app);
    const since = cursor(app);
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) await fillHall(app, day);
    const busy = () => publishNotices(app, app.now(), () => Promise.resolve(false));
    await busy();
    expect(cursor(app) - since).toBe(100);
    await busy();
    expect(cursor(app) - since).toBe(120);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM message WHERE kind = 'booking-made'`)).toEqual([
      { n: 120 },
    ]);
  });
});

function cursor(app: TestApp): number {
  return app.engine.read((reader) => reader.noticeCursor());
}
