import { describe, expect, it } from 'vitest';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { LedgerRefused, StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import { bookTask, eventOf, NOW } from '../support/booking-task.ts';
import { at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

const RENAMED = { ...eventOf('updated'), subject: 'station', subjectId: HALL.station } as const;

function rename({ tables }: ConfigTransaction, name: string): Promise<unknown> {
  return tables.station.update({ where: { id: HALL.station }, data: { name } });
}

/** One change of each kind of row that bookings are decided by, made by another program. */
const CONFIGURATION_CHANGES = [
  `UPDATE district SET name = '新片区'`,
  `UPDATE station SET hours = '[1]' WHERE id = 1`,
  `INSERT INTO station_exception (station_id, local_day, ranges) VALUES (1, 1, '[]')`,
  `UPDATE station_exception SET ranges = '[1]'`,
  `DELETE FROM station_exception`,
  `INSERT INTO calendar_year (year, source, published_at) VALUES (2027, 'notice', 0)`,
  `INSERT INTO calendar_day (local_day, notice_year, change) VALUES (1, 2027, 'off')`,
  `UPDATE calendar_day SET change = 'work'`,
  `DELETE FROM calendar_day`,
  `INSERT INTO station_calendar_day (station_id, local_day, change) VALUES (1, 1, 'off')`,
  `DELETE FROM station_calendar_day`,
  `UPDATE zone SET neighbour_distance = 200`,
  `UPDATE resource SET capacity = 12 WHERE id = ${HALL.area}`,
  `INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (50, 'room-50', 1, 'room', '小会议室', 1)`,
  `DELETE FROM resource WHERE id = 50`,
  `INSERT INTO policy (id, district_id, kind, rules) VALUES (1, 1, 'desk', '{}')`,
  `UPDATE policy SET rules = '[]'`,
  `DELETE FROM policy`,
  `INSERT INTO closure (id, public_id, station_id, purpose, intervals, created_by, created_at) VALUES (1, 'closure-1', 1, 'closure', '[]', 2, 0)`,
  `UPDATE closure SET ended_at = 1`,
  `DELETE FROM closure`,
];

export function describeConfiguration(open: OpenEngine): void {
  describe('configuring', () => {
    it('stores a change together with its event', async () => {
      const { engine, contents } = open();
      const answer = await engine.configure('test', async (transaction) => {
        await rename(transaction, '新驿站');
        await transaction.record({ ...RENAMED, facts: { fields: 'name' } });
        return 'done';
      });
      expect(answer).toBe('done');
      expect(engine.read((reader) => reader.station(HALL.station)?.station.name)).toBe('新驿站');
      expect(await engine.config.event.findMany()).toMatchObject([
        {
          atMs: BigInt(NOW * 60_000),
          actorId: HALL.member,
          subject: 'station',
          action: 'updated',
          facts: '{"fields":"name"}',
        },
      ]);
      expect(contents()['event']).toHaveLength(1);
    });

    it('undoes everything that came before a throw, and the error reaches the caller as it is', async () => {
      const { engine, contents } = open();
      const before = contents();
      const bug = new TypeError('a bug of the configuration');
      const failing = engine.configure('test', async (transaction) => {
        await rename(transaction, '新驿站');
        await transaction.record(RENAMED);
        throw bug;
      });
      await expect(failing).rejects.toBe(bug);
      expect(contents()).toEqual(before);
    });

    it('undoes everything when one of its statements is not taken', async () => {
      const { engine, contents } = open();
      const before = contents();
      const failing = engine.configure('test', async (transaction) => {
        await rename(transaction, '新驿站');
        await transaction.tables.district.create({
          data: { publicId: 'district-1', name: '又一个', createdAt: 0 },
        });
      });
      await expect(failing).rejects.toThrow();
      expect(contents()).toEqual(before);
    });

    it('cannot cut a capacity below what is booked', async () => {
      const { engine, contents } = open();
      await engine.transact(
        bookTask({ publicId: 'b-1', kind: 'area', resourceIds: [HALL.area], quantity: 7 }),
      );
      const cutTo = (capacity: number) =>
        engine.configure('test', ({ tables }) =>
          tables.resource.update({ where: { id: HALL.area }, data: { capacity } }),
        );
      const before = contents();
      await expect(cutTo(6)).rejects.toThrow(LedgerRefused);
      expect(contents()).toEqual(before);
      await cutTo(7);
    });

    it('cannot close what is booked, and nothing is booked over a closure', async () => {
      const { engine } = open();
      await engine.transact(bookTask({ publicId: 'b-1', from: '09:00', to: '12:00' }));
      const close = (from: string, to: string) =>
        engine.configure('test', ({ tables }) =>
          tables.claim.create({
            data: {
              resourceId: 1,
              fromMin: at(MONDAY, from),
              toMin: at(MONDAY, to),
              holder: -1,
              kind: 'house',
              quantity: 0,
              allOfIt: 1,
              stationId: HALL.station,
              localDay: MONDAY,
              occurrenceDay: MONDAY,
            },
          }),
        );
      await expect(close('11:59', '14:00')).rejects.toThrow(LedgerRefused);
      await close('12:00', '14:00');
      await expect(
        engine.transact(bookTask({ publicId: 'b-2', from: '13:59', to: '15:00' })),
      ).rejects.toThrow(LedgerRefused);
      await engine.transact(bookTask({ publicId: 'b-3', from: '14:00', to: '15:00' }));
    });

    it('writes many claims of the house at once, judged each: one over a booking undoes all of them', async () => {
      const { engine, contents } = open();
      await engine.transact(
        bookTask({ publicId: 'b-1', days: [dayAfterMonday(300)], from: '09:00', to: '12:00' }),
      );
      const close = (days: number, from: string) =>
        engine.configure('test', ({ claimForHouse }) =>
          claimForHouse(
            Array.from({ length: days }, (_, count) => ({
              resourceId: 1,
              closureId: 7,
              from: at(dayAfterMonday(count), from),
              to: at(dayAfterMonday(count), '20:00'),
              quantity: count % 2 === 0 ? null : 1,
              stationId: HALL.station,
              day: dayAfterMonday(count),
            })),
          ),
        );
      const before = contents();
      await expect(close(1000, '11:59')).rejects.toThrow(LedgerRefused);
      expect(contents()).toEqual(before);
      await close(1000, '12:00');
      const span = { from: at(MONDAY, '00:00'), to: at(dayAfterMonday(2), '00:00') };
      expect(engine.read((reader) => reader.claims([1], [span]))).toEqual([
        {
          resourceId: 1,
          from: at(MONDAY, '12:00'),
          to: at(MONDAY, '20:00'),
          kind: 'house',
          quantity: 0,
          allOfIt: true,
          holder: -7,
          deadline: null,
        },
        {
          resourceId: 1,
          from: at(dayAfterMonday(1), '12:00'),
          to: at(dayAfterMonday(1), '20:00'),
          kind: 'house',
          quantity: 1,
          allOfIt: false,
          holder: -7,
          deadline: null,
        },
      ]);
      await engine.configure('test', ({ claimForHouse }) => claimForHouse([]));
    });

    it('lets reads go on while it has not ended, and they do not see it before', async () => {
      const { engine } = open();
      await engine.configure('test', async (transaction) => {
        await rename(transaction, '新驿站');
        expect(engine.read((reader) => reader.station(HALL.station)?.station.name)).toBe('江城驿站');
        expect(await engine.config.station.findUnique({ where: { id: HALL.station } })).toMatchObject({
          name: '江城驿站',
        });
      });
      expect(await engine.config.station.findUnique({ where: { id: HALL.station } })).toMatchObject({
        name: '新驿站',
      });
    });
  });

  describe('the revision of the configuration', () => {
    it('rises with every change of what bookings are decided by, also with those of another program', () => {
      const { engine, runOutside } = open();
      const revision = () => engine.read((reader) => reader.configRevision());
      for (const change of CONFIGURATION_CHANGES) {
        const before = revision();
        runOutside(change);
        expect(revision(), change).toBeGreaterThan(before);
      }
    });

    it('rises with a change of our own, not with one that was undone and not with a booking', async () => {
      const { engine } = open();
      const revision = () => engine.read((reader) => reader.configRevision());
      const first = revision();
      await engine.configure('test', (transaction) => rename(transaction, '新驿站'));
      const second = revision();
      expect(second).toBeGreaterThan(first);
      await expect(
        engine.configure('test', async (transaction) => {
          await rename(transaction, '又一个');
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      await engine.transact(bookTask({ publicId: 'b-1' }));
      expect(revision()).toBe(second);
    });
  });

  describe('a closed engine', () => {
    it('refuses everything with the word for it and says that it is not healthy', async () => {
      const { engine, contents } = open();
      expect(engine.health()).toEqual({ healthy: true, problems: [] });
      await engine.config.station.count();
      await engine.configure('test', (transaction) => rename(transaction, '新驿站'));
      expect(engine.isOpen()).toBe(true);
      const closing = engine.close();
      expect(engine.isOpen()).toBe(false);
      await closing;
      const before = contents();
      expect(() => engine.read((reader) => reader.configRevision())).toThrow(StoreUnavailable);
      await expect(engine.transact(bookTask({ publicId: 'b-1' }))).rejects.toThrow(StoreUnavailable);
      await expect(engine.configure('test', (transaction) => rename(transaction, '又一个'))).rejects.toThrow(
        StoreUnavailable,
      );
      await expect(engine.config.station.count()).rejects.toThrow();
      expect(engine.health().healthy).toBe(false);
      expect(engine.health().problems).not.toEqual([]);
      await engine.close();
      expect(contents()).toEqual(before);
    });

    it('has answered what it had accepted', async () => {
      const { engine, contents } = open();
      const booked = engine.transact(bookTask({ publicId: 'b-1' }));
      const configured = engine.configure('test', (transaction) => rename(transaction, '新驿站'));
      await Promise.all([engine.close(), engine.close()]);
      expect(await booked).toBe('b-1');
      await configured;
      expect(contents()['booking']).toHaveLength(1);
      expect(contents()['station']!.join('')).toContain('新驿站');
    });
  });
}
