import { describe, expect, it } from 'vitest';
import { createClosureInput } from '#lib/schemas/closure.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { actorOf, callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { create, oneDesk } from '../../support/requests.ts';

/** Tuesday, 1 December 2026, at a time of the station. */
function moveTo(app: TestApp, hours: number): void {
  app.setClock(instantOf(START + (24 + hours - 9) * 60));
}

const DAY = { list: ['2026-12-01'] };

function bookRoom(app: TestApp, person: 'administrator' | 'neighbour', from: string, to: string) {
  const { consultancyId, neighbourId, smallRoomId } = app.story;
  return create(
    callerOf(app, person),
    oneDesk(app, {
      partyId: person === 'administrator' ? consultancyId : neighbourId,
      want: { kind: 'room', resourceId: smallRoomId },
      when: { days: DAY, time: { from, to } },
    }),
  );
}

describe('the place of a label', () => {
  it('is free until the next claim, for everybody', async () => {
    const app = await useApp();
    await bookRoom(app, 'neighbour', '14:00', '15:00');
    moveTo(app, 9);
    const view = await callerOf(app, null).availability.place({ placeId: app.story.smallRoomId });
    expect(view).toMatchObject({
      station: { name: '江城驿站' },
      place: { label: '小会议室', kind: 'room', zone: null, fits: 4 },
      now: { day: '2026-12-01', time: '09:00' },
      state: 'free',
      until: { day: '2026-12-01', time: '14:00' },
      untilClosing: false,
      bookable: { from: '09:00', to: '10:00' },
      bookingId: null,
    });
  });

  it('is taken until the clearing time after the last of several claims is over, and tells no stranger whose it is', async () => {
    const app = await useApp();
    await bookRoom(app, 'neighbour', '09:00', '10:00');
    await bookRoom(app, 'administrator', '10:30', '11:00');
    moveTo(app, 10);
    const placeId = app.story.smallRoomId;
    for (const person of [null, 'stranger', 'administrator'] as const) {
      const view = await callerOf(app, person).availability.place({ placeId });
      expect(view).toMatchObject({ state: 'taken', until: { time: '10:10' }, freeFrom: { time: '10:10' } });
      // On the grid of the rules, and ended early enough to be cleared up before the next.
      expect(view.bookable).toBeNull();
      expect(view.bookingId).toBeNull();
      expect(JSON.stringify(view)).not.toMatch(/味道食品|远景咨询|赵敏/);
    }
    const own = await callerOf(app, 'neighbourMember').availability.place({ placeId });
    expect(own).toMatchObject({ state: 'own', until: { time: '10:10' } });
    expect(own.bookingId).not.toBeNull();
  });

  it('on hold is free again at the moment at which the hold lapses', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'neighbour');
    const { days } = await create(
      firm,
      oneDesk(app, {
        partyId: app.story.neighbourId,
        want: { kind: 'desk', count: 6 },
        when: { days: { from: '2026-12-01', to: '2026-12-31', on: 'workdays' }, time: { part: 'full-day' } },
      }),
    );
    const placeId = days[5]!.places[0]!.id;
    moveTo(app, 8);
    expect(await callerOf(app, null).availability.place({ placeId })).toMatchObject({ state: 'shut' });
    moveTo(app, 9);
    // Its deadline was the begin of the first day.
    expect(await callerOf(app, null).availability.place({ placeId })).toMatchObject({ state: 'free' });
  });

  it('that the house keeps says what for and until when', async () => {
    const app = await useApp();
    const { smallRoomId: resourceId } = app.story;
    const when = { from: '2026-12-01', to: '2026-12-01', time: { from: '08:30', to: '13:00' } };
    const closure = createClosureInput.parse({
      resourceId,
      purpose: 'maintenance',
      reason: '漏水 内部',
      when,
    });
    await createClosure(app, await actorOf(app, 'manager'), closure);
    moveTo(app, 9);
    const view = await callerOf(app, null).availability.place({ placeId: resourceId });
    expect(view).toMatchObject({ state: 'closed', purpose: 'maintenance', until: { time: '13:00' } });
    expect(JSON.stringify(view)).not.toContain('漏水');
  });

  it('of a hall that is closed says when it opens again', async () => {
    const app = await useApp();
    moveTo(app, 19);
    const placeId = app.story.areaId;
    const night = await callerOf(app, null).availability.place({ placeId });
    expect(night).toMatchObject({
      state: 'shut',
      closedBecause: null,
      free: 0,
      until: { day: '2026-12-02', time: '08:30' },
    });
    moveTo(app, 9 + 24 * 31);
    const newYear = await callerOf(app, null).availability.place({ placeId });
    expect(newYear.now).toEqual({ day: '2027-01-01', time: '09:00' });
  });

  it('that has gone out of service is known, and cannot be booked', async () => {
    const app = await useApp();
    const placeId = app.story.counterId;
    await callerOf(app, 'manager').resource.retire({ resourceId: placeId });
    moveTo(app, 9);
    const view = await callerOf(app, null).availability.place({ placeId });
    expect(view).toMatchObject({ state: 'out-of-service', place: { label: '1号窗口' } });
  });

  it('is offered for the rest of today as it can be booked, and the offer is granted', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const desk = { kind: 'desk', count: 1 } as const;
    const [given] = (
      await create(
        firm,
        oneDesk(app, { want: desk, when: { days: DAY, time: { from: '09:00', to: '11:00' } } }),
      )
    ).days;
    const placeId = given!.places[0]!.id;
    moveTo(app, 10.25);
    const { bookable } = await callerOf(app, null).availability.place({ placeId });
    expect(bookable).toEqual({ from: '11:00', to: '18:30' });
    const time = { ...bookable!, nextDay: false };
    const answer = await create(
      firm,
      oneDesk(app, { want: { ...desk, deskIds: [placeId] }, when: { days: DAY, time } }),
    );
    expect(answer.outcome).toBe('granted');
    moveTo(app, 18.25);
    expect((await callerOf(app, null).availability.place({ placeId: app.story.areaId })).bookable).toBeNull();
  });

  it('is not found under any other id', async () => {
    const app = await useApp();
    const caller = callerOf(app, 'officer').availability;
    await expect(caller.place({ placeId: 'A'.repeat(16) })).rejects.toThrow();
    await expect(caller.place({ placeId: app.story.stationId })).rejects.toThrow();
  });

  it('costs the same few statements, however much is booked', async () => {
    const app = await useApp();
    const caller = callerOf(app, null).availability;
    const look = () => caller.place({ placeId: app.story.smallRoomId });
    await look();
    const before = await countStatements(app, look);
    await bookRoom(app, 'neighbour', '09:00', '10:00');
    await bookRoom(app, 'administrator', '11:00', '12:00');
    await look();
    const after = await countStatements(app, look);
    expect(after).toEqual(before);
    expect(after['SELECT']).toBeLessThanOrEqual(4);
    expect(after['INSERT']).toBeUndefined();
  });
});
