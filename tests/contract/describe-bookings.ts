import { describe, expect, it } from 'vitest';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import {
  bookChange,
  bookTask,
  eventOf,
  rememberChange,
  sha256,
  taskOf,
  PROCEDURE,
} from '../support/booking-task.ts';
import { AREA_SEATS, at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

export function describeBookings(open: OpenEngine): void {
  describe('booking', () => {
    it('stores booking, days, claims, event and remembered answer, and reads them all back', async () => {
      const { engine, contents } = open();
      const days = [MONDAY, dayAfterMonday(1)];
      const answer = await engine.transact(bookTask({ publicId: 'b-1', resourceIds: HALL.desks, days }));
      expect(answer).toBe('b-1');

      const stored = engine.read((reader) => {
        const booking = reader.booking('b-1')!;
        return {
          booking,
          occurrences: reader.occurrences(booking.id),
          claims: reader.claims(HALL.desks, [
            { from: at(MONDAY, '00:00'), to: at(dayAfterMonday(3), '00:00') },
          ]),
          answer: reader.storedAnswer(HALL.consultancy, PROCEDURE, 'b-1'),
        };
      });
      expect(stored.booking).toMatchObject({
        publicId: 'b-1',
        stationId: HALL.station,
        partyId: HALL.consultancy,
        partyPublicId: 'party-1',
        partyName: '新来的咨询公司',
        madeBy: HALL.member,
        partyKind: 'enterprise',
        madeByName: '陈一',
        madeByMobile: '+8613800000001',
        source: 'api',
        kind: 'desk',
        headCount: 6,
        state: 'confirmed',
        deadline: null,
        decidedByName: null,
        decisionReason: null,
        firstFrom: at(MONDAY, '09:00'),
        lastTo: at(dayAfterMonday(1), '18:00'),
      });
      expect(stored.occurrences).toEqual(
        days.map((day) => ({
          bookingId: stored.booking.id,
          day,
          state: 'given',
          given: { places: HALL.desks.map((id) => [id, 1]), times: [[at(day, '09:00'), at(day, '18:00')]] },
        })),
      );
      expect(stored.claims).toHaveLength(12);
      expect(stored.claims).toContainEqual({
        resourceId: 6,
        from: at(dayAfterMonday(1), '09:00'),
        to: at(dayAfterMonday(1), '18:00'),
        kind: 'booking',
        quantity: 1,
        allOfIt: false,
        holder: stored.booking.id,
        deadline: null,
      });
      expect(stored.answer).toEqual({ answer: 'b-1', bodyHash: sha256('b-1') });
      expect(contents()['event']).toHaveLength(1);
      expect(contents()['event']![0]).toContain('"made"');
    });

    it('gives a place once: the second request for a taken desk is refused and leaves nothing', async () => {
      const { engine, contents } = open();
      await engine.transact(bookTask({ publicId: 'b-1' }));
      const before = contents();
      await expect(
        engine.transact(bookTask({ publicId: 'b-2', from: '17:59', to: '18:30' })),
      ).rejects.toThrow(LedgerRefused);
      expect(contents()).toEqual(before);
    });

    it('lets one begin where another ends', async () => {
      const { engine } = open();
      await engine.transact(bookTask({ publicId: 'b-1', from: '09:00', to: '12:00' }));
      await engine.transact(bookTask({ publicId: 'b-2', from: '12:00', to: '18:00' }));
      await engine.transact(bookTask({ publicId: 'b-3', from: '08:30', to: '09:00' }));
      expect(engine.read((reader) => reader.bookingsOfParty(HALL.consultancy, null, 10))).toHaveLength(3);
    });

    it('fills an area up to its last seat and no further', async () => {
      const { engine } = open();
      const area = { kind: 'area', resourceIds: [HALL.area] } as const;
      await engine.transact(bookTask({ ...area, publicId: 'b-1', quantity: AREA_SEATS - 4 }));
      await engine.transact(bookTask({ ...area, publicId: 'b-2', quantity: 4 }));
      await expect(engine.transact(bookTask({ ...area, publicId: 'b-3', quantity: 1 }))).rejects.toThrow(
        LedgerRefused,
      );
    });

    it('counts the peak of the sum and not the sum of all overlaps', async () => {
      const { engine } = open();
      const area = { kind: 'area', resourceIds: [HALL.area], quantity: 5 } as const;
      await engine.transact(bookTask({ ...area, publicId: 'morning', from: '09:00', to: '12:00' }));
      await engine.transact(bookTask({ ...area, publicId: 'afternoon', from: '13:00', to: '18:00' }));
      await engine.transact(bookTask({ ...area, publicId: 'all day', from: '09:00', to: '18:00' }));
    });

    it('refuses the whole stay when one of its claims does not fit', async () => {
      const { engine, contents } = open();
      await engine.transact(bookTask({ publicId: 'b-1', resourceIds: [6], days: [dayAfterMonday(4)] }));
      const before = contents();
      const week = [0, 1, 2, 3, 4].map(dayAfterMonday);
      await expect(
        engine.transact(bookTask({ publicId: 'b-2', resourceIds: HALL.desks, days: week })),
      ).rejects.toThrow(LedgerRefused);
      expect(contents()).toEqual(before);
    });

    it('refuses a claim on a place that does not exist', async () => {
      const { engine, contents } = open();
      const before = contents();
      await expect(engine.transact(bookTask({ publicId: 'b-1', resourceIds: [999] }))).rejects.toThrow(
        LedgerRefused,
      );
      expect(contents()).toEqual(before);
    });
  });

  describe('what stands behind a booking', () => {
    it('is stored with it or not at all, whichever of the changes fails', async () => {
      const { engine, contents } = open();
      await engine.transact(bookTask({ publicId: 'b-1' }));
      const before = contents();
      const free = bookChange({ publicId: 'b-2', resourceIds: [2] });
      const event = {
        type: 'record-event',
        event: { ...eventOf('completed'), subject: 'booking', subjectId: 1 },
      } as const;
      const failing = [
        [free, bookChange({ publicId: 'b-3', resourceIds: [1] })],
        [free, event, rememberChange('b-1', 'a key that is taken')],
        [
          free,
          event,
          {
            type: 'move-booking',
            bookingId: 999,
            from: ['pending'],
            to: 'confirmed',
            decidedBy: null,
            reason: null,
          },
        ],
        [event, free, bookChange({ publicId: 'b-2', resourceIds: [3] })],
      ] as const;
      for (const changes of failing) await expect(engine.transact(taskOf(changes))).rejects.toThrow();
      expect(contents()).toEqual(before);
    });

    it('is undone when the decision throws, and the error reaches the caller as it is', async () => {
      const { engine, contents } = open();
      const before = contents();
      const bug = new TypeError('a bug of the decision');
      const task = {
        holder: 'test',
        load: () => null,
        decide: () => {
          throw bug;
        },
      };
      await expect(engine.transact(task)).rejects.toBe(bug);
      expect(contents()).toEqual(before);
    });

    it('is decided on what is stored at that moment', async () => {
      const { engine } = open();
      const countAndBook = (publicId: string, desk: number) =>
        engine.transact({
          holder: 'test',
          load: (reader) => reader.bookingsOfParty(HALL.consultancy, null, 10).length,
          decide: (count) => ({ changes: [bookChange({ publicId, resourceIds: [desk] })], answer: count }),
        });
      const counts = await Promise.all([
        countAndBook('b-1', 1),
        countAndBook('b-2', 2),
        countAndBook('b-3', 3),
      ]);
      expect(counts).toEqual([0, 1, 2]);
    });
  });
}
