import { describe, expect, it } from 'vitest';
import { runHourly } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats, type RequestInput } from '../../support/requests.ts';

const DAY = '2026-12-01';
const ALL_DAY: RequestInput['when'] = { days: { list: [DAY] }, time: { part: 'morning' } };

function neighbours(
  app: TestApp,
  want: RequestInput['want'],
  when: RequestInput['when'] = ALL_DAY,
): RequestInput {
  return oneDesk(app, { partyId: app.story.neighbourId, want, when });
}

const statesOf = (app: TestApp): unknown[] =>
  rowsOf(app.file, 'SELECT state FROM waiting ORDER BY id').map((one) => (one as { state: string }).state);

describe('whatever gives a place back gives it to the next in line', () => {
  it('a change of a booking, and the released day of a stay', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const room = { kind: 'room', resourceId: app.story.smallRoomId } as const;
    const when: RequestInput['when'] = { days: { list: [DAY, '2026-12-02'] }, time: { part: 'morning' } };
    const bookingId = bookingIdOf(await create(firm, oneDesk(app, { want: room, when })));
    await neighbour.waitlist.join({ request: neighbours(app, room, when), days: 'each' });
    expect(statesOf(app)).toEqual(['waiting', 'waiting']);
    await firm.booking.cancel({ bookingId, days: ['2026-12-02'] });
    expect(statesOf(app)).toEqual(['waiting', 'offered']);
    const { revision } = await firm.booking.get({ bookingId });
    await firm.booking.change({
      bookingId,
      revision,
      change: { scope: { only: DAY }, want: { kind: 'room', resourceId: app.story.largeRoomId } },
      idempotencyKey: 'to-the-large-room',
    });
    expect(statesOf(app)).toEqual(['offered', 'offered']);
  });

  it('a request that is declined, and one whose deadline has come when a closure is made elsewhere', async () => {
    const app = await useApp();
    const [firm, neighbour, manager] = [
      callerOf(app, 'administrator'),
      callerOf(app, 'neighbour'),
      callerOf(app, 'manager'),
    ];
    const bookingId = bookingIdOf(await create(firm, sixSeats(app)));
    const { days } = await firm.booking.get({ bookingId });
    const deskIds = days[0]!.places.slice(0, 2).map((one) => one.id);
    const [one, other] = deskIds.map((id) =>
      neighbours(app, { kind: 'desk', count: 1, deskIds: [id], together: 'no', features: [] }),
    );
    await neighbour.waitlist.join({ request: one! });
    await manager.approval.decide({ bookingId, decision: 'decline', reason: '场地另有安排' });
    expect(statesOf(app)).toEqual(['offered']);

    const again = bookingIdOf(
      await create(firm, sixSeats(app, { want: { kind: 'desk', count: 6, together: 'no' } })),
    );
    const held = (await firm.booking.get({ bookingId: again })).days[0]!.places.map((place) => place.id);
    const when: RequestInput['when'] = { days: { list: ['2026-12-02'] }, time: { part: 'morning' } };
    const wanted = { ...other!, when, want: { ...other!.want, deskIds: [held[0]!] } } as RequestInput;
    await neighbour.waitlist.join({ request: wanted });
    app.passMinutes(24 * 60 + 5);
    // A closure of another of its desks lapses the hold that is due, and what it leaves is passed on.
    await manager.closure.create({
      resourceId: held[1]!,
      purpose: 'maintenance',
      when: { from: '2026-12-03', to: '2026-12-03' },
    });
    expect(statesOf(app).at(-1)).toBe('offered');
  });

  it('a closure that ends, a smaller one, and more places than before', async () => {
    const app = await useApp();
    const [neighbour, manager] = [callerOf(app, 'neighbour'), callerOf(app, 'manager')];
    const { areaId } = app.story;
    const closure = await manager.closure.create({
      resourceId: areaId,
      purpose: 'closure',
      when: { from: DAY, to: DAY },
    });
    await neighbour.waitlist.join({
      request: neighbours(app, { kind: 'area', count: 5, resourceId: areaId }),
    });
    await manager.closure.end({ closureId: closure.id });
    expect(statesOf(app)).toEqual(['offered']);
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE booking_id IS NOT NULL`)).toEqual([
      { kind: 'place-offered' },
    ]);

    const bay = { kind: 'bay', count: 3, resourceId: app.story.bayId } as const;
    await create(callerOf(app, 'administrator'), oneDesk(app, { want: bay, when: ALL_DAY }));
    await neighbour.waitlist.join({ request: neighbours(app, { ...bay, count: 2 }) });
    await manager.resource.update({ resourceId: app.story.bayId, capacity: 5 });
    expect(statesOf(app)).toEqual(['offered', 'offered']);
  });

  it('what gives no claim back is noticed within the hour, and what nobody waits for leaves no trace', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const room = { kind: 'room', resourceId: app.story.smallRoomId } as const;
    const bookingId = bookingIdOf(await create(firm, oneDesk(app, { want: room, when: ALL_DAY })));
    await firm.booking.cancel({ bookingId });
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM freed')).toEqual([{ n: 0 }]);
    const blocked = bookingIdOf(await create(firm, oneDesk(app, { want: room, when: ALL_DAY })));
    await neighbour.waitlist.join({ request: neighbours(app, room) });
    // Out of the program's sight: with a bare connection.
    rowsOf(app.file, `SELECT count(*) FROM claim`);
    await firm.booking.cancel({ bookingId: blocked });
    expect(statesOf(app)).toEqual(['offered']);
    await runHourly(app);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM freed')).toEqual([{ n: 0 }]);
  });
});
