import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { readFeed } from '#lib/server/notice/read-feed.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { at, DAY } from '../../support/arrivals.ts';
import { AT_ONCE, setRules } from '../../support/fair-share.ts';
import { closeAtNoon } from '../../support/close-at-noon.ts';
import { booked, change } from '../../support/changes.ts';
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
    expect(new Set(waiting.map((one) => one.uid)).size).toBe(23);
    expect(new Set(waiting.map((one) => one.status))).toEqual(new Set(['TENTATIVE']));
    expect(waiting[0]!.from).toBe('2026-12-01T01:00Z');
    expect(waiting[0]!.to).toBe('2026-12-01T10:00Z');
    await callerOf(app, 'manager').approval.decide({ bookingId, decision: 'approve' });
    expect((await entriesOf(app, token))[0]!.status).toBe('CONFIRMED');
    await callerOf(app, 'member').booking.cancel({ bookingId, days: ['2026-12-01'] });
    const shorter = await entriesOf(app, token);
    expect(shorter.map((one) => one.status)).toEqual([
      'CANCELLED',
      ...Array.from({ length: 22 }, () => 'CONFIRMED'),
    ]);
    await callerOf(app, 'member').booking.cancel({ bookingId });
    const cancelled = await entriesOf(app, token);
    expect(new Set(cancelled.map((one) => one.status))).toEqual(new Set(['CANCELLED']));
    expect(cancelled.map((one) => one.uid)).toEqual(waiting.map((one) => one.uid));
    expect(cancelled[5]!.sequence).toBeGreaterThan(waiting[5]!.sequence);
  });

  it('keeps a day’s entry when it is given back and asked for again, and says each time something later', async () => {
    const app = await useApp();
    const token = await addressOf(app);
    const firm = callerOf(app, 'member');
    const bookingId = await booked(app, firm);
    const third = async () => (await entriesOf(app, token))[2]!;
    const granted = await third();
    await firm.booking.cancel({ bookingId, days: ['2026-12-03'] });
    const released = await third();
    await change(firm, bookingId, { scope: 'all', addDays: { list: ['2026-12-03'] } });
    const again = await third();
    await firm.booking.cancel({ bookingId });
    const told = [granted, released, again, await third()];
    expect(told.map((one) => one.status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED']);
    expect(told.map((one) => one.from)).toEqual(Array.from(told, () => '2026-12-03T01:00Z'));
    expect(new Set(told.map((one) => one.uid)).size).toBe(1);
    const sequences = told.map((one) => one.sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
  });

  it('says that the second time of a day is gone, for as long as it is, and goes on with it when it comes back', async () => {
    const app = await useApp();
    await closeAtNoon(app);
    const token = await addressOf(app);
    const firm = callerOf(app, 'member');
    const days = { list: ['2026-12-01', '2026-12-02'] };
    const bookingId = await booked(app, firm, { when: { days, time: { part: 'full-day' } } });
    const told: string[][] = [];
    const sequences = new Map<string, number[]>();
    const look = async () => {
      const entries = await entriesOf(app, token);
      told.push(entries.map(({ from, to, status }) => `${from.slice(8)} ${to.slice(11)} ${status}`));
      for (const { uid, sequence } of entries) sequences.set(uid, [...(sequences.get(uid) ?? []), sequence]);
    };
    await look();
    await change(firm, bookingId, { scope: { only: '2026-12-01' }, time: { part: 'morning' } });
    await look();
    await firm.booking.cancel({ bookingId, days: ['2026-12-01'] });
    await look();
    await change(firm, bookingId, { scope: 'all', addDays: { list: ['2026-12-01'] } });
    await look();
    const second = ['02T01:00Z 04:00Z CONFIRMED', '02T05:00Z 10:00Z CONFIRMED'];
    expect(told).toEqual([
      ['01T01:00Z 04:00Z CONFIRMED', '01T05:00Z 10:00Z CONFIRMED', ...second],
      ['01T01:00Z 04:00Z CONFIRMED', '01T05:00Z 10:00Z CANCELLED', ...second],
      ['01T01:00Z 04:00Z CANCELLED', '01T05:00Z 10:00Z CANCELLED', ...second],
      ['01T01:00Z 04:00Z CONFIRMED', '01T05:00Z 10:00Z CONFIRMED', ...second],
    ]);
    expect(sequences.size).toBe(4);
    for (const ofEntry of sequences.values()) {
      expect(ofEntry).toHaveLength(4);
      expect(ofEntry).toEqual([...new Set(ofEntry)].toSorted((a, b) => a - b));
    }
  });

  it('takes out what nobody came for, and has it again once it is put right in the evening', async () => {
    const app = await useApp();
    const rules = { opensMinutesBefore: 30, closesMinutesAfter: 60, releases: true, records: false };
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: { ...rules, decidesAfter: null } });
    const token = await addressOf(app);
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), oneDesk(app)));
    app.setClock(at('09:30'));
    await remindOfArrivals(app, app.now());
    app.setClock(at('10:00'));
    await settleNoShows(app, app.now());
    const [missed] = await entriesOf(app, token);
    app.setClock(at('19:00'));
    const correction = { bookingId, day: DAY, came: 1, reason: '来了，忘了签到' };
    await callerOf(app, 'manager').attendance.correctNoShow(correction);
    const [came] = await entriesOf(app, token);
    expect([missed!.status, came!.status]).toEqual(['CANCELLED', 'CONFIRMED']);
    expect(came!.sequence).toBeGreaterThan(missed!.sequence);
  });

  it('has the hall’s own hours on both sides of the change of the clocks', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    await callerOf(app, 'manager').station.update({ stationId, timeZone: 'America/New_York' });
    app.setClock(instantOf(Date.UTC(2027, 2, 1, 15) / 60_000));
    const token = await addressOf(app);
    const list = ['2027-03-12', '2027-03-15'];
    await create(
      callerOf(app, 'member'),
      oneDesk(app, {
        when: { days: { list }, time: { from: '09:00', to: '18:00' } },
        acceptProvisional: true,
      }),
    );
    // The clocks go forward in the night to Sunday, 14 March 2027.
    expect((await entriesOf(app, token)).map(({ from, to }) => [from, to])).toEqual([
      ['2027-03-12T14:00Z', '2027-03-12T23:00Z'],
      ['2027-03-15T13:00Z', '2027-03-15T22:00Z'],
    ]);
  });

  it('keeps what was typed in its place', async () => {
    const app = await useApp();
    const token = await addressOf(app);
    const purpose = 'a, b; c\\ END:VEVENT 👩‍👩‍👧 '.repeat(8).trim();
    await create(callerOf(app, 'member'), oneDesk(app, { purpose }));
    const [entry, ...more] = await entriesOf(app, token);
    expect(more).toEqual([]);
    expect(entry!.summary).toContain(purpose);
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
