import { describe, expect, it } from 'vitest';
import { bookTask, NOW } from '../support/booking-task.ts';
import { at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

const CLOSE_ROOM = `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day)
  VALUES (${HALL.room}, ${at(MONDAY, '09:00')}, -1, ${at(MONDAY, '18:00')}, 'house', 0, 1, ${HALL.station}, ${MONDAY}, ${MONDAY})`;

export function describeReads(open: OpenEngine): void {
  describe('reading', () => {
    it('sees one snapshot: what another program commits in between comes with the next read', () => {
      const { engine, runOutside } = open();
      const rename = `UPDATE party SET name = '新名字' WHERE id = ${HALL.consultancy}`;
      const names = engine.read((reader) => {
        const first = reader.partyById(HALL.consultancy)?.name;
        runOutside(rename);
        return [first, reader.partyById(HALL.consultancy)?.name, reader.party('party-1')?.name];
      });
      expect(names).toEqual(['新来的咨询公司', '新来的咨询公司', '新来的咨询公司']);
      expect(engine.read((reader) => reader.partyById(HALL.consultancy)?.name)).toBe('新名字');
    });

    it('inside a write sees what that write is decided on: nobody can come in between', async () => {
      const { engine, runOutside } = open();
      const rename = `UPDATE party SET name = '新名字' WHERE id = ${HALL.consultancy}`;
      const names = await engine.transact({
        holder: 'test',
        load: (reader) => {
          const first = reader.partyById(HALL.consultancy)?.name;
          expect(() => {
            runOutside(rename);
          }).toThrow();
          return [first, reader.partyById(HALL.consultancy)?.name];
        },
        decide: (situation) => ({ changes: [], answer: situation }),
      });
      expect(names).toEqual(['新来的咨询公司', '新来的咨询公司']);
    });

    it('sees a write as soon as it was acknowledged', async () => {
      const { engine } = open();
      for (let count = 0; count < 20; count += 1) {
        await engine.transact(bookTask({ publicId: `b-${count}`, days: [dayAfterMonday(count)] }));
        expect(engine.read((reader) => reader.booking(`b-${count}`))).not.toBeNull();
      }
    });

    it('passes on what the caller throws and reads on afterwards', () => {
      const { engine } = open();
      const bug = new TypeError('a bug of the reader');
      expect(() =>
        engine.read(() => {
          throw bug;
        }),
      ).toThrow(bug);
      expect(engine.read((reader) => reader.stationId('station-1'))).toBe(HALL.station);
    });

    it('answers null or nothing for what there is not', () => {
      const { engine } = open();
      engine.read((reader) => {
        expect(reader.party('party-999')).toBeNull();
        expect(reader.partyById(999)).toBeNull();
        expect(reader.stationId('station-999')).toBeNull();
        expect(reader.station(999)).toBeNull();
        expect(reader.stationOfPlace('desk-999')).toBeNull();
        expect(reader.placeClaims(999, { from: at(MONDAY, '09:00'), to: at(MONDAY, '10:00') })).toEqual([]);
        expect(reader.booking('b-999')).toBeNull();
        expect(reader.bookingById(999)).toBeNull();
        expect(reader.occurrences(999)).toEqual([]);
        expect(reader.claims([], [{ from: at(MONDAY, '09:00'), to: at(MONDAY, '10:00') }])).toEqual([]);
        expect(reader.claims([1], [])).toEqual([]);
      });
    });

    it('lists the claims that meet one of the spans, and none that only touches them', async () => {
      const { engine } = open();
      await engine.transact(
        bookTask({ publicId: 'b-1', resourceIds: [1, 2], days: [MONDAY, dayAfterMonday(1)] }),
      );
      const met = (from: string, to: string) =>
        engine.read((reader) => reader.claims([1], [{ from: at(MONDAY, from), to: at(MONDAY, to) }]).length);
      expect(met('08:00', '09:00')).toBe(0);
      expect(met('18:00', '19:00')).toBe(0);
      expect(met('08:00', '09:01')).toBe(1);
      expect(met('17:59', '19:00')).toBe(1);
      expect(met('12:00', '12:01')).toBe(1);
      const spans = [0, 1, 2].map((count) => ({
        from: at(dayAfterMonday(count), '10:00'),
        to: at(dayAfterMonday(count), '11:00'),
      }));
      expect(engine.read((reader) => reader.claims([2, 1], spans))).toHaveLength(4);
    });

    it('lists a claim once that meets several spans, as one over a break at noon does', async () => {
      const { engine } = open();
      await engine.transact(
        bookTask({ publicId: 'b-1', kind: 'area', resourceIds: [HALL.area], quantity: 4 }),
      );
      const spans = [
        { from: at(MONDAY, '09:00'), to: at(MONDAY, '12:00') },
        { from: at(MONDAY, '13:00'), to: at(MONDAY, '18:00') },
      ];
      expect(
        engine.read((reader) => reader.claims([HALL.area], spans)).map(({ quantity }) => quantity),
      ).toEqual([4]);
    });

    it("lists a station's claims with the party behind them, those of the house without one", async () => {
      const { engine, runOutside } = open();
      await engine.transact(bookTask({ publicId: 'b-1', resourceIds: [3], deadline: at(MONDAY, '12:00') }));
      runOutside(CLOSE_ROOM);
      const span = { from: at(MONDAY, '00:00'), to: at(dayAfterMonday(1), '00:00') };
      const claims = engine.read((reader) =>
        [...reader.dayClaims(HALL.station, span)].sort((a, b) => a.resourceId - b.resourceId),
      );
      expect(
        claims.map(({ resourceId, kind, allOfIt, deadline, bookingPublicId, partyId, partyName, madeBy }) => [
          resourceId,
          kind,
          allOfIt,
          deadline,
          bookingPublicId,
          partyId,
          partyName,
          madeBy,
        ]),
      ).toEqual([
        [3, 'hold', false, at(MONDAY, '12:00'), 'b-1', HALL.consultancy, '新来的咨询公司', HALL.member],
        [HALL.room, 'house', true, null, null, null, null, null],
      ]);
      expect(engine.read((reader) => reader.dayClaims(HALL.emptyStation, span))).toEqual([]);
    });

    it('lists what is claimed of one place, with what stands behind it, and finds the place of a station', async () => {
      const { engine, runOutside } = open();
      await engine.transact(bookTask({ publicId: 'b-1', resourceIds: [3], days: [MONDAY] }));
      runOutside(`INSERT INTO closure (id, public_id, station_id, resource_id, purpose, intervals, created_by, created_at)
        VALUES (1, 'closure-1', ${HALL.station}, ${HALL.room}, 'maintenance', '[]', ${HALL.manager}, 0)`);
      runOutside(CLOSE_ROOM);
      const span = { from: at(MONDAY, '17:59'), to: at(dayAfterMonday(1), '00:00') };
      engine.read((reader) => {
        const [booked, ...others] = reader.placeClaims(3, span);
        expect(others).toEqual([]);
        expect(booked).toMatchObject({
          kind: 'booking',
          bookingPublicId: 'b-1',
          partyId: HALL.consultancy,
          purpose: null,
        });
        expect(reader.placeClaims(HALL.room, span)).toMatchObject([
          { kind: 'house', allOfIt: true, bookingPublicId: null, partyId: null, purpose: 'maintenance' },
        ]);
        expect(reader.placeClaims(3, { from: at(MONDAY, '18:00'), to: at(MONDAY, '19:00') })).toEqual([]);
        expect(reader.stationOfPlace('desk-3')).toBe(HALL.station);
      });
    });

    it('turns the pages of bookings, the latest first', async () => {
      const { engine } = open();
      for (let count = 0; count < 5; count += 1) {
        await engine.transact(bookTask({ publicId: `b-${count}`, days: [dayAfterMonday(count)] }));
      }
      await engine.transact(bookTask({ publicId: 'other', partyId: HALL.neighbour, resourceIds: [2] }));
      engine.read((reader) => {
        const first = reader.bookingsOfParty(HALL.consultancy, null, 2);
        expect(first.map(({ publicId }) => publicId)).toEqual(['b-4', 'b-3']);
        const second = reader.bookingsOfParty(HALL.consultancy, first[1]!.id, 10);
        expect(second.map(({ publicId }) => publicId)).toEqual(['b-2', 'b-1', 'b-0']);
        expect(reader.bookingsOfStation(HALL.station, null, 2).map(({ publicId }) => publicId)).toEqual([
          'other',
          'b-4',
        ]);
        expect(reader.bookingsOfStation(HALL.emptyStation, null, 2)).toEqual([]);
      });
    });

    it('gives a station with all that its bookings are decided by', () => {
      const { engine } = open();
      const rows = engine.read((reader) => reader.station(HALL.station))!;
      expect(rows.station).toMatchObject({ name: '江城驿站', timeZone: 'Asia/Shanghai', retiredAt: null });
      expect(rows.zones.map(({ name }) => name)).toEqual(['共享工区']);
      expect(rows.resources.map(({ id, kind, capacity }) => [id, kind, capacity])).toEqual([
        ...HALL.desks.map((id) => [id, 'desk', 1]),
        [HALL.area, 'area', 10],
        [HALL.room, 'room', 1],
        [HALL.canteen, 'canteen', 40],
      ]);
      expect(engine.read((reader) => reader.calendar())).toEqual({ years: [], days: [] });
    });

    it('by the typed reader works, and writing by it does not', async () => {
      const { engine, contents } = open();
      expect(await engine.config.station.count()).toBe(2);
      const before = contents();
      await expect(
        engine.config.district.create({ data: { publicId: 'district-2', name: '新片区', createdAt: NOW } }),
      ).rejects.toThrow();
      await expect(
        engine.config.$transaction([
          engine.config.party.update({ where: { id: 1 }, data: { name: '新名字' } }),
        ]),
      ).rejects.toThrow();
      expect(contents()).toEqual(before);
    });
  });
}
