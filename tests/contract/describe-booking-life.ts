import { describe, expect, it } from 'vitest';
import type { Engine } from '#lib/server/engine/engine.ts';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import type { MoveBookingChange } from '#lib/server/engine/ledger-changes.ts';
import { bookTask, eventOf, taskOf, type Stay } from '../support/booking-task.ts';
import { at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

const DEADLINE = at(MONDAY, '12:00');
const A_MINUTE_BEFORE = at(MONDAY, '11:59');
const WEEK = { from: at(MONDAY, '00:00'), to: at(dayAfterMonday(7), '00:00') };

async function bookingId(engine: Engine, stay: Stay): Promise<number> {
  await engine.transact(bookTask(stay));
  return engine.read((reader) => reader.booking(stay.publicId)!.id);
}

const claimsOf = (engine: Engine) => engine.read((reader) => reader.claims(HALL.desks, [WEEK]));

function move(id: number, from: MoveBookingChange['from'], to: MoveBookingChange['to']): MoveBookingChange {
  return { type: 'move-booking', bookingId: id, from, to, decidedBy: HALL.manager, reason: '可以' };
}

export function describeBookingLife(open: OpenEngine): void {
  describe('deciding', () => {
    it('confirms a hold: its claims become those of a booking, and who decided is known', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', resourceIds: [1, 2], deadline: DEADLINE });
      expect(claimsOf(engine).map(({ kind, deadline }) => [kind, deadline])).toEqual([
        ['hold', DEADLINE],
        ['hold', DEADLINE],
      ]);

      await engine.transact(
        taskOf([move(id, ['pending', 'returned'], 'confirmed'), { type: 'confirm-claims', bookingId: id }]),
      );
      expect(engine.read((reader) => reader.bookingById(id))).toMatchObject({
        state: 'confirmed',
        decidedByName: '李二',
        decisionReason: '可以',
      });
      expect(claimsOf(engine).map(({ kind, deadline }) => [kind, deadline])).toEqual([
        ['booking', null],
        ['booking', null],
      ]);
    });

    it('is a compare-and-set: of two decisions that come together one is made', async () => {
      const { engine, contents } = open();
      const id = await bookingId(engine, { publicId: 'b-1', deadline: DEADLINE });
      const outcomes = await Promise.allSettled([
        engine.transact(
          taskOf([move(id, ['pending'], 'confirmed'), { type: 'confirm-claims', bookingId: id }]),
        ),
        engine.transact(taskOf([{ type: 'release-all', bookingId: id }, move(id, ['pending'], 'declined')])),
      ]);
      expect(outcomes[0].status).toBe('fulfilled');
      expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: expect.any(LedgerRefused) as unknown });
      expect(contents()['claim']).toHaveLength(1);
    });

    it('that somebody else was faster with stores nothing of itself, its event included', async () => {
      const { engine, contents } = open();
      const id = await bookingId(engine, { publicId: 'b-1', deadline: DEADLINE });
      await engine.transact(
        taskOf([move(id, ['pending'], 'cancelled'), { type: 'release-all', bookingId: id }]),
      );
      const before = contents();
      const event = { ...eventOf('approved'), subject: 'booking', subjectId: id } as const;
      await expect(
        engine.transact(
          taskOf([{ type: 'record-event', event }, move(id, ['pending', 'returned'], 'confirmed')]),
        ),
      ).rejects.toThrow(LedgerRefused);
      expect(contents()).toEqual(before);
    });

    it('does not forget an earlier decision where it gives no reason of its own', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', deadline: DEADLINE });
      await engine.transact(taskOf([move(id, ['pending'], 'returned')]));
      await engine.transact(
        taskOf([{ ...move(id, ['returned'], 'cancelled'), decidedBy: null, reason: null }]),
      );
      expect(engine.read((reader) => reader.bookingById(id))).toMatchObject({
        state: 'cancelled',
        decidedByName: '李二',
        decisionReason: '可以',
      });
    });
  });

  describe('releasing', () => {
    it('gives back the claims of the days that are named, keeps the record of them and the claims of the others', async () => {
      const { engine } = open();
      const days = [0, 1, 2].map(dayAfterMonday);
      const id = await bookingId(engine, { publicId: 'b-1', resourceIds: [1, 2], days });
      const lastTo = at(dayAfterMonday(1), '18:00');
      await engine.transact(
        taskOf([{ type: 'release-days', bookingId: id, days: [dayAfterMonday(2)], lastTo }]),
      );

      expect(claimsOf(engine).map(({ from }) => from)).toEqual(
        [...days.slice(0, 2), ...days.slice(0, 2)].map((day) => at(day, '09:00')),
      );
      const occurrences = engine.read((reader) => reader.occurrences(id));
      expect(occurrences.map(({ day, state }) => [day, state])).toEqual([
        [days[0], 'given'],
        [days[1], 'given'],
        [days[2], 'cancelled'],
      ]);
      expect(occurrences[2]!.given.places).toEqual([
        [1, 1],
        [2, 1],
      ]);
      expect(engine.read((reader) => reader.bookingById(id)!.lastTo)).toBe(lastTo);
      await engine.transact(bookTask({ publicId: 'b-2', resourceIds: [1, 2], days: [dayAfterMonday(2)] }));
    });

    it('gives back all of a booking and nothing of another', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', resourceIds: [1, 2] });
      await bookingId(engine, { publicId: 'b-2', resourceIds: [3] });
      await engine.transact(taskOf([{ type: 'release-all', bookingId: id }]));
      expect(claimsOf(engine).map(({ resourceId }) => resourceId)).toEqual([3]);
    });

    it('lets claims leave the ledger after their day, and the occurrence keeps seats and times', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', days: [MONDAY, dayAfterMonday(1)] });
      await engine.transact(
        taskOf([
          {
            type: 'retire-claims',
            before: at(dayAfterMonday(1), '00:00'),
            stationId: HALL.emptyStation,
            limit: 100,
          },
        ]),
      );
      expect(claimsOf(engine)).toHaveLength(2);
      await engine.transact(
        taskOf([
          {
            type: 'retire-claims',
            before: at(dayAfterMonday(1), '00:00'),
            stationId: HALL.station,
            limit: 100,
          },
        ]),
      );
      expect(claimsOf(engine).map(({ from }) => from)).toEqual([at(dayAfterMonday(1), '09:00')]);
      expect(engine.read((reader) => reader.occurrences(id)[0])).toMatchObject({
        state: 'given',
        given: { places: [[1, 1]] },
      });
    });
  });

  describe('a hold', () => {
    it('is due at its deadline and not a minute earlier', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', deadline: DEADLINE });
      engine.read((reader) => {
        expect(reader.dueBookings(HALL.station, A_MINUTE_BEFORE, 10)).toEqual([]);
        expect(
          reader.waitingBookings(HALL.station, A_MINUTE_BEFORE, 10).map((booking) => booking.id),
        ).toEqual([id]);
        expect(reader.openHolds(HALL.consultancy, A_MINUTE_BEFORE)).toBe(1);
        expect(reader.dueBookings(HALL.station, DEADLINE, 10).map((booking) => booking.id)).toEqual([id]);
        expect(reader.waitingBookings(HALL.station, DEADLINE, 10)).toEqual([]);
        expect(reader.openHolds(HALL.consultancy, DEADLINE)).toBe(0);
        expect(reader.dueBookings(HALL.emptyStation, DEADLINE, 10)).toEqual([]);
      });
    });

    it('still stands in the way when it is due: whoever writes first lapses it and takes its place in one write', async () => {
      const { engine, contents } = open();
      const id = await bookingId(engine, { publicId: 'b-1', deadline: DEADLINE });
      await expect(engine.transact(bookTask({ publicId: 'b-2' }))).rejects.toThrow(LedgerRefused);

      const answer = await engine.transact({
        holder: 'test',
        load: (reader) => reader.dueBookings(HALL.station, DEADLINE, 10),
        decide: (due) => ({
          changes: [
            ...due.flatMap((booking) => [
              { ...move(booking.id, ['pending', 'returned'], 'lapsed'), decidedBy: null, reason: null },
              { type: 'release-all', bookingId: booking.id } as const,
              {
                type: 'record-event',
                event: { ...eventOf('lapsed'), subject: 'booking', subjectId: booking.id },
              } as const,
            ]),
            ...bookTask({ publicId: 'b-3' }).decide(null).changes,
          ],
          answer: due.length,
        }),
      });
      expect(answer).toBe(1);
      expect(engine.read((reader) => reader.bookingById(id)!.state)).toBe('lapsed');
      expect(claimsOf(engine).map(({ kind }) => kind)).toEqual(['booking']);
      expect(contents()['event']).toHaveLength(3);
    });

    it('that is confirmed or ended waits for nobody', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', deadline: DEADLINE });
      await engine.transact(
        taskOf([move(id, ['pending'], 'declined'), { type: 'release-all', bookingId: id }]),
      );
      engine.read((reader) => {
        expect(reader.dueBookings(HALL.station, DEADLINE, 10)).toEqual([]);
        expect(reader.openHolds(HALL.consultancy, A_MINUTE_BEFORE)).toBe(0);
      });
    });
  });

  describe('the end of a trial', () => {
    const open3 = async (engine: Engine): Promise<number[]> => [
      await bookingId(engine, { publicId: 'b-1', resourceIds: [1], deadline: DEADLINE }),
      await bookingId(engine, { publicId: 'b-2', resourceIds: [2] }),
      await bookingId(engine, { publicId: 'b-3', resourceIds: [3] }),
    ];

    it('knows the bookings that are open, the oldest first, and counts those that are not due', async () => {
      const { engine } = open();
      const [held, confirmed, cancelled] = (await open3(engine)) as [number, number, number];
      await engine.transact(taskOf([move(cancelled, ['confirmed'], 'cancelled')]));
      const openAt = (now: typeof DEADLINE, limit = 10) =>
        engine.read((reader) => [
          reader.openBookings(HALL.station, now, limit).map((one) => one.id),
          reader.countOpenBookings(HALL.station, now),
        ]);
      expect(openAt(A_MINUTE_BEFORE)).toEqual([[held, confirmed], 2]);
      expect(openAt(A_MINUTE_BEFORE, 1)).toEqual([[held], 2]);
      expect(openAt(DEADLINE)).toEqual([[held, confirmed], 1]);
      expect(openAt(at(dayAfterMonday(7), '00:00'))).toEqual([[held], 0]);
    });

    it('is a compare-and-set: a station that has started is refused, and nothing of the commit is stored', async () => {
      const { engine } = open();
      const id = await bookingId(engine, { publicId: 'b-1', resourceIds: [1] });
      const end = { type: 'end-trial', stationId: HALL.station } as const;
      await expect(
        engine.transact(taskOf([move(id, ['confirmed'], 'cancelled'), end])),
      ).rejects.toBeInstanceOf(LedgerRefused);
      expect(engine.read((reader) => reader.bookingById(id)?.state)).toBe('confirmed');
      await engine.configure('test', ({ tables }) =>
        tables.station.update({ where: { id: HALL.station }, data: { trial: 1 }, select: { id: true } }),
      );
      const before = engine.read((reader) => reader.configRevision());
      await engine.transact(taskOf([end]));
      expect(engine.read((reader) => reader.station(HALL.station)?.station.trial)).toBe(0);
      expect(engine.read((reader) => reader.configRevision())).toBeGreaterThan(before);
      await expect(engine.transact(taskOf([end]))).rejects.toBeInstanceOf(LedgerRefused);
    });
  });
}
