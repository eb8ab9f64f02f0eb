import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { booked, change, claimsOf, daysOf, twoSeats, WEEK, type Change } from '../../support/changes.ts';
import { bookingIdOf, create, newKey, oneDesk } from '../../support/requests.ts';

describe('changing a booking', () => {
  it('gives back at once: a shorter day, a seat, a day; what is left keeps its seats', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await twoSeats(app, firm);
    const [before] = await daysOf(firm, bookingId);

    const shorter = await change(firm, bookingId, {
      scope: { only: '2026-12-02' },
      time: { from: '10:00', to: '12:00' },
    });
    expect(shorter.outcome).toBe('granted');
    expect(shorter.days.map((one) => [one.day, one.becomes])).toEqual([['2026-12-02', 'changed']]);
    const fewer = await change(firm, bookingId, {
      scope: { from: '2026-12-03' },
      want: { kind: 'desk', count: 1 },
      headCount: 1,
    });
    expect(fewer.days.map((one) => one.becomes)).toEqual(['changed', 'changed']);
    const gone = await change(firm, bookingId, { scope: 'all', days: { list: WEEK.slice(1) } });
    expect(gone.days.map((one) => [one.day.slice(8), one.becomes])).toEqual([
      ['01', 'released'],
      ['02', 'same'],
      ['03', 'same'],
      ['04', 'same'],
    ]);
    const seats = before?.[2] ?? '';
    expect(await daysOf(firm, bookingId)).toEqual([
      ['12-02', '10:00-12:00', seats],
      ['12-03', '09:00-18:00', seats.split(',')[0]],
      ['12-04', '09:00-18:00', seats.split(',')[0]],
    ]);
    expect(claimsOf(app)).toEqual({ n: 4 });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ revision: 3, headCount: 1 });
  });

  it('keeps everybody where they sit when more come, more days are added, or times move', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await twoSeats(app, firm);
    const seats = (await daysOf(firm, bookingId))[0]?.[2] ?? '';
    const more = await change(firm, bookingId, {
      scope: 'all',
      want: { kind: 'desk', count: 3 },
      addDays: { list: ['2026-12-07'] },
      time: { from: '08:30', to: '17:00' },
    });
    expect(more.outcome).toBe('granted');
    expect(more.days.map((one) => one.becomes)).toEqual([
      'changed',
      'changed',
      'changed',
      'changed',
      'added',
    ]);
    const after = await daysOf(firm, bookingId);
    expect(after).toHaveLength(5);
    expect(new Set(after.map(([, times]) => times))).toEqual(new Set(['08:30-17:00']));
    expect(new Set(after.map(([, , labels]) => labels)).size).toBe(1);
    for (const label of seats.split(',')) expect(after[0]?.[2]).toContain(label);
    expect(more.seating.moves).toBe(0);
  });

  it('moves one day to another, and refuses a day that the booking has already', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    const before = [claimsOf(app), await daysOf(firm, bookingId)];
    const taken = await change(firm, bookingId, {
      scope: { only: '2026-12-02' },
      days: { list: ['2026-12-03'] },
    });
    expect(taken).toMatchObject({
      outcome: 'refused',
      days: [{ outcome: 'free' }, { refusal: { code: 'booked-already' } }],
    });
    expect([claimsOf(app), await daysOf(firm, bookingId)]).toEqual(before);
    const moved = await change(firm, bookingId, {
      scope: { only: '2026-12-02' },
      days: { list: ['2026-12-08'] },
    });
    expect(moved.days.map((one) => [one.day, one.becomes])).toEqual([
      ['2026-12-02', 'released'],
      ['2026-12-08', 'added'],
    ]);
    expect((await daysOf(firm, bookingId)).map(([day]) => day)).toEqual(['12-01', '12-03', '12-04', '12-08']);
  });

  it('leaves a released day released, unless a list asks for it', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    await firm.booking.cancel({ bookingId, days: ['2026-12-03'] });
    await change(firm, bookingId, {
      scope: 'all',
      days: { from: '2026-12-01', to: '2026-12-07', on: 'workdays' },
    });
    expect((await daysOf(firm, bookingId)).map(([day]) => day)).toEqual(['12-01', '12-02', '12-04', '12-07']);
    const again = await change(firm, bookingId, { scope: 'all', addDays: { list: ['2026-12-03'] } });
    expect(again.days.find((one) => one.day === '2026-12-03')?.becomes).toBe('added');
    expect((await daysOf(firm, bookingId)).map(([day]) => day)).toContain('12-03');
  });

  it('can ask again for a day that was skipped, once it is free', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const room = { kind: 'room' as const, resourceId: app.story.largeRoomId };
    const time = { from: '09:00', to: '10:00' };
    const other = await create(
      neighbour,
      oneDesk(app, {
        partyId: app.story.neighbourId,
        want: room,
        when: { days: { list: ['2026-12-02'] }, time },
      }),
    );
    const days = { list: WEEK.slice(0, 3) };
    const bookingId = await booked(app, firm, { want: room, when: { days, time }, ifClash: 'skip' });
    expect(await daysOf(firm, bookingId)).toHaveLength(2);
    const asked: Change = { scope: 'all', addDays: { list: ['2026-12-02'] } };
    const refused = await change(firm, bookingId, asked);
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(refused.days.find((one) => one.day === '2026-12-02')?.refusal?.code).toBe('capacity-exceeded');
    await neighbour.booking.cancel({ bookingId: bookingIdOf(other) });
    expect(await change(firm, bookingId, asked)).toMatchObject({ outcome: 'granted' });
    expect(await daysOf(firm, bookingId)).toHaveLength(3);
  });

  it('offers alternatives that are granted when they are sent', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
    const room = { kind: 'room' as const, resourceId: app.story.largeRoomId };
    await create(
      neighbour,
      oneDesk(app, {
        partyId: app.story.neighbourId,
        want: room,
        when: { days: { list: ['2026-12-02'] }, time: { from: '10:30', to: '11:30' } },
      }),
    );
    const days = { list: WEEK.slice(0, 2) };
    const bookingId = await booked(app, firm, {
      want: room,
      when: { days, time: { from: '09:00', to: '10:00' } },
    });
    const asked: Change = { scope: 'all', time: { from: '09:00', to: '11:00' }, want: room };
    const quote = await firm.booking.quoteChange({ bookingId, change: asked });
    expect(quote.outcome).toBe('refused');
    expect(quote.alternatives.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['skip-days', 'shifted']),
    );
    for (const { change: offered } of quote.alternatives) {
      const again = await firm.booking.quoteChange({ bookingId, change: offered });
      expect(again.outcome).not.toBe('refused');
    }
    const skip = quote.alternatives.find((one) => one.kind === 'skip-days')!.change;
    expect(await change(firm, bookingId, skip)).toMatchObject({ outcome: 'partly' });
    expect((await daysOf(firm, bookingId)).map(([, times]) => times)).toEqual(['09:00-11:00', '09:00-10:00']);
  });

  it('lets only one of two changes at once be made for the same state', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    const ask = (to: string) =>
      firm.booking.change({
        bookingId,
        change: { scope: 'all', time: { from: '09:00', to } },
        revision: 0,
        idempotencyKey: newKey(),
      });
    const answers = await Promise.allSettled([ask('12:00'), ask('13:00')]);
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', cause: { reason: 'changed-meanwhile' } },
    });
    expect(new Set((await daysOf(firm, bookingId)).map(([, times]) => times)).size).toBe(1);
  });

  it('answers the same key the same, refuses another body under it, and an answer that is no longer the quoted one', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await booked(app, firm);
    const asked: Change = { scope: 'all', time: { from: '09:00', to: '12:00' } };
    const quote = await firm.booking.quoteChange({ bookingId, change: asked });
    const input = {
      bookingId,
      change: asked,
      revision: 0,
      idempotencyKey: newKey(),
      quoteHash: quote.quoteHash,
    };
    const first = await firm.booking.change(input);
    expect(first.outcome).toBe('granted');
    expect(await firm.booking.change(input)).toEqual(first);
    await expect(
      firm.booking.change({ ...input, change: { ...asked, time: { from: '09:00', to: '13:00' } } }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'key-used-otherwise' } });
    const late = await firm.booking.change({
      ...input,
      revision: 1,
      idempotencyKey: newKey(),
      change: { ...asked, time: { from: '09:00', to: '13:00' } },
    });
    expect(late).toMatchObject({ outcome: 'refused', refusals: [{ code: 'answer-differs' }] });
    expect(await change(firm, bookingId, asked)).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'nothing-changes' }],
    });
  });
});

it('a booking of a desk cannot become one of a room, and the answer says at which field', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const bookingId = await booked(app, firm);
  const before = await daysOf(firm, bookingId);
  const want = { kind: 'room', resourceId: app.story.smallRoomId } as const;
  const refusal = {
    code: 'BAD_REQUEST',
    cause: { reason: 'other-kind', path: 'change.want.kind' },
  };
  const asked: Change = { scope: 'all', want };
  await expect(change(firm, bookingId, asked)).rejects.toMatchObject(refusal);
  await expect(firm.booking.quoteChange({ bookingId, change: asked })).rejects.toMatchObject(refusal);
  expect(await daysOf(firm, bookingId)).toEqual(before);
});

it('where the year is not published yet and a day is taken, the alternatives answer both', async () => {
  const app = await useApp();
  const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
  const { smallRoomId: resourceId, neighbourId: partyId } = app.story;
  const room = (list: string[]) =>
    oneDesk(app, {
      want: { kind: 'room', resourceId },
      when: { days: { list }, time: { from: '09:00', to: '10:00' } },
      acceptProvisional: true,
    });
  const bookingId = bookingIdOf(await create(firm, room(['2026-12-01'])));
  await create(neighbour, { ...room(['2027-01-04']), partyId });
  const days = { from: '2027-01-04', to: '2027-01-05', on: 'workdays' as const };
  const answer = await firm.booking.quoteChange({ bookingId, change: { scope: 'all', days } });
  expect(answer.refusals).toMatchObject([{ code: 'provisional-year' }]);
  const [first] = answer.alternatives;
  expect(first).toMatchObject({ change: { acceptProvisional: true } });
  const quoted = await firm.booking.quoteChange({ bookingId, change: first!.change });
  expect(quoted.outcome).not.toBe('refused');
});
