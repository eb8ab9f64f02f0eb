import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { change } from '../../support/changes.ts';
import { NO_SHARE, quotaOf, setRules } from '../../support/fair-share.ts';
import { fillHall } from '../../support/full-hall.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';

const DAY = '2026-12-01';

/** 1 December, so many minutes after its midnight at the station. */
function setTime(app: TestApp, minute: number): void {
  app.setClock(instantOf(START - 540 + 1440 + minute));
}

function closing(app: TestApp, from: string, to: string) {
  return {
    stationId: app.story.stationId,
    purpose: 'urgent' as const,
    reason: '会议征用',
    when: { from: DAY, to: DAY, time: { from, to } },
  };
}

/** As the plan says, which is answered with it. */
async function close(app: TestApp, asked: ReturnType<typeof closing>) {
  const manager = callerOf(app, 'manager');
  const plan = await manager.closure.plan(asked);
  const done = await manager.closure.carryOut({ ...asked, fingerprint: plan.fingerprint });
  if (done.outcome !== 'carried-out') throw new Error(`not carried out: ${JSON.stringify(done)}`);
  return { plan, closureId: done.id };
}

function timesOn(app: TestApp, bookingId: string) {
  return callerOf(app, 'administrator')
    .booking.get({ bookingId })
    .then(({ state, days }) => ({
      state,
      day: days[0]!.state,
      times: days[0]!.times.map(({ from, to }) => `${from}–${to}`),
    }));
}

/** A full hall in which a second desk is taken in the morning only: a booking of the first desk, and how that is closed. */
async function useFullHall(app: TestApp) {
  const firm = callerOf(app, 'administrator');
  const made = await fillHall(app);
  const bookingId = made[0]!;
  const resourceId = (await firm.booking.get({ bookingId })).days[0]!.places[0]!.id;
  await change(firm, made[1]!, { scope: 'all', time: { from: '09:00', to: '12:00' } });
  const closeDesk = async (from: string, to: string) => {
    const manager = callerOf(app, 'manager');
    const when = { from: DAY, to: DAY, time: { from, to } };
    const asked = { resourceId, purpose: 'maintenance' as const, when };
    const plan = await manager.closure.plan(asked);
    const done = await manager.closure.carryOut({ ...asked, fingerprint: plan.fingerprint });
    return { plan, done };
  };
  return { firm, bookingId, closeDesk };
}

async function lineOf(app: TestApp) {
  const { waiting } = await callerOf(app, 'administrator').waitlist.list({
    partyId: app.story.consultancyId,
  });
  return waiting;
}

describe('a closure of some hours, where no other place is free', () => {
  it('leaves the other hours of the day where they are, tells so, and puts the closed ones first in line', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    const { plan } = await close(app, closing(app, '12:00', '14:00'));
    expect(plan).toMatchObject({
      counts: { bookings: 1, here: 0, elsewhere: 0, shorter: 1, nowhere: 0 },
      moves: [
        {
          bookingId,
          to: 'shorter',
          keeps: [
            { from: '09:00', to: '12:00', nextDay: false },
            { from: '14:00', to: '18:00', nextDay: false },
          ],
        },
      ],
    });
    expect(plan.moves[0]!.after).toEqual(plan.moves[0]!.before);
    expect(await timesOn(app, bookingId)).toEqual({
      state: 'confirmed',
      day: 'given',
      times: ['09:00–12:00', '14:00–18:00'],
    });
    expect(rowsOf(app.file, 'SELECT kind FROM message WHERE booking_id IS NOT NULL')).toEqual([
      { kind: 'booking-shortened' },
    ]);
    expect(await lineOf(app)).toMatchObject([
      { displaced: true, request: { when: { time: { from: '12:00', to: '14:00' } } } },
    ]);
    // Nothing of it lies where it is closed.
    const overlapping = `SELECT count(*) AS n FROM claim b JOIN claim h ON h.resource_id = b.resource_id
      AND h.kind = 'house' AND b.kind <> 'house' AND b.from_min < h.to_min AND h.from_min < b.to_min`;
    expect(rowsOf(app.file, overlapping)).toEqual([{ n: 0 }]);
  });

  it('lets whoever is there stay until it begins, and offers the rest where it ends early', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    setTime(app, 601);
    await firm.attendance.checkIn({ bookingId, day: DAY });
    const { closureId } = await close(app, closing(app, '15:00', '18:00'));
    expect(await timesOn(app, bookingId)).toMatchObject({ state: 'confirmed', times: ['09:00–15:00'] });
    setTime(app, 16 * 60 + 10);
    await manager.closure.end({ closureId });
    const [offered] = await lineOf(app);
    expect(offered).toMatchObject({ state: 'offered', displaced: true });
    expect(await firm.waitlist.accept({ bookingId: offered!.offer! })).toMatchObject({
      state: 'confirmed',
      days: [{ day: DAY, times: [{ from: '16:30', to: '18:00' }] }],
    });
  });

  it('displaces for the rest of the day whom it begins for at once, who is first in line for what is left of it', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    setTime(app, 601);
    const { closureId, plan } = await close(app, closing(app, '10:00', '18:00'));
    expect(plan.counts).toMatchObject({ shorter: 0, nowhere: 1 });
    expect(await timesOn(app, bookingId)).toMatchObject({ state: 'displaced' });
    setTime(app, 640);
    // Its first minute is over, and it is waited for all the same.
    await runEveryMinute(app);
    await manager.closure.end({ closureId });
    const [offered] = await lineOf(app);
    expect(await firm.booking.get({ bookingId: offered!.offer! })).toMatchObject({
      state: 'offered',
      days: [{ times: [{ from: '11:00', to: '18:00' }] }],
    });
    // With the first minute of it the offer ends, and what was held is free for others.
    setTime(app, 660);
    expect(await lineOf(app)).toEqual([]);
  });

  it('finds the places that are free for the whole day, and none that somebody has at other hours', async () => {
    const app = await useApp();
    const { bookingId, closeDesk } = await useFullHall(app);
    const { plan, done } = await closeDesk('15:00', '18:00');
    expect(plan.counts).toMatchObject({ here: 0, shorter: 1, nowhere: 0 });
    expect(done).toMatchObject({ outcome: 'carried-out', moved: 1 });
    expect(await timesOn(app, bookingId)).toMatchObject({ times: ['09:00–15:00'] });
    // The afternoon of the other desk is somebody's who asks for no more than that, first of all theirs.
    expect(await lineOf(app)).toMatchObject([{ state: 'offered', displaced: true }]);
  });

  it('lets somebody decide about the hours that are offered again where nobody had decided about the booking', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const request = oneDesk(app, { want: { kind: 'desk', count: 6, together: 'no' }, headCount: 6 });
    const bookingId = bookingIdOf(await create(firm, request));
    expect(await timesOn(app, bookingId)).toMatchObject({ state: 'pending' });
    const { closureId } = await close(app, closing(app, '12:00', '14:00'));
    expect(await timesOn(app, bookingId)).toMatchObject({
      state: 'pending',
      times: ['09:00–12:00', '14:00–18:00'],
    });
    await manager.closure.end({ closureId });
    const [offered] = await lineOf(app);
    expect(await firm.waitlist.accept({ bookingId: offered!.offer! })).toMatchObject({ state: 'pending' });
  });

  it('looks by the minute whether what is left of the day is free by now', async () => {
    const app = await useApp();
    const { firm, closeDesk } = await useFullHall(app);
    setTime(app, 601);
    expect(await closeDesk('10:00', '18:00')).toMatchObject({ done: { outcome: 'carried-out' } });
    setTime(app, 675);
    await runEveryMinute(app);
    expect(await lineOf(app)).toMatchObject([{ state: 'waiting', displaced: true }]);
    setTime(app, 676);
    await runEveryMinute(app);
    const [offered] = await lineOf(app);
    expect(await firm.booking.get({ bookingId: offered!.offer! })).toMatchObject({
      days: [{ times: [{ from: '12:00', to: '18:00' }] }],
    });
  });

  it('gives back of the quota what was lost, and takes the wish of a change that waits for that day', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { fairShare: quotaOf('hours', 400) });
    const firm = callerOf(app, 'administrator');
    const request = oneDesk(app, {
      when: { days: { list: [DAY, '2026-12-02'] }, time: { from: '09:00', to: '18:00' } },
    });
    const bookingId = bookingIdOf(await create(firm, request));
    const used = (): unknown[] => rowsOf(app.file, 'SELECT sum(minutes) AS minutes FROM quota_total');
    expect(used()).toEqual([{ minutes: 18 * 60 }]);
    const { changeId, outcome } = await change(firm, bookingId, {
      scope: 'all',
      want: { kind: 'desk', count: 6, together: 'no' },
    });
    expect(outcome).toBe('pending');
    const { plan } = await close(app, closing(app, '12:00', '14:00'));
    expect(plan.counts).toMatchObject({ shorter: 1, nowhere: 1 });
    expect((await firm.booking.get({ bookingId: changeId! })).days.map((one) => one.state)).toEqual([
      'displaced',
      'given',
    ]);
    const held = 5 * 9 * 60;
    expect(used()).toEqual([{ minutes: 16 * 60 + held }]);
  });

  it('takes all of it from a day of which too little is left', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { fairShare: NO_SHARE, lengthMinutesMin: 120 });
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    const { plan } = await close(app, closing(app, '10:00', '17:00'));
    expect(plan.counts).toMatchObject({ shorter: 0, nowhere: 1 });
    expect(await timesOn(app, bookingId)).toMatchObject({ state: 'displaced' });
  });

  it('takes nothing from whoever is done when it begins, and tells them nothing', async () => {
    const app = await useApp();
    await setRules(app, 'room', { clearingMinutes: 15 });
    const { stationId } = app.story;
    const room = await callerOf(app, 'manager').resource.create({ stationId, kind: 'room', label: '茶室' });
    const request = oneDesk(app, {
      want: { kind: 'room', resourceId: room.id },
      when: { days: { list: [DAY] }, time: { from: '13:00', to: '15:00' } },
    });
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), request));
    await close(app, closing(app, '15:00', '18:00'));
    expect(await timesOn(app, bookingId)).toMatchObject({ state: 'confirmed', times: ['13:00–15:00'] });
    expect(rowsOf(app.file, 'SELECT kind FROM message WHERE booking_id IS NOT NULL')).toEqual([]);
    expect(await lineOf(app)).toEqual([]);
  });

  it('finds the rest of a day that has begun a place at another station', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const zone = { name: '江景工区', neighbourDistance: 150, rank: 9, template: 'islands-40' } as const;
    const stationId = app.story.otherStationId;
    await callerOf(app, 'otherManager').resource.createZone({ stationId, labelPrefix: '江', ...zone });
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    setTime(app, 601);
    const { plan } = await close(app, closing(app, '10:00', '18:00'));
    expect(plan.counts).toMatchObject({ elsewhere: 1, shorter: 0, nowhere: 0 });
    const { movedTo } = (await firm.booking.get({ bookingId })).days[0]!;
    expect(await timesOn(app, movedTo!.bookingId)).toMatchObject({ times: ['10:30–18:00'] });
  });
});
