import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { openCanteen } from '../../support/canteen.ts';
import { AT_ONCE, setRules } from '../../support/fair-share.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';

async function deskOf(app: TestApp, label: string): Promise<string> {
  const { resources } = await callerOf(app, null).availability.day({ stationId: app.story.stationId });
  return resources.find((one) => one.label === label)!.id;
}

/** The member sits at A01 tomorrow. */
async function seatedAt(app: TestApp): Promise<{ placeId: string; bookingId: string }> {
  await setRules(app, 'desk', AT_ONCE);
  const placeId = await deskOf(app, 'A01');
  const want = { kind: 'desk', count: 1, deskIds: [placeId] } as const;
  const request = oneDesk(app, { want: { ...want, deskIds: [placeId] } });
  return { placeId, bookingId: bookingIdOf(await create(callerOf(app, 'member'), request)) };
}

const states = (app: TestApp) => rowsOf(app.file, 'SELECT state FROM fault ORDER BY id');

describe('what is broken', () => {
  it('waits for the people of the station, who take it out of use: whoever sat there gets another desk and is told', async () => {
    const app = await useApp({ withHelpers: true });
    const { placeId, bookingId } = await seatedAt(app);
    const words = '显示器不亮';
    const told = await callerOf(app, 'neighbour').fault.report({ placeId, words, days: 3 });
    expect(told).toMatchObject({ outcome: 'reported' });
    await callerOf(app, 'stranger').fault.report({ placeId, words: '键盘也坏了' });
    const places = async (): Promise<string[]> =>
      (await callerOf(app, 'member').booking.get({ bookingId })).days[0]!.places.map(({ label }) => label);
    expect(await places()).toEqual(['A01']);

    const desk = callerOf(app, 'frontDesk');
    const { faults } = await desk.fault.list({ stationId: app.story.stationId });
    expect(faults).toMatchObject([{ id: told.faultId, words, place: { label: 'A01' } }, {}]);
    expect(await desk.fault.takeOut({ faultId: told.faultId, days: 2 })).toEqual({
      until: '2026-12-01',
      moved: 1,
    });
    expect(states(app)).toEqual([{ state: 'taken-out' }, { state: 'taken-out' }]);
    expect(await places()).not.toContain('A01');
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE booking_id IS NOT NULL`)).toEqual([
      { kind: 'booking-reseated' },
    ]);
    expect(await callerOf(app, null).availability.place({ placeId })).toMatchObject({
      state: 'closed',
      purpose: 'maintenance',
    });
    await expect(desk.fault.dismiss({ faultId: told.faultId })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(
      JSON.stringify(rowsOf(app.file, `SELECT facts FROM event WHERE subject = 'resource'`)),
    ).not.toContain(words);
  });

  it('goes out of use at once where the front desk tells it, and stays in use where the report is answered', async () => {
    const app = await useApp({ withHelpers: true });
    const { placeId, bookingId } = await seatedAt(app);
    const desk = callerOf(app, 'frontDesk');
    expect(await desk.fault.report({ placeId, words: '椅子坏了', days: 2 })).toMatchObject({
      outcome: 'out-of-use',
      until: '2026-12-01',
      moved: 1,
    });
    expect((await callerOf(app, 'member').booking.get({ bookingId })).days[0]!.places).not.toMatchObject([
      { label: 'A01' },
    ]);
    const other = await deskOf(app, 'B01');
    const { faultId } = await callerOf(app, 'member').fault.report({ placeId: other, words: '灯闪' });
    await desk.fault.dismiss({ faultId });
    expect(states(app)).toEqual([{ state: 'taken-out' }, { state: 'dismissed' }]);
    expect((await callerOf(app, null).availability.place({ placeId: other })).state).not.toBe('closed');
  });

  it('is back in use when whoever may take it out says that it is mended, and no other closure ends so', async () => {
    const app = await useApp({ withHelpers: true });
    const placeId = await deskOf(app, 'A01');
    const { stationId } = app.story;
    const desk = callerOf(app, 'frontDesk');
    await desk.fault.report({ placeId, words: '椅子坏了', days: 2 });
    const place = () => callerOf(app, null).availability.place({ placeId });
    expect(await place()).toMatchObject({ state: 'closed', purpose: 'maintenance' });
    const manager = callerOf(app, 'manager');
    const [repair] = (await manager.closure.list({ stationId })).closures;
    for (const person of ['member', 'otherManager'] as const)
      await expect(callerOf(app, person).closure.end({ closureId: repair!.id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await desk.closure.end({ closureId: repair!.id });
    expect((await place()).state).not.toBe('closed');
    await expect(desk.closure.end({ closureId: repair!.id })).rejects.toMatchObject({ code: 'CONFLICT' });

    const when = { from: '2026-12-03', to: '2026-12-03', time: null };
    const closed = await manager.closure.create({
      resourceId: placeId,
      purpose: 'closure',
      reason: '',
      when,
    });
    await expect(desk.closure.end({ closureId: closed.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('goes out of use at a station with a canteen, too, which closes and gets new places like any other', async () => {
    const app = await useApp({ withHelpers: true });
    await openCanteen(app);
    const { stationId, zoneId } = app.story;
    const placeId = await deskOf(app, 'A01');
    const told = callerOf(app, 'frontDesk').fault.report({ placeId, words: '椅子坏了', days: 2 });
    expect(await told).toMatchObject({ outcome: 'out-of-use' });
    const manager = callerOf(app, 'manager');
    const when = { from: '2026-12-05', to: '2026-12-05', time: null };
    await manager.closure.create({ zoneId, purpose: 'closure', reason: '', when });
    const added = await manager.resource.create({ stationId, kind: 'room', label: '洽谈室' });
    expect(added.id).not.toBe('');
  });

  it('is told once by one person, and five times at most', async () => {
    const app = await useApp();
    const placeId = await deskOf(app, 'A01');
    const words = '桌子晃';
    const people = ['member', 'administrator', 'neighbour', 'neighbourMember', 'stranger'] as const;
    const first = await callerOf(app, 'member').fault.report({ placeId, words });
    for (const person of people) await callerOf(app, person).fault.report({ placeId, words });
    expect(await callerOf(app, 'member').fault.report({ placeId, words })).toEqual(first);
    expect(states(app)).toHaveLength(people.length);
    await expect(callerOf(app, 'otherManager').fault.report({ placeId, words })).rejects.toMatchObject({
      cause: { reason: 'fault-known' },
    });
  });
});
