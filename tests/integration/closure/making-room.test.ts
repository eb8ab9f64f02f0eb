import { describe, expect, it } from 'vitest';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { change } from '../../support/changes.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { calendarOfMail } from '../../support/mail-server.ts';
import { useMessagingApp } from '../../support/messaging.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { bookingIdOf, create, oneDesk, sixSeats, type RequestInput } from '../../support/requests.ts';

const DAY = '2026-12-01';
const WHEN = { from: DAY, to: DAY };

/** So many desks of one day for the consultancy, named ones or any. */
function desks(app: TestApp, count: number, changes: object = {}): RequestInput {
  return oneDesk(app, {
    want: { kind: 'desk', count, together: 'prefer', ...changes },
    when: { days: { list: [DAY] }, time: { from: '09:00', to: '18:00' } },
    headCount: count,
  });
}

async function deskIdsOf(app: TestApp): Promise<string[]> {
  const { resources } = await callerOf(app, null).availability.day({
    stationId: app.story.stationId,
    day: DAY,
  });
  return resources.filter((one) => one.kind === 'desk').map((one) => one.id);
}

type PlanInput = Parameters<ReturnType<typeof callerOf>['closure']['plan']>[0];

async function fingerprintOf(app: TestApp, asked: PlanInput): Promise<{ fingerprint: string }> {
  return { fingerprint: (await callerOf(app, 'manager').closure.plan(asked)).fingerprint };
}

describe('a closure that makes room', () => {
  it('says where everybody goes, moves them with one commit, and tells them', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, desks(app, 3)));
    const before = (await firm.booking.get({ bookingId })).days[0]!.places.map((one) => one.id);
    const resourceId = before[0]!;
    const asked = { resourceId, purpose: 'maintenance' as const, reason: '桌面松动', when: WHEN };
    const plan = await manager.closure.plan(asked);
    expect(plan).toMatchObject({
      counts: { bookings: 1, here: 1, elsewhere: 0, shorter: 0, nowhere: 0 },
      moves: [{ bookingId, party: '远景咨询', to: 'here', days: 1 }],
    });
    // Nothing was done by it.
    expect((await firm.booking.get({ bookingId })).days[0]!.places.map((one) => one.id)).toEqual(before);

    const carried = await manager.closure.carryOut({ ...asked, fingerprint: plan.fingerprint });
    expect(carried).toMatchObject({ outcome: 'carried-out', moved: 1, toMove: 1 });
    const after = (await firm.booking.get({ bookingId })).days[0]!.places.map((one) => one.id);
    expect(after).toHaveLength(3);
    expect(after).not.toContain(resourceId);
    // Those who sat well stay where they are.
    expect(after).toEqual(expect.arrayContaining(before.slice(1)));
    expect(rowsOf(app.file, 'SELECT kind FROM message WHERE booking_id IS NOT NULL')).toEqual([
      { kind: 'booking-reseated' },
    ]);
    const { closures } = await manager.closure.list({ stationId: app.story.stationId, limit: 10 });
    expect(closures).toMatchObject([
      { purpose: 'maintenance', progress: { moved: 1, toMove: 1, done: true } },
    ]);
  });

  it('needs no free seats: who finds none is displaced, goes first on the waitlist, and is offered what comes back', async () => {
    const app = await useApp();
    const [firm, neighbour, manager] = [
      callerOf(app, 'administrator'),
      callerOf(app, 'neighbour'),
      callerOf(app, 'manager'),
    ];
    const ids = await deskIdsOf(app);
    const made: string[] = [];
    for (const id of ids) made.push(bookingIdOf(await create(firm, desks(app, 1, { deskIds: [id] }))));
    const other = { ...desks(app, 1), partyId: app.story.neighbourId };
    await neighbour.waitlist.join({ request: other });

    const asked = { resourceId: ids[0]!, purpose: 'urgent' as const, reason: '会议征用', when: WHEN };
    // Official use is not made without a reason.
    await expect(manager.closure.plan({ ...asked, reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['reason'], code: 'too_small' }] },
    });
    const { fingerprint, counts } = await manager.closure.plan(asked);
    expect(counts).toEqual({ bookings: 1, here: 0, elsewhere: 0, shorter: 0, nowhere: 1 });
    await manager.closure.carryOut({ ...asked, fingerprint });
    expect(await firm.booking.get({ bookingId: made[0]! })).toMatchObject({
      state: 'displaced',
      days: [{ state: 'displaced' }],
    });
    expect(rowsOf(app.file, 'SELECT kind FROM message WHERE booking_id IS NOT NULL')).toEqual([
      { kind: 'booking-displaced' },
    ]);
    // Who had to make room comes before who had waited longer.
    await firm.booking.cancel({ bookingId: made[5]! });
    const { waiting } = await firm.waitlist.list({ partyId: app.story.consultancyId });
    expect(waiting).toMatchObject([{ state: 'offered', displaced: true }]);
    const offer = waiting[0]!.offer!;
    // It was decided about before.
    expect(await firm.waitlist.accept({ bookingId: offer })).toMatchObject({ state: 'confirmed' });
    expect(await callerOf(app, null).closure.urgentUse({ stationId: app.story.stationId })).toEqual({
      hours: 24,
      times: 1,
    });
  });

  it('seats and waits for what a day has, where a change has made it another one than its stay asked for', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, desks(app, 3)));
    await change(firm, bookingId, {
      scope: { only: DAY },
      want: { kind: 'desk', count: 2, together: 'no' },
      time: { from: '10:00', to: '12:00' },
    });
    const [first] = (await firm.booking.get({ bookingId })).days[0]!.places.map((one) => one.id);
    const desk = { resourceId: first!, purpose: 'maintenance' as const, when: WHEN };
    await manager.closure.carryOut({ ...desk, ...(await fingerprintOf(app, desk)) });
    expect((await firm.booking.get({ bookingId })).days[0]!.places).toHaveLength(2);

    const hall = { stationId: app.story.stationId, purpose: 'closure' as const, when: WHEN };
    await manager.closure.carryOut({ ...hall, ...(await fingerprintOf(app, hall)) });
    const { waiting } = await firm.waitlist.list({ partyId: app.story.consultancyId });
    expect(waiting).toMatchObject([
      { displaced: true, quantity: 2, request: { when: { time: { from: '10:00', to: '12:00' } } } },
    ]);
  });

  it('offers a room again to whoever had to leave it, also where nobody has said how many it fits', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const { id: resourceId } = await manager.resource.create({
      stationId: app.story.stationId,
      kind: 'room',
      label: '茶室',
    });
    const when = { days: { list: [DAY] }, time: { from: '10:00', to: '12:00' } };
    bookingIdOf(await create(firm, oneDesk(app, { want: { kind: 'room', resourceId }, when })));
    const hall = { stationId: app.story.stationId, purpose: 'closure' as const, when: WHEN };
    const carried = await manager.closure.carryOut({ ...hall, ...(await fingerprintOf(app, hall)) });
    await manager.closure.end({ closureId: 'id' in carried ? carried.id : '' });
    const { waiting } = await firm.waitlist.list({ partyId: app.story.consultancyId });
    expect(waiting).toMatchObject([{ displaced: true, state: 'offered' }]);
  });

  it('takes with a booking the change of it that waits for a decision', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, desks(app, 2)));
    const later = ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09'];
    const { changeId } = await change(firm, bookingId, {
      scope: 'all',
      addDays: { list: later },
      want: { kind: 'desk', count: 6, together: 'no' },
    });
    expect(await firm.booking.get({ bookingId: changeId! })).toMatchObject({ state: 'pending' });
    const hall = { stationId: app.story.stationId, purpose: 'closure' as const, when: WHEN };
    await manager.closure.carryOut({ ...hall, ...(await fingerprintOf(app, hall)) });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'displaced' });
    expect(await firm.booking.get({ bookingId: changeId! })).toMatchObject({ state: 'displaced' });
    expect(rowsOf(app.file, "SELECT count(*) AS n FROM claim WHERE kind <> 'house'")).toEqual([{ n: 0 }]);
  });

  it('does nothing where something has changed since the plan, and answers with the new one', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const ids = await deskIdsOf(app);
    const asked = { zoneId: app.story.zoneId, purpose: 'closure' as const, when: WHEN };
    const { fingerprint } = await manager.closure.plan(asked);
    const bookingId = bookingIdOf(await create(firm, desks(app, 1, { deskIds: [ids[0]] })));
    const answer = await manager.closure.carryOut({ ...asked, fingerprint });
    expect(answer).toMatchObject({ outcome: 'changed', plan: { counts: { bookings: 1 } } });
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM closure')).toEqual([{ n: 0 }]);
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'confirmed' });
  });

  it('keeps six together, and takes a whole stay of a month in parts that a later minute goes on with', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, sixSeats(app)));
    await manager.approval.decide({ bookingId, decision: 'approve' });
    const before = (await firm.booking.get({ bookingId })).days[0]!.places.map((one) => one.id);
    const asked = {
      resourceId: before[0]!,
      purpose: 'maintenance' as const,
      when: { from: DAY, to: '2026-12-31' },
    };
    const { fingerprint, counts } = await manager.closure.plan(asked);
    expect(counts).toEqual({ bookings: 1, here: 23, elsewhere: 0, shorter: 0, nowhere: 0 });
    await manager.closure.carryOut({ ...asked, fingerprint });
    await runEveryMinute(app);
    const { days, state } = await firm.booking.get({ bookingId });
    expect(state).toBe('confirmed');
    for (const day of days) {
      expect(day.places).toHaveLength(6);
      expect(day.places.map((one) => one.id)).not.toContain(before[0]);
    }
    expect(new Set(days.map((day) => JSON.stringify(day.places))).size).toBe(1);
  });

  it('takes to another station of the district who finds nothing here, with a booking there and a notice of it', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('administrator', 'zhao@example.org');
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const { otherStationId, stationId, zoneId } = app.story;
    const zone = { name: '江景工区', neighbourDistance: 150, rank: 9, template: 'islands-40' } as const;
    await callerOf(app, 'otherManager').resource.createZone({
      stationId: otherStationId,
      labelPrefix: '江',
      ...zone,
    });
    const bookingId = bookingIdOf(await create(firm, desks(app, 3)));
    await publishNotices(app, app.now());
    await send();
    const asked = { zoneId, purpose: 'closure' as const, when: WHEN };
    const { fingerprint, counts } = await manager.closure.plan(asked);
    expect(counts).toEqual({ bookings: 1, here: 0, elsewhere: 1, shorter: 0, nowhere: 0 });
    await manager.closure.carryOut({ ...asked, fingerprint });
    await publishNotices(app, app.now());
    expect(await firm.booking.get({ bookingId })).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'moved-elsewhere',
      insteadOf: null,
      days: [{ day: DAY, state: 'cancelled', movedTo: { station: '东湖驿站' } }],
      station: { id: stationId },
    });
    const { notices } = await firm.notification.list({});
    expect(notices).toMatchObject([{ kind: 'moved', station: { name: '东湖驿站' }, read: false }]);
    const instead = await firm.booking.get({ bookingId: notices[0]!.bookingId });
    expect(instead).toMatchObject({
      state: 'confirmed',
      insteadOf: bookingId,
      station: { id: otherStationId },
      days: [{ day: DAY, state: 'given' }],
    });
    expect(instead.days[0]!.places).toHaveLength(3);
    expect(rowsOf(app.file, 'SELECT kind FROM message WHERE booking_id IS NOT NULL')).toEqual([
      { kind: 'booking-made' },
      { kind: 'booking-moved' },
    ]);
    // The mail takes the old place out of the calendar and puts the new one in.
    await send();
    const [made, moved] = mail.received.map((one) => readCalendar(calendarOfMail(one)));
    expect(made!.map((one) => one.status)).toEqual(['CONFIRMED']);
    expect(moved!.map((one) => one.status)).toEqual(['CANCELLED', 'CONFIRMED']);
    expect(moved![0]!.uid).toBe(made![0]!.uid);
    expect(moved![0]!.sequence).toBeGreaterThan(made![0]!.sequence);
    expect(moved![1]!.location).toContain('东湖驿站');
  });
});
