import { describe, expect, it } from 'vitest';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp, type StoryCaller } from '../../support/app-fixture.ts';
import { fillHall, wanted } from '../../support/full-hall.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk, type RequestInput } from '../../support/requests.ts';

const DAY = '2026-12-01';

async function join(caller: StoryCaller, request: RequestInput): Promise<string> {
  const joined = await caller.waitlist.join({ request });
  expect(joined.outcome).toBe('waiting');
  return joined.waiting[0]?.id ?? '';
}

describe('waiting for what is full', () => {
  it('holds what a released day gives back for the next in line, and tells them, with the same commit', async () => {
    const app = await useApp();
    const [booked] = await fillHall(app);
    const neighbour = callerOf(app, 'neighbour');
    await join(neighbour, wanted(app, 1));
    await callerOf(app, 'administrator').booking.cancel({ bookingId: booked ?? '' });

    const { waiting } = await neighbour.waitlist.list({ partyId: app.story.neighbourId });
    expect(waiting).toMatchObject([{ state: 'offered', place: null }]);
    const offer = await neighbour.booking.get({ bookingId: waiting[0]?.offer ?? '' });
    expect(offer).toMatchObject({ state: 'offered', days: [{ day: DAY, state: 'given' }] });
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM claim WHERE kind = 'hold'`)).toEqual([{ n: 1 }]);
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE booking_id IS NOT NULL`)).toEqual([
      { kind: 'place-offered' },
    ]);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM freed`)).toEqual([{ n: 0 }]);
    // Nobody else gets it meanwhile.
    expect(await create(callerOf(app, 'administrator'), oneDesk(app, { purpose: '现在就要' }))).toMatchObject(
      {
        outcome: 'refused',
      },
    );
    const accepted = await neighbour.waitlist.accept({ bookingId: offer.id });
    expect(accepted).toMatchObject({ state: 'confirmed' });
    expect(rowsOf(app.file, `SELECT state FROM waiting`)).toEqual([{ state: 'taken' }]);
  });

  it('passes an offer on that nobody has answered in time, and the late answer is refused', async () => {
    const app = await useApp();
    const [booked] = await fillHall(app);
    const [neighbour, firm] = [callerOf(app, 'neighbour'), callerOf(app, 'administrator')];
    await join(neighbour, wanted(app, 1));
    await join(firm, oneDesk(app, { purpose: '再要一个' }));
    expect((await firm.waitlist.list({ partyId: app.story.consultancyId })).waiting).toMatchObject([
      { place: 2 },
    ]);
    await firm.booking.cancel({ bookingId: booked ?? '' });
    const offered =
      (await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting[0]?.offer ?? '';

    app.passMinutes(10 * 60);
    await runEveryMinute(app);
    expect((await firm.waitlist.list({ partyId: app.story.consultancyId })).waiting).toMatchObject([
      { state: 'offered' },
    ]);
    expect(rowsOf(app.file, `SELECT state FROM waiting ORDER BY id`)).toEqual([
      { state: 'missed' },
      { state: 'offered' },
    ]);
    expect(await neighbour.booking.get({ bookingId: offered })).toMatchObject({ offerMissed: 'over' });
    await expect(neighbour.waitlist.accept({ bookingId: offered })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'deadline-passed' },
    });
  });

  it('is over for everybody who looks from its first minute on, before any job has written it down', async () => {
    const app = await useApp();
    await fillHall(app);
    const neighbour = callerOf(app, 'neighbour');
    await join(neighbour, wanted(app, 1));
    const listed = async () => [
      ...(await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting,
      ...(await callerOf(app, 'manager').waitlist.queue({ stationId: app.story.stationId })).waiting,
    ];
    expect(await listed()).toHaveLength(2);
    app.passMinutes(1440 + 60);
    expect(rowsOf(app.file, `SELECT state FROM waiting`)).toEqual([{ state: 'waiting' }]);
    expect(await listed()).toEqual([]);
  });

  it('ends for a party with its last day, whose turn goes to the next in line', async () => {
    const app = await useApp();
    const [booked, other] = await fillHall(app);
    const [neighbour, firm] = [callerOf(app, 'neighbour'), callerOf(app, 'administrator')];
    await join(neighbour, wanted(app, 2));
    await join(firm, oneDesk(app, { purpose: '再要一个' }));
    const officer = callerOf(app, 'officer');
    await officer.party.update({ partyId: app.story.neighbourId, validTo: '2026-11-30' });
    expect((await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting).toEqual([]);
    expect(lastEvents(app.file)).toMatchObject([{ actor: '周明', subject: 'waiting', action: 'left' }]);
    expect((await firm.waitlist.list({ partyId: app.story.consultancyId })).waiting).toMatchObject([
      { place: 1 },
    ]);
    await firm.booking.cancel({ bookingId: booked ?? '' });
    await firm.booking.cancel({ bookingId: other ?? '' });
    expect(rowsOf(app.file, `SELECT state FROM waiting ORDER BY id`)).toEqual([
      { state: 'left' },
      { state: 'offered' },
    ]);
  });

  it('gives whoever comes across a due offer no advantage over the next in line', async () => {
    const app = await useApp();
    const [booked] = await fillHall(app);
    const [neighbour, firm] = [callerOf(app, 'neighbour'), callerOf(app, 'administrator')];
    await join(neighbour, wanted(app, 1));
    await join(callerOf(app, 'neighbourMember'), wanted(app, 1, { purpose: '第二位' }));
    await firm.booking.cancel({ bookingId: booked ?? '' });
    app.passMinutes(10 * 60);
    expect(await create(firm, oneDesk(app, { purpose: '抢' }))).toMatchObject({ outcome: 'refused' });
    expect(rowsOf(app.file, `SELECT state FROM waiting ORDER BY id`)).toEqual([
      { state: 'missed' },
      { state: 'offered' },
    ]);
  });

  it('lets those behind have what does not suffice for the head, and no longer after three times', async () => {
    const app = await useApp();
    const booked = await fillHall(app);
    const [neighbour, firm] = [callerOf(app, 'neighbour'), callerOf(app, 'administrator')];
    await join(neighbour, wanted(app, 2));
    for (let count = 0; count < 4; count += 1)
      await join(neighbour, wanted(app, 1, { purpose: `小${count}` }));
    for (const bookingId of booked.slice(0, 3)) await firm.booking.cancel({ bookingId });
    const states = (): unknown[] =>
      rowsOf(app.file, `SELECT state, passed_over AS n FROM waiting ORDER BY id`);
    expect(states().slice(0, 5)).toEqual([
      { state: 'waiting', n: 3 },
      { state: 'offered', n: 0 },
      { state: 'offered', n: 0 },
      { state: 'offered', n: 0 },
      { state: 'waiting', n: 0 },
    ]);
    // The fourth seat is not given to anybody behind the head.
    await firm.booking.cancel({ bookingId: booked[3] ?? '' });
    expect(states()[4]).toEqual({ state: 'waiting', n: 0 });
    await firm.booking.cancel({ bookingId: booked[4] ?? '' });
    expect(states()[0]).toMatchObject({ state: 'offered' });
  });

  it('is told at once what is free or ruled out, and waits once for the same', async () => {
    const app = await useApp();
    const neighbour = callerOf(app, 'neighbour');
    expect(await neighbour.waitlist.join({ request: wanted(app, 1) })).toMatchObject({
      outcome: 'free',
      waiting: [],
      answer: { outcome: 'granted' },
    });
    const beyond = wanted(app, 1, { when: { days: { list: ['2028-12-01'] }, time: { part: 'full-day' } } });
    expect(await neighbour.waitlist.join({ request: beyond })).toMatchObject({ outcome: 'refused' });
    await fillHall(app);
    const [first, second] = [await join(neighbour, wanted(app, 1)), await join(neighbour, wanted(app, 1))];
    expect(second).toBe(first);
    await neighbour.waitlist.leave({ waitingId: first });
    await expect(neighbour.waitlist.leave({ waitingId: first })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'not-waiting' },
    });
    expect((await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting).toEqual([]);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM waiting_day`)).toEqual([{ n: 0 }]);
  });
});
