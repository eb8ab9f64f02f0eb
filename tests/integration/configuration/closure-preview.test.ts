import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

const TUESDAY = { from: '2026-12-01', to: '2026-12-01' };
const MONTH = { from: '2026-12-01', to: '2026-12-31' };

function preview(app: TestApp, when: { from: string; to: string; time?: { from: string; to: string } }) {
  const { stationId } = app.story;
  return callerOf(app, 'manager').closure.preview({ stationId, purpose: 'closure', when });
}

describe('before a hall is closed', () => {
  it('those who have booked and those who wait are named, with their days and places, and nothing is written', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const one = bookingIdOf(await create(firm, oneDesk(app)));
    const stay = bookingIdOf(await create(firm, sixSeats(app)));
    const before = wholeDatabase(app.file);
    const shown = await preview(app, MONTH);
    expect(shown).toMatchObject({ bookings: 2, days: 23 });
    expect(shown.affected.map(({ bookingId, state }) => [bookingId, state])).toEqual([
      [one, 'confirmed'],
      [stay, 'pending'],
    ]);
    expect(shown.affected[0]?.days).toMatchObject([{ day: '2026-12-01', places: [{ quantity: 1 }] }]);
    expect(shown.affected[1]?.days).toHaveLength(23);
    expect(shown.affected[1]?.days[0]?.places).toHaveLength(6);
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('they are those that its making is refused for', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    await create(firm, oneDesk(app));
    await create(firm, sixSeats(app));
    const { stationId } = app.story;
    for (const when of [TUESDAY, MONTH, { ...TUESDAY, time: { from: '18:00', to: '20:00' } }]) {
      const { bookings } = await preview(app, when);
      const made = callerOf(app, 'manager').closure.create({ stationId, purpose: 'closure', when });
      if (bookings === 0) await made;
      else
        await expect(made).rejects.toMatchObject({
          cause: { reason: 'closure-booked', facts: { bookings } },
        });
    }
  });

  it('a hold that is past its deadline is not among them', async () => {
    const app = await useApp();
    const late = { when: { days: { list: ['2026-12-10'] }, time: { from: '09:00', to: '18:00' } } };
    await create(callerOf(app, 'administrator'), sixSeats(app, late));
    const thatDay = { from: '2026-12-10', to: '2026-12-10' };
    expect(await preview(app, thatDay)).toMatchObject({ bookings: 1 });
    app.passMinutes(4 * 1440);
    expect(await preview(app, thatDay)).toEqual({ bookings: 0, days: 0, affected: [] });
  });

  it('of another place nobody is named', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    const { counterId } = app.story;
    const input = { resourceId: counterId, purpose: 'maintenance', when: TUESDAY } as const;
    expect(await callerOf(app, 'manager').closure.preview(input)).toMatchObject({ bookings: 0 });
  });

  it('it costs as many statements for many bookings as for one', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    await create(firm, oneDesk(app));
    await preview(app, TUESDAY);
    const one = await countStatements(app, () => preview(app, TUESDAY));
    for (let index = 0; index < 4; index += 1) await create(firm, oneDesk(app));
    const five = await countStatements(app, () => preview(app, TUESDAY));
    expect(five['SELECT']).toBe(one['SELECT']);
  });
});

describe('of an area, so many units of which are kept', () => {
  it('those are named who leave too few of them, and nobody where enough are free', async () => {
    const app = await useApp();
    const { areaId } = app.story;
    const seats = oneDesk(app, { want: { kind: 'area', count: 4 } });
    await create(callerOf(app, 'administrator'), seats);
    const kept = (quantity: number) =>
      callerOf(app, 'manager').closure.preview({
        resourceId: areaId,
        purpose: 'reserve',
        when: TUESDAY,
        quantity,
      });
    const { resources } = await callerOf(app, 'manager').resource.list({
      stationId: app.story.stationId,
      limit: 100,
    });
    const capacity = resources.find(({ id }) => id === areaId)!.capacity;
    expect(await kept(capacity - 4)).toMatchObject({ bookings: 0 });
    expect(await kept(capacity - 3)).toMatchObject({ bookings: 1, affected: [{ kind: 'area' }] });
  });
});
