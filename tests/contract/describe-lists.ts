import { describe, expect, it } from 'vitest';
import { BOOKINGS_LOOKED_THROUGH_MAX } from '#lib/server/engine/engine.ts';
import type { NewDemand } from '#lib/server/engine/ledger-changes.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import { bookTask, NOW, sha256, taskOf } from '../support/booking-task.ts';
import { at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

const NOON = at(MONDAY, '12:00');

export function describeLists(open: OpenEngine): void {
  describe('listing', () => {
    it('reads the days of several bookings at once, by booking and day', async () => {
      const { engine } = open();
      const days = [MONDAY, dayAfterMonday(1)];
      for (const [index, publicId] of ['b-1', 'b-2', 'b-3'].entries())
        await engine.transact(bookTask({ publicId, days, resourceIds: [index + 1] }));
      engine.read((reader) => {
        const [first, , third] = ['b-1', 'b-2', 'b-3'].map((id) => reader.booking(id)!.id);
        const rows = reader.occurrencesOf([third!, first!, 999]);
        expect(rows.map(({ bookingId, day }) => [bookingId, day])).toEqual([
          [first, days[0]],
          [first, days[1]],
          [third, days[0]],
          [third, days[1]],
        ]);
        expect(rows.slice(0, 2)).toEqual(reader.occurrences(first!));
        expect(reader.occurrencesOf([])).toEqual([]);
      });
    });

    it('tells what of a party is still open from what is past, at every minute', async () => {
      const { engine } = open();
      await engine.transact(bookTask({ publicId: 'later', days: [dayAfterMonday(2)], resourceIds: [1] }));
      await engine.transact(bookTask({ publicId: 'today', resourceIds: [2] }));
      await engine.transact(
        bookTask({ publicId: 'held', days: [dayAfterMonday(1)], resourceIds: [3], deadline: NOON }),
      );
      await engine.transact(bookTask({ publicId: 'given-up', resourceIds: [4] }));
      await engine.transact(bookTask({ publicId: 'other', partyId: HALL.neighbour, resourceIds: [5] }));
      const givenUp = engine.read((reader) => reader.booking('given-up')!.id);
      await engine.transact(
        taskOf([
          {
            type: 'move-booking',
            bookingId: givenUp,
            from: ['confirmed'],
            to: 'cancelled',
            decidedBy: null,
            reason: null,
          },
        ]),
      );
      const listed = (now: typeof NOW) =>
        engine.read((reader) => [
          reader.openBookingsOfParty(HALL.consultancy, now, 10).map((one) => one.publicId),
          reader.pastBookingsOfParty(HALL.consultancy, now, null, 10).map((one) => one.publicId),
        ]);
      expect(listed(NOW)).toEqual([['today', 'held', 'later'], ['given-up']]);
      expect(listed(NOON)).toEqual([
        ['today', 'later'],
        ['given-up', 'held'],
      ]);
      expect(listed(at(MONDAY, '17:59'))[0]).toContain('today');
      expect(listed(at(MONDAY, '18:00'))).toEqual([['later'], ['given-up', 'held', 'today']]);
    });

    it('turns the pages of what is past, and cuts what is open where it is told to', async () => {
      const { engine } = open();
      for (let count = 0; count < 5; count += 1)
        await engine.transact(bookTask({ publicId: `b-${count}`, days: [dayAfterMonday(count)] }));
      engine.read((reader) => {
        expect(reader.openBookingsOfParty(HALL.consultancy, NOW, 2).map((one) => one.publicId)).toEqual([
          'b-0',
          'b-1',
        ]);
        const end = at(dayAfterMonday(9), '00:00');
        const first = reader.pastBookingsOfParty(HALL.consultancy, end, null, 2);
        expect(first.map((one) => one.publicId)).toEqual(['b-4', 'b-3']);
        const second = reader.pastBookingsOfParty(HALL.consultancy, end, first[1]!.id, 10);
        expect(second.map((one) => one.publicId)).toEqual(['b-2', 'b-1', 'b-0']);
      });
    });

    it('looks for what is open among the latest bookings only, so that history costs nothing', () => {
      const { engine, runOutside } = open();
      const booked = (id: string, from: number, to: number) => `
        INSERT INTO booking (public_id, station_id, party_id, made_by, source, kind, head_count, purpose, request, state,
          first_from, last_to, created_at)
        WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
        SELECT '${id}-' || i, ${HALL.station}, ${HALL.consultancy}, ${HALL.member}, 'api', 'desk', 1, '', '{}', 'confirmed',
          ${NOW} + i, ${NOW} + i + 60, ${NOW} FROM n`;
      runOutside(booked('b', 1, BOOKINGS_LOOKED_THROUGH_MAX));
      const first = () =>
        engine.read((reader) => reader.openBookingsOfParty(HALL.consultancy, NOW, 1)[0]?.publicId);
      expect(first()).toBe('b-1');
      runOutside(booked('c', 5_000, 5_000));
      expect(first()).toBe('b-2');
    });

    it('counts what waits at stations, without what is due', async () => {
      const { engine, runOutside } = open();
      for (const [index, deadline] of ['12:00', '13:00'].entries())
        await engine.transact(
          bookTask({
            publicId: `b-${index}`,
            resourceIds: [index + 1],
            days: [dayAfterMonday(1)],
            deadline: at(MONDAY, deadline),
          }),
        );
      const queues = (now: typeof NOW) =>
        engine.read((reader) => reader.stationQueues([HALL.emptyStation, HALL.station, 999], now));
      const [busy, empty] = queues(NOW);
      expect(busy).toEqual({
        publicId: 'station-1',
        name: '江城驿站',
        timeZone: 'Asia/Shanghai',
        waiting: 2,
        nearestDeadline: NOON,
        registrations: 0,
        canteens: 0,
      });
      expect(empty).toMatchObject({ waiting: 0, nearestDeadline: null });
      expect(queues(NOON)[0]).toMatchObject({ waiting: 1, nearestDeadline: at(MONDAY, '13:00') });
      expect(queues(at(MONDAY, '13:00'))[0]).toMatchObject({ waiting: 0, nearestDeadline: null });
      runOutside(`UPDATE station SET retired_at = 1 WHERE id = ${HALL.emptyStation}`);
      expect(queues(NOW)).toHaveLength(1);
      expect(engine.read((reader) => reader.stationQueues([], NOW))).toEqual([]);
    });

    it('lists what was refused at a station for want of places, the latest first', async () => {
      const { engine } = open();
      const demand = (request: string, change: Partial<NewDemand> = {}) =>
        ({
          type: 'count-demand',
          demand: {
            partyId: HALL.consultancy,
            askedDay: MONDAY,
            bodyHash: sha256(request),
            stationId: HALL.station,
            kind: 'desk',
            refusal: 'capacity-exceeded',
            request,
            times: 3,
            ...change,
          },
        }) as const;
      await engine.transact(
        taskOf([
          demand('{"early":1}', { askedDay: addDays(MONDAY, -1) }),
          demand('{"late":1}', { refusal: 'not-together', kind: 'room', partyId: HALL.neighbour }),
          demand('{"too early":1}', { askedDay: addDays(MONDAY, -2) }),
          demand('{"by rule":1}', { refusal: 'lead-time' }),
          demand('{"elsewhere":1}', { stationId: HALL.emptyStation }),
        ]),
      );
      const since = addDays(MONDAY, -1);
      engine.read((reader) => {
        expect(reader.demandOfStation(HALL.station, since, 10)).toEqual([
          { partyId: HALL.neighbour, kind: 'room', request: '{"late":1}' },
          { partyId: HALL.consultancy, kind: 'desk', request: '{"early":1}' },
        ]);
        expect(reader.demandOfStation(HALL.station, since, 1)).toHaveLength(1);
      });
    });
  });
}
