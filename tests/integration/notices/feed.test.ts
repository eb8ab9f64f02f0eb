import { describe, expect, it } from 'vitest';
import { readFeed } from '#lib/server/notice/read-feed.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

async function addressOf(app: TestApp): Promise<string> {
  const { address } = await callerOf(app, 'member').notification.makeFeed();
  return address.split('/').at(-1) ?? '';
}

const entriesOf = async (app: TestApp, token: string) =>
  readCalendar(Buffer.from(await readFeed(app, token)));

describe('the feed of a person', () => {
  it('has an entry for each day of their bookings: waiting, granted, and cancelled as cancelled', async () => {
    const app = await useApp();
    const token = await addressOf(app);
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
    const waiting = await entriesOf(app, token);
    expect(waiting).toHaveLength(23);
    expect(new Set(waiting.map((one) => one.get('UID'))).size).toBe(23);
    expect(new Set(waiting.map((one) => one.get('STATUS')))).toEqual(new Set(['TENTATIVE']));
    expect(waiting[0]!.get('DTSTART')).toBe('20261201T010000Z');
    expect(waiting[0]!.get('DTEND')).toBe('20261201T100000Z');
    await callerOf(app, 'manager').approval.decide({ bookingId, decision: 'approve' });
    expect((await entriesOf(app, token))[0]!.get('STATUS')).toBe('CONFIRMED');
    await callerOf(app, 'member').booking.cancel({ bookingId, days: ['2026-12-01'] });
    const shorter = await entriesOf(app, token);
    expect(shorter.map((one) => one.get('STATUS'))).toEqual([
      'CANCELLED',
      ...Array.from({ length: 22 }, () => 'CONFIRMED'),
    ]);
    await callerOf(app, 'member').booking.cancel({ bookingId });
    const cancelled = await entriesOf(app, token);
    expect(new Set(cancelled.map((one) => one.get('STATUS')))).toEqual(new Set(['CANCELLED']));
    expect(cancelled.map((one) => one.get('UID'))).toEqual(waiting.map((one) => one.get('UID')));
    const sequence = (entry: ReadonlyMap<string, string>) => Number(entry.get('SEQUENCE'));
    expect(sequence(cancelled[5]!)).toBeGreaterThan(sequence(waiting[5]!));
  });

  it('keeps what was typed in its place', async () => {
    const app = await useApp();
    const token = await addressOf(app);
    const purpose = 'a, b; c\\ END:VEVENT 👩‍👩‍👧 '.repeat(8).trim();
    await create(callerOf(app, 'member'), oneDesk(app, { purpose }));
    const [entry, ...more] = await entriesOf(app, token);
    expect(more).toEqual([]);
    expect(entry!.get('SUMMARY')).toContain(purpose);
  });

  it('says nothing of others, and nothing to whoever has left the party', async () => {
    const app = await useApp();
    const token = await addressOf(app);
    await create(callerOf(app, 'administrator'), oneDesk(app));
    expect(await entriesOf(app, token)).toEqual([]);
    await create(callerOf(app, 'member'), oneDesk(app));
    expect(await entriesOf(app, token)).toHaveLength(1);
    await callerOf(app, 'administrator').account.removeRole({
      personId: app.story.personIds.member,
      role: { partyId: app.story.consultancyId, as: 'member' },
    });
    expect(await entriesOf(app, token)).toEqual([]);
  });

  it('is read under the latest address only, under none once it was ended, and is stored hashed', async () => {
    const app = await useApp();
    const first = await addressOf(app);
    const second = await addressOf(app);
    expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
    await expect(readFeed(app, first)).rejects.toThrow();
    await readFeed(app, second);
    const stored = rowsOf<{ hash: string }>(app.file, `SELECT hex(token_hash) AS hash FROM calendar_feed`);
    expect(stored).toHaveLength(1);
    expect(stored[0]!.hash).not.toContain(Buffer.from(second).toString('hex').toUpperCase());
    expect((await callerOf(app, 'member').notification.settings()).feedSince).not.toBeNull();
    await callerOf(app, 'member').notification.endFeed();
    await expect(readFeed(app, second)).rejects.toThrow();
    expect((await callerOf(app, 'member').notification.settings()).feedSince).toBeNull();
  });
});
