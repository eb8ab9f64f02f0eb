import { describe, expect, it } from 'vitest';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import { AT_ONCE, quotaOf, setRules } from '../../support/fair-share.ts';
import { fillHall } from '../../support/full-hall.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from '../../support/requests.ts';

const DAY = '2026-12-01';
const NEXT_DAY = '2026-12-02';
const TIME = { from: '09:00', to: '18:00' };

function neighbourly(app: TestApp, changes: Partial<RequestInput> = {}): RequestInput {
  return oneDesk(app, { partyId: app.story.neighbourId, ...changes });
}

async function bound(app: TestApp, perMonth: number): Promise<void> {
  await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', perMonth) });
}

/** Seat-days of December that the party has used. */
async function usedBy(caller: StoryCaller, partyId: string): Promise<number | undefined> {
  const { quotas } = await caller.quota.list({ partyId });
  return quotas.find((one) => one.kind === 'desk' && one.month === '2026-12')?.used;
}

async function offerOf(caller: StoryCaller, partyId: string): Promise<string> {
  const { waiting } = await caller.waitlist.list({ partyId });
  return waiting.find((one) => one.state === 'offered')?.offer ?? 'no offer';
}

function statesOf(app: TestApp): unknown[] {
  return rowsOf(app.file, 'SELECT state, passed_over AS n FROM waiting ORDER BY id');
}

describe('the quota of a party and its turn', () => {
  it('counts an open offer like a hold, gives back by itself when it lapses, and goes on counting when it is accepted', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const { neighbourId } = app.story;
    const [first, second] = await fillHall(app);
    await bound(app, 3);
    await neighbour.waitlist.join({ request: neighbourly(app) });
    expect(await usedBy(neighbour, neighbourId)).toBe(0);
    await firm.booking.cancel({ bookingId: first ?? '' });
    expect(statesOf(app)).toEqual([{ state: 'offered', n: 0 }]);
    expect(await usedBy(neighbour, neighbourId)).toBe(1);
    app.passMinutes(10 * 60);
    // Nobody has written down yet that it has lapsed.
    expect(await usedBy(neighbour, neighbourId)).toBe(0);
    await runEveryMinute(app);
    expect(await usedBy(neighbour, neighbourId)).toBe(0);

    await create(firm, oneDesk(app, { purpose: '补上' }));
    await neighbour.waitlist.join({ request: neighbourly(app, { purpose: '再等一次' }) });
    await firm.booking.cancel({ bookingId: second ?? '' });
    const offer = await offerOf(neighbour, neighbourId);
    expect(await neighbour.waitlist.accept({ bookingId: offer })).toMatchObject({ state: 'confirmed' });
    expect(await usedBy(neighbour, neighbourId)).toBe(1);
    await neighbour.booking.cancel({ bookingId: offer });
    expect(await usedBy(neighbour, neighbourId)).toBe(0);
  });

  it('lets whoever has used it up neither have the turn nor hold up those behind, and gives it back in its order', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const made = await fillHall(app);
    await bound(app, 1);
    const when = { days: { list: [NEXT_DAY] }, time: TIME };
    const spent = bookingIdOf(await create(neighbour, neighbourly(app, { when })));
    await neighbour.waitlist.join({ request: neighbourly(app) });
    await firm.waitlist.join({ request: oneDesk(app, { purpose: '第二位' }) });
    await firm.booking.cancel({ bookingId: made[0] ?? '' });
    expect(statesOf(app)).toEqual([
      { state: 'waiting', n: 0 },
      { state: 'offered', n: 0 },
    ]);
    await neighbour.booking.cancel({ bookingId: spent });
    await firm.booking.cancel({ bookingId: made[1] ?? '' });
    expect(statesOf(app)[0]).toEqual({ state: 'offered', n: 0 });
  });

  it('is not asked again of whoever had to make room, and counts what they get instead', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const { consultancyId } = app.story;
    const others: string[] = [];
    for (let index = 0; index < 39; index += 1)
      others.push(bookingIdOf(await create(neighbour, neighbourly(app, { purpose: `${index}` }))));
    await bound(app, 1);
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    expect(await usedBy(firm, consultancyId)).toBe(1);
    const resourceId = (await firm.booking.get({ bookingId })).days[0]?.places[0]?.id ?? '';
    const manager = callerOf(app, 'manager');
    const asked = { resourceId, purpose: 'maintenance' as const, when: { from: DAY, to: DAY } };
    const { fingerprint } = await manager.closure.plan(asked);
    await manager.closure.carryOut({ ...asked, fingerprint });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'displaced' });
    expect(await usedBy(firm, consultancyId)).toBe(0);
    const when = { days: { list: [NEXT_DAY] }, time: TIME };
    await create(firm, oneDesk(app, { when }));
    expect(await usedBy(firm, consultancyId)).toBe(1);
    await neighbour.booking.cancel({ bookingId: others[0] ?? '' });
    const offer = await offerOf(firm, consultancyId);
    expect(await usedBy(firm, consultancyId)).toBe(2);
    expect(await firm.waitlist.accept({ bookingId: offer })).toMatchObject({ state: 'confirmed' });
  });
});

it('A day that a closure sends to another station is used there and no longer here', async () => {
  const app = await useApp();
  const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
  const { consultancyId, otherStationId: stationId } = app.story;
  const hall = { stationId, name: '东湖工区', template: 'islands-40' } as const;
  await callerOf(app, 'otherManager').resource.createZone(hall);
  for (let index = 0; index < 39; index += 1)
    await create(neighbour, neighbourly(app, { purpose: `${index}` }));
  await bound(app, 1);
  const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
  const resourceId = (await firm.booking.get({ bookingId })).days[0]?.places[0]?.id ?? '';
  const asked = { resourceId, purpose: 'maintenance' as const, when: { from: DAY, to: DAY } };
  const manager = callerOf(app, 'manager');
  const { fingerprint, counts } = await manager.closure.plan(asked);
  // A quota that is used up by the very day that moves is not in its way.
  expect(counts).toMatchObject({ elsewhere: 1, nowhere: 0 });
  await manager.closure.carryOut({ ...asked, fingerprint });
  expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'cancelled' });
  expect(await usedBy(firm, consultancyId)).toBe(1);
  const { bookings } = await firm.booking.list({ partyId: consultancyId, limit: 1 });
  expect(bookings).toMatchObject([{ state: 'confirmed', station: { id: stationId } }]);
  await firm.booking.cancel({ bookingId: bookings[0]?.id ?? '' });
  expect(await usedBy(firm, consultancyId)).toBe(0);
});

it('An offer is accepted with the house rules in force, as every booking is', async () => {
  const app = await useApp();
  const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
  const { stationId, neighbourId } = app.story;
  const [first] = await fillHall(app);
  await neighbour.waitlist.join({ request: neighbourly(app) });
  await firm.booking.cancel({ bookingId: first ?? '' });
  await callerOf(app, 'manager').station.update({ stationId, houseRules: '请轻声交谈。' });
  const bookingId = await offerOf(neighbour, neighbourId);
  await expect(neighbour.waitlist.accept({ bookingId })).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { reason: 'house-rules-to-accept' },
  });
  await neighbour.station.acceptHouseRules({ stationId, version: 1 });
  expect(await neighbour.waitlist.accept({ bookingId })).toMatchObject({ state: 'confirmed' });
});
