import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, labelsOf, newKey, sixSeats } from '../../support/requests.ts';

/** Weekdays of December 2026, none of which is a holiday: counted on a calendar on the wall. */
const WORKDAYS_OF_DECEMBER_2026 = 23;

describe('six people of a newly settled consultancy', () => {
  it('get six seats together for every workday of the month, held until the manager decides', async () => {
    const app = await useApp();
    const answer = await create(callerOf(app, 'administrator'), sixSeats(app));

    expect(answer.outcome).toBe('pending');
    expect(answer.decisionDeadline).not.toBeNull();
    expect(answer.days).toHaveLength(WORKDAYS_OF_DECEMBER_2026);
    expect(new Set(answer.days.map((_, index) => labelsOf(answer, index).join(' '))).size).toBe(1);
    expect(labelsOf(answer)).toHaveLength(6);
    expect(answer.days.every((day) => day.together === true && day.outcome === 'given')).toBe(true);
    expect(answer.seating).toEqual({ exact: true, moves: 0 });
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM claim WHERE kind = 'hold'`)).toEqual([
      { n: 6 * WORKDAYS_OF_DECEMBER_2026 },
    ]);
  });

  it('are approved with one call, and sit there', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'member'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(firm, sixSeats(app)));

    const { waiting } = await manager.approval.queue({ stationId: app.story.stationId });
    expect(waiting).toMatchObject([
      {
        id: bookingId,
        days: WORKDAYS_OF_DECEMBER_2026,
        quantity: 6,
        headCount: 6,
        party: { name: '远景咨询' },
        madeBy: '王磊',
      },
    ]);
    const decided = await manager.approval.decide({ bookingId, decision: 'approve' });

    expect(decided).toMatchObject({ state: 'confirmed', decidedBy: '李站长' });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'confirmed', source: 'api' });
    expect((await manager.approval.queue({ stationId: app.story.stationId })).waiting).toEqual([]);
    expect(rowsOf(app.file, `SELECT DISTINCT kind FROM claim`)).toEqual([{ kind: 'booking' }]);
    expect(rowsOf(app.file, `SELECT action FROM event WHERE subject = 'booking' ORDER BY id`)).toEqual([
      { action: 'made' },
      { action: 'approved' },
    ]);
  });

  it('keep their seats against a team that asks for the very same, which gets others that work when sent', async () => {
    const app = await useApp();
    const first = await create(callerOf(app, 'administrator'), sixSeats(app));
    const same = sixSeats(app, {
      partyId: app.story.neighbourId,
      want: { kind: 'desk', count: 6, deskIds: first.days[0]!.places.map((place) => place.id) },
    });
    const team = callerOf(app, 'neighbour');
    const refused = await create(team, same);

    expect(refused.outcome).toBe('refused');
    expect(refused.bookingId).toBeNull();
    expect(refused.days[0]!.refusal).toMatchObject({
      code: 'capacity-exceeded',
      facts: { asked: 6, free: 0, limit: 6, peak: 6 },
    });
    expect(refused.alternatives.length).toBeGreaterThan(0);
    for (const alternative of refused.alternatives) {
      const quote = await team.booking.quote({ request: alternative.request });
      expect(quote.outcome, alternative.kind).not.toBe('refused');
    }
    const instead = await create(team, refused.alternatives[0]!.request);
    expect(instead.outcome).toBe('pending');
    expect(labelsOf(instead).filter((label) => labelsOf(first).includes(label))).toEqual([]);
  });

  it('give days back, which others can book with the next call', async () => {
    const app = await useApp();
    const [firm, team] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const answer = await create(firm, sixSeats(app));
    const bookingId = bookingIdOf(answer);
    const seat = answer.days[0]!.places[0]!.id;
    const wish = sixSeats(app, {
      partyId: app.story.neighbourId,
      want: { kind: 'desk', count: 1, deskIds: [seat] },
      when: { days: { list: ['2026-12-03'] }, time: { part: 'full-day' } },
    });
    expect((await create(team, wish)).outcome).toBe('refused');

    const released = await firm.booking.cancel({ bookingId, days: ['2026-12-03', '2026-12-31'] });

    expect(released.state).toBe('pending');
    expect(released.days.filter((day) => day.state === 'cancelled').map((day) => day.day)).toEqual([
      '2026-12-03',
      '2026-12-31',
    ]);
    expect(released.to).toBe('2026-12-30T10:00Z');
    expect((await create(team, wish)).outcome).toBe('granted');
    await expect(firm.booking.cancel({ bookingId, days: ['2026-12-03'] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('are asked before the days of a year are counted whose holiday notice is not out', async () => {
    const app = await useApp();
    const january = sixSeats(app, {
      when: { days: { from: '2027-01-04', to: '2027-01-29', on: 'workdays' }, time: { part: 'full-day' } },
    });
    const firm = callerOf(app, 'administrator');
    const asked = await create(firm, january);
    expect(asked.refusals).toMatchObject([{ code: 'provisional-year', facts: { years: [2027] } }]);
    expect(asked.alternatives).toMatchObject([
      { kind: 'accept-provisional', request: { acceptProvisional: true } },
    ]);
    const accepted = await create(firm, asked.alternatives[0]!.request);
    expect(accepted).toMatchObject({ outcome: 'pending', provisionalYears: [2027] });
    // What is in the way beside the year is told with it: these seats are taken now.
    const places = accepted.days[0]!.places.map((one) => one.id);
    const same = await create(firm, { ...january, want: { kind: 'desk', count: 6, deskIds: places } });
    expect(same.refusals).toMatchObject([{ code: 'provisional-year' }]);
    expect(same.alternatives[0]).toMatchObject({
      kind: 'other-places',
      request: { acceptProvisional: true },
    });
    const { outcome } = await firm.booking.quote({ request: same.alternatives[0]!.request });
    expect(outcome).toBe('pending');
  });
});

describe('asking again', () => {
  it('gives the same answer under the same key, and books once', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const key = newKey();
    const first = await create(firm, sixSeats(app), key);
    expect(await create(firm, sixSeats(app), key)).toEqual(first);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM booking')).toEqual([{ n: 1 }]);
  });

  it('gives the same answer to two calls in one commit', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const key = newKey();
    const [first, second] = await Promise.all([
      create(firm, sixSeats(app), key),
      create(firm, sixSeats(app), key),
    ]);
    expect(second).toEqual(first);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM booking')).toEqual([{ n: 1 }]);
  });

  it('tells a refusal again in the language of whoever asks, even when the seats are free by now', async () => {
    const app = await useApp();
    const taken = await create(callerOf(app, 'neighbour'), sixSeats(app, { partyId: app.story.neighbourId }));
    const seats = {
      kind: 'desk' as const,
      count: 6,
      deskIds: taken.days[0]!.places.map((place) => place.id),
    };
    const key = newKey();
    const refused = await create(callerOf(app, 'administrator'), sixSeats(app, { want: seats }), key);
    await callerOf(app, 'neighbour').booking.cancel({ bookingId: bookingIdOf(taken) });
    const again = await create(callerOf(app, 'administrator', 'en'), sixSeats(app, { want: seats }), key);
    expect(again.outcome).toBe('refused');
    expect(again.days.map((day) => day.refusal?.code)).toEqual(refused.days.map((day) => day.refusal?.code));
    expect(again.days[0]!.refusal!.message).not.toBe(refused.days[0]!.refusal!.message);
  });

  it('refuses another body under a used key, and keeps keys of different parties apart', async () => {
    const app = await useApp();
    const key = newKey();
    const firm = callerOf(app, 'administrator');
    await create(firm, sixSeats(app), key);
    await expect(create(firm, sixSeats(app, { headCount: 5 }), key)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'key-used-otherwise' },
    });
    const other = await create(
      callerOf(app, 'neighbour'),
      sixSeats(app, { partyId: app.story.neighbourId }),
      key,
    );
    expect(other.outcome).toBe('pending');
  });
});

describe('a quote', () => {
  it('is the answer without the save, and holds the caller to what they saw', async () => {
    const app = await useApp();
    const [firm, team] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const quote = await firm.booking.quote({ request: sixSeats(app) });
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM booking')).toEqual([{ n: 0 }]);

    const { quoteHash } = quote;
    await create(team, sixSeats(app, { partyId: app.story.neighbourId }));
    const late = await firm.booking.create({ request: sixSeats(app), quoteHash, idempotencyKey: newKey() });
    expect(late.outcome).toBe('refused');
    expect(late.refusals).toMatchObject([{ code: 'answer-differs' }]);
    expect(late.alternatives[0]).toMatchObject({ kind: 'current-answer' });
    expect(late.days[0]!.places).not.toEqual(quote.days[0]!.places);

    const again = await firm.booking.quote({ request: sixSeats(app) });
    const booked = await firm.booking.create({
      request: sixSeats(app),
      quoteHash: again.quoteHash,
      idempotencyKey: newKey(),
    });
    expect(booked.outcome).toBe('pending');
    expect(booked.days).toEqual(again.days);
  });
});
