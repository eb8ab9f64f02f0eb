import { describe, expect, it } from 'vitest';
import { PAGE_SIZE_MAX } from '#lib/schemas/limits.ts';
import { listPartiesToBookFor } from '#lib/server/party/list-parties-to-book-for.ts';
import { actorOf, callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { fillHall } from '../../support/full-hall.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import type { StoryPerson } from '../../support/story.ts';

async function listed(app: TestApp, person: StoryPerson, asked: { named?: string; who?: string } = {}) {
  const { stationId } = app.story;
  const input = { stationId, named: '', ...asked };
  const { parties, mayLook } = await listPartiesToBookFor(app, await actorOf(app, person), input);
  return { names: parties.map(({ name }) => name), mayLook };
}

async function newParty(app: TestApp, name: string): Promise<string> {
  return (await callerOf(app, 'officer').party.create({ name, kind: 'enterprise' })).id;
}

it('whoever serves at the station finds a party by a part of its name, and nobody else looks for one', async () => {
  const app = await useApp();
  await newParty(app, '云帆数据科技');
  await newParty(app, '云帆物流');
  expect(await listed(app, 'manager', { who: '云帆' })).toEqual({
    names: ['云帆数据科技', '云帆物流'],
    mayLook: true,
  });
  expect(await listed(app, 'manager', { who: '没有这家' })).toEqual({ names: [], mayLook: true });
  const own = await listed(app, 'member');
  expect(own.mayLook).toBe(false);
  expect(await listed(app, 'member', { who: '云帆' })).toEqual(own);
});

it('the party that an address names can be booked for, however many there are', async () => {
  const app = await useApp();
  const { names } = await listed(app, 'manager');
  for (let index = names.length; index < PAGE_SIZE_MAX; index += 1) await newParty(app, `单位${index}`);
  const named = await newParty(app, '最后登记的单位');
  expect((await listed(app, 'manager')).names).not.toContain('最后登记的单位');
  expect((await listed(app, 'manager', { named })).names[0]).toBe('最后登记的单位');
  expect((await listed(app, 'member', { named })).names).not.toContain('最后登记的单位');
});

describe('somebody who stands at the desk a minute after the slot began', () => {
  const today = (app: TestApp, from: string) =>
    oneDesk(app, { when: { days: { list: ['2026-11-30'] }, time: { from, to: '12:00' } } });

  it('sits down now: the desk is given the slot that runs, and nobody else is', async () => {
    const app = await useApp();
    const [desk, firm] = [callerOf(app, 'manager'), callerOf(app, 'administrator')];
    app.passMinutes(61);
    expect(await create(firm, today(app, '10:00'))).toMatchObject({
      outcome: 'refused',
      days: [{ refusal: { code: 'in-the-past' } }],
    });
    expect(await create(desk, today(app, '09:30'))).toMatchObject({ outcome: 'refused' });
    const quoted = await desk.booking.quote({ request: today(app, '10:00') });
    const given = await create(desk, today(app, '10:00'));
    expect([quoted.outcome, given.outcome]).toEqual(['granted', 'granted']);
    expect(
      rowsOf(app.file, `SELECT from_min - ${START} AS since, to_min - from_min AS n FROM claim`),
    ).toEqual([{ since: 60, n: 120 }]);
    await desk.attendance.checkIn({ bookingId: bookingIdOf(given), day: '2026-11-30' });
    expect((await desk.booking.get({ bookingId: bookingIdOf(given) })).days).toMatchObject([
      { day: '2026-11-30', state: 'given' },
    ]);
  });

  it('is not given what is taken, closed or waited for, and waits for nothing that has begun', async () => {
    const app = await useApp();
    const desk = callerOf(app, 'manager');
    await fillHall(app, '2026-11-30');
    app.passMinutes(61);
    const full = today(app, '10:00');
    expect(await create(desk, full)).toMatchObject({
      outcome: 'refused',
      days: [{ refusal: { code: 'capacity-exceeded' } }],
    });
    expect(await desk.waitlist.join({ request: full })).toMatchObject({ outcome: 'refused', waiting: [] });
    expect(rowsOf(app.file, 'SELECT 1 FROM waiting')).toEqual([]);
  });

  it('waits for a decision until that slot is over, where the rules want one', async () => {
    const app = await useApp();
    await callerOf(app, 'manager').policy.set({
      stationId: app.story.stationId,
      kind: 'desk',
      rules: {
        slotMinutes: 30,
        lengthMinutesMin: 30,
        lengthMinutesMax: 600,
        daysMax: 1,
        quantityMax: 1,
        leadTimeMinutesMin: 0,
        windowDays: 1,
        clearingMinutes: 0,
        eligible: ['enterprise'],
        decision: { by: 'manager', aboveQuantity: 0, aboveDays: 0, withinMinutes: 120 },
      },
    });
    app.passMinutes(61);
    const asked = await create(callerOf(app, 'manager'), today(app, '10:00'));
    expect(asked).toMatchObject({ outcome: 'pending', decisionDeadline: '2026-11-30T02:30Z' });
  });
});
