import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { closeAtNoon } from '../../support/close-at-noon.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, labelsOf, oneDesk, sixSeats } from '../../support/requests.ts';

const ON_TUESDAY = { list: ['2026-12-01'] };

describe('what can be asked for', () => {
  it('a room by the hour: the smallest that fits, with its clearing time kept free', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const ask = (from: string, to: string) =>
      create(
        firm,
        oneDesk(app, { want: { kind: 'room', fits: 3 }, when: { days: ON_TUESDAY, time: { from, to } } }),
      );
    expect(labelsOf(await ask('09:00', '10:00'))).toEqual(['小会议室']);
    // Ten minutes are cleared up after ten o'clock, so half past is the next start in the same room.
    expect(labelsOf(await ask('10:00', '11:00'))).toEqual(['大会议室']);
    expect(labelsOf(await ask('10:30', '11:30'))).toEqual(['小会议室']);
    expect(rowsOf(app.file, 'SELECT to_min - from_min AS minutes FROM claim')).toEqual([
      { minutes: 70 },
      { minutes: 70 },
      { minutes: 70 },
    ]);
  });

  it('seats of an area, counted as the peak over the day and not as the sum of all overlaps', async () => {
    const app = await useApp();
    const [firm, team] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const ask = (
      caller: typeof firm,
      partyId: string,
      count: number,
      part: 'morning' | 'afternoon' | 'full-day',
    ) =>
      create(
        caller,
        oneDesk(app, { partyId, want: { kind: 'area', count }, when: { days: ON_TUESDAY, time: { part } } }),
      );
    await ask(firm, app.story.consultancyId, 10, 'morning');
    await ask(firm, app.story.consultancyId, 10, 'afternoon');
    expect((await ask(team, app.story.neighbourId, 10, 'full-day')).outcome).toBe('granted');
    const refused = await ask(team, app.story.neighbourId, 1, 'morning');
    expect(refused.days[0]?.refusal).toMatchObject({
      code: 'capacity-exceeded',
      facts: { asked: 1, free: 0, limit: 20, peak: 20 },
    });
  });

  it('a counter appointment and a place of a bay', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'member');
    const counter = await create(
      firm,
      oneDesk(app, {
        want: { kind: 'counter' },
        when: { days: ON_TUESDAY, time: { from: '10:15', to: '10:45' } },
      }),
    );
    expect([counter.outcome, labelsOf(counter)]).toEqual(['granted', ['1号窗口']]);
    const bay = await create(
      firm,
      oneDesk(app, {
        want: { kind: 'bay', count: 2 },
        when: { days: ON_TUESDAY, time: { from: '10:00', to: '12:00' } },
      }),
    );
    expect(bay.days[0]?.places).toMatchObject([{ label: '东停车位', quantity: 2 }]);
  });

  it('every second Tuesday by a rule, named day by day', async () => {
    const app = await useApp();
    const rule = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3', start: '2026-12-01' };
    const answer = await create(
      callerOf(app, 'administrator'),
      oneDesk(app, { want: { kind: 'room' }, when: { days: rule, time: { from: '09:00', to: '10:00' } } }),
    );
    expect(answer.days.map((day) => day.day)).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
  });

  it('a range over midnight: one occurrence of the day it starts on and two claims', async () => {
    const app = await useApp();
    const allDay = [{ from: '00:00', to: '24:00' }];
    const hours = {
      monday: allDay,
      tuesday: allDay,
      wednesday: allDay,
      thursday: allDay,
      friday: allDay,
      saturday: allDay,
      sunday: allDay,
    };
    await callerOf(app, 'manager').station.update({
      stationId: app.story.stationId,
      hours: { ...hours, publicHoliday: allDay, makeUpWorkday: allDay },
    });
    const answer = await create(
      callerOf(app, 'administrator'),
      oneDesk(app, { when: { days: ON_TUESDAY, time: { from: '22:00', to: '02:00', nextDay: true } } }),
    );
    expect(answer.days).toMatchObject([
      { day: '2026-12-01', times: [{ from: '22:00', to: '02:00', nextDay: true }] },
    ]);
    expect(
      rowsOf(
        app.file,
        'SELECT to_min - from_min AS minutes, local_day - occurrence_day AS later FROM claim ORDER BY from_min',
      ),
    ).toEqual([
      { minutes: 120, later: 0 },
      { minutes: 120, later: 1 },
    ]);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM occurrence')).toEqual([{ n: 1 }]);
  });
});

describe('when it clashes', () => {
  it('refuses all, skips the days, or takes other seats for them, as asked', async () => {
    const app = await useApp();
    const [firm, team] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const taken = await create(
      firm,
      oneDesk(app, { when: { days: { list: ['2026-12-02'] }, time: { part: 'full-day' } } }),
    );
    const seat = taken.days[0]!.places[0]!.id;
    const ask = (ifClash: 'refuse' | 'skip' | 'alternatives') =>
      team.booking.quote({
        request: oneDesk(app, {
          partyId: app.story.neighbourId,
          want: { kind: 'desk', count: 1, deskIds: [seat] },
          when: { days: { list: ['2026-12-01', '2026-12-02'] }, time: { part: 'full-day' } },
          ifClash,
        }),
      });
    expect((await ask('refuse')).days.map((day) => day.outcome)).toEqual(['free', 'refused']);
    expect(await ask('skip')).toMatchObject({
      outcome: 'partly',
      days: [{ outcome: 'given' }, { outcome: 'refused' }],
    });
    const other = await ask('alternatives');
    expect(other).toMatchObject({ outcome: 'granted', seating: { moves: 1 } });
    expect(other.days[1]!.places[0]!.id).not.toBe(seat);
  });

  it('by a day on which the hall is closed for itself: the open days first, and once', async () => {
    const app = await useApp();
    await callerOf(app, 'manager').station.setException({
      stationId: app.story.stationId,
      day: '2026-12-15',
      ranges: [],
      reason: '消防演练',
    });
    const firm = callerOf(app, 'administrator');
    const refused = await firm.booking.quote({ request: sixSeats(app) });
    expect(
      refused.days.filter(({ refusal }) => refusal !== null).map(({ day, refusal }) => [day, refusal!.facts]),
    ).toEqual([['2026-12-15', { reason: 'exception' }]]);
    expect(refused.alternatives[0]).toMatchObject({ kind: 'skip-days', request: { ifClash: 'skip' } });
    expect(refused.alternatives.filter(({ kind }) => kind === 'fewer-days')).toEqual([]);
  });

  it('says the first free time of the day, and offers it', async () => {
    const app = await useApp();
    const [firm, team] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const room = (from: string, to: string, partyId: string) =>
      oneDesk(app, {
        partyId,
        want: { kind: 'room', resourceId: app.story.smallRoomId },
        when: { days: ON_TUESDAY, time: { from, to } },
      });
    await create(firm, room('08:30', '11:00', app.story.consultancyId));
    const refused = await create(team, room('10:00', '11:30', app.story.neighbourId));
    expect(refused.days[0]?.refusal).toMatchObject({
      code: 'capacity-exceeded',
      facts: { firstFree: '11:30' },
    });
    expect(refused.alternatives.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['other-places', 'shifted']),
    );
    for (const { request, kind } of refused.alternatives) {
      expect((await team.booking.quote({ request })).outcome, kind).not.toBe('refused');
    }
  });

  it('calls what it offers for times off the grid times on it, and no part of the opening hours', async () => {
    const app = await useApp();
    const off = { days: ON_TUESDAY, time: { from: '09:07', to: '12:00' } };
    const { days, alternatives } = await create(callerOf(app, 'administrator'), oneDesk(app, { when: off }));
    expect(days[0]?.refusal?.code).toBe('off-slot-grid');
    expect(alternatives.map(({ kind, request }) => [kind, request.when.time])).toEqual([
      ['on-grid', { from: '09:00', to: '12:00', nextDay: false }],
      ['on-grid', { from: '09:30', to: '12:00', nextDay: false }],
    ]);
  });

  it('refuses a bare range across the lunch break, with the open parts as the alternative', async () => {
    const app = await useApp();
    await closeAtNoon(app);
    const firm = callerOf(app, 'administrator');
    const refused = await create(
      firm,
      oneDesk(app, { when: { days: ON_TUESDAY, time: { from: '09:00', to: '17:00' } } }),
    );
    expect(refused.days[0]?.refusal).toMatchObject({
      code: 'across-break',
      facts: { open: ['09:00-12:00', '13:00-18:00'] },
    });
    const whole = refused.alternatives.find((one) => 'part' in one.request.when.time);
    const granted = await create(firm, whole!.request);
    expect(granted).toMatchObject({
      outcome: 'granted',
      days: [
        {
          times: [
            { from: '09:00', to: '12:00' },
            { from: '13:00', to: '18:00' },
          ],
        },
      ],
    });
  });
});

describe('in whose name', () => {
  it('a manager books for a party, and the booking says who made it', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'manager'), oneDesk(app)));
    expect(await callerOf(app, 'administrator').booking.get({ bookingId })).toMatchObject({
      party: { name: '远景咨询' },
      madeBy: '李站长',
    });
  });

  it('a party sees its bookings page by page, and nobody else’s', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) {
      await create(firm, oneDesk(app, { when: { days: { list: [day] }, time: { part: 'full-day' } } }));
    }
    await create(callerOf(app, 'neighbour'), sixSeats(app, { partyId: app.story.neighbourId }));
    const first = await firm.booking.list({ partyId: app.story.consultancyId, limit: 2 });
    expect(first.bookings.map((one) => one.from)).toEqual(['2026-12-03T00:30Z', '2026-12-02T00:30Z']);
    const second = await firm.booking.list({
      partyId: app.story.consultancyId,
      limit: 2,
      after: first.next!,
    });
    expect([second.bookings.map((one) => one.from), second.next]).toEqual([['2026-12-01T00:30Z'], null]);
    expect(
      (await callerOf(app, 'manager').booking.list({ stationId: app.story.stationId })).bookings,
    ).toHaveLength(4);
  });

  it('finds halls that can take the request', async () => {
    const app = await useApp();
    const { partyId, want, when, headCount } = sixSeats(app);
    const request = { partyId, want, when, headCount };
    const { halls } = await callerOf(app, 'member').availability.search({ request });
    expect(halls).toMatchObject([
      { station: { name: '江城驿站' }, outcome: 'pending', daysAsked: 23, daysGiven: 23 },
    ]);
    const rooms = await callerOf(app, 'member').availability.search({
      request: {
        ...request,
        want: { kind: 'room', fits: 4 },
        when: { ...request.when, time: { part: 'morning' } },
      },
    });
    expect(rooms.halls[0]!.resources.map((one) => one.place.label)).toEqual(['小会议室', '大会议室']);
  });
});
