import { describe, expect, it } from 'vitest';
import { decideSeveral } from '#lib/server/approval/decide-several.ts';
import { listQueues } from '#lib/server/approval/list-queues.ts';
import { listOwnBookings } from '#lib/server/booking/list-own-bookings.ts';
import { actorOf, callerOf, useApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { ledgerContents } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats, type RequestInput } from '../../support/requests.ts';

const on = (...list: string[]): RequestInput['when'] => ({ days: { list }, time: { part: 'full-day' } });

describe('what a party has', () => {
  it('costs the same number of statements for one booking and for many', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'member');
    const actor = await actorOf(app, 'member');
    const list = () =>
      Promise.resolve(listOwnBookings(app, actor, { partyId: app.story.consultancyId, limit: 20 }));
    await create(firm, oneDesk(app));
    await list();
    const one = await countStatements(app, list);
    for (const day of ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'])
      await create(firm, oneDesk(app, { when: on(day) }));
    expect(await countStatements(app, list)).toEqual(one);
    expect(Object.values(one).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(7);
  });

  it('is what waits and what comes, and page by page what is over', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'member');
    const { consultancyId: partyId } = app.story;
    const pending = bookingIdOf(await create(firm, sixSeats(app, { when: on('2026-12-09') })));
    const over: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
      await firm.booking.cancel({ bookingId });
      over.unshift(bookingId);
    }
    const coming = bookingIdOf(await create(firm, oneDesk(app, { when: on('2026-12-03') })));
    const actor = await actorOf(app, 'member');
    const first = listOwnBookings(app, actor, { partyId, limit: 2 });
    expect(first.open.map(({ id }) => id)).toEqual([coming, pending]);
    expect(first.past.map(({ id }) => id)).toEqual(over.slice(0, 2));
    const second = listOwnBookings(app, actor, { partyId, limit: 2, after: first.next! });
    expect(second.past.map(({ id }) => id)).toEqual(over.slice(2));
    expect(second.next).toBeNull();
  });

  it('is nobody else’s to read, and a page is turned by an own booking only', async () => {
    const app = await useApp();
    const { consultancyId: partyId, neighbourId } = app.story;
    const foreign = bookingIdOf(
      await create(callerOf(app, 'neighbour'), oneDesk(app, { partyId: neighbourId })),
    );
    for (const person of ['neighbour', 'manager', 'officer', 'stranger'] as const) {
      const actor = await actorOf(app, person);
      expect(() => listOwnBookings(app, actor, { partyId, limit: 2 })).toThrow('not-found');
    }
    const actor = await actorOf(app, 'member');
    expect(() => listOwnBookings(app, actor, { partyId, limit: 2, after: foreign })).toThrow('not-found');
  });
});

describe('deciding about several', () => {
  it('gives each its own outcome: one that is over stops none, and names itself', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'member');
    const soon = bookingIdOf(await create(firm, sixSeats(app, { when: on('2026-12-01') })));
    const later = bookingIdOf(await create(firm, sixSeats(app, { when: on('2026-12-09') })));
    const last = bookingIdOf(await create(firm, sixSeats(app, { when: on('2026-12-10') })));
    app.passMinutes(1440);
    const actor = await actorOf(app, 'manager');
    const bookingIds = [later, soon, 'AAAAAAAAAAAAAAAA', last, later];
    expect(await decideSeveral(app, actor, { bookingIds, decision: 'approve' })).toMatchObject({
      decided: [later, last],
      failed: [
        { bookingId: soon, reason: 'deadline-passed' },
        { bookingId: 'AAAAAAAAAAAAAAAA', reason: 'not-found' },
      ],
    });
    expect(await firm.booking.get({ bookingId: later })).toMatchObject({ state: 'confirmed' });
  });

  it('changes nothing for those who do not decide', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
    const before = ledgerContents(app.file);
    for (const person of ['member', 'otherManager', 'stranger'] as const) {
      const actor = await actorOf(app, person);
      const { decided } = await decideSeveral(app, actor, { bookingIds: [bookingId], decision: 'approve' });
      expect(decided).toEqual([]);
    }
    expect(ledgerContents(app.file)).toBe(before);
  });
});

describe('the queues of a person', () => {
  it('are those of the stations that they run, the nearest deadline first', async () => {
    const app = await useApp();
    await create(callerOf(app, 'member'), sixSeats(app));
    const named = async (person: Parameters<typeof actorOf>[1]) =>
      listQueues(app, await actorOf(app, person)).map(({ station, waiting }) => [station.name, waiting]);
    expect(await named('officer')).toEqual([
      ['江城驿站', 1],
      ['东湖驿站', 0],
    ]);
    expect(await named('otherManager')).toEqual([['东湖驿站', 0]]);
    expect(await named('member')).toEqual([]);
  });
});
