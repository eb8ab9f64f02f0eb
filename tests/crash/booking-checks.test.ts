import { beforeEach, describe, expect, it } from 'vitest';
import { halfStoredBookings, overbookedMinutes, partsWithoutBooking } from '../support/booking-checks.ts';
import { bookTask } from '../support/booking-task.ts';
import { dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { SqliteConnection } from '../support/sqlite-connection.ts';
import { useBareConnection, useEngine, useStore } from '../support/use-engine.ts';

/** What the tests of crashes and races look for, made by hand: a check that finds nothing proves nothing. */
describe('what must not be on file is found there', () => {
  let db: SqliteConnection;

  beforeEach(async () => {
    const store = useStore();
    const engine = useEngine(store);
    const days = [MONDAY, dayAfterMonday(1)];
    await engine.transact(bookTask({ publicId: 'b-1', resourceIds: [1, 2], days }));
    await engine.transact(
      bookTask({ publicId: 'b-2', kind: 'area', resourceIds: [HALL.area], quantity: 6, days }),
    );
    await engine.close();
    db = useBareConnection(store);
    db.exec(
      'DROP TRIGGER claim_guard_insert; DROP TRIGGER claim_guard_update; DROP TRIGGER event_append_only_delete; PRAGMA foreign_keys = OFF',
    );
    expect([halfStoredBookings(db), partsWithoutBooking(db), overbookedMinutes(db)]).toEqual([[], [], []]);
  });

  it.each([
    'DELETE FROM claim WHERE resource_id = 2 AND local_day = (SELECT max(local_day) FROM claim)',
    'DELETE FROM claim WHERE resource_id IN (1, 2)',
    'DELETE FROM occurrence WHERE booking_id = 1 AND local_day = (SELECT max(local_day) FROM occurrence)',
    'DELETE FROM occurrence WHERE booking_id = 1',
    `DELETE FROM event WHERE subject = 'booking' AND subject_id = 1`,
    `DELETE FROM request_key WHERE key = 'b-1'`,
    `UPDATE request_key SET answer = 'another' WHERE key = 'b-1'`,
  ])('a booking that is half there: %s', (sql) => {
    db.exec(sql);
    expect(halfStoredBookings(db)).toHaveLength(1);
  });

  it('what is left of a booking that is not there', () => {
    db.exec(`DELETE FROM booking WHERE public_id = 'b-1'`);
    expect(partsWithoutBooking(db)).toHaveLength(4 + 2 + 1 + 1);
  });

  it.each([
    'UPDATE claim SET resource_id = 1, holder = 2 WHERE resource_id = 2',
    `UPDATE claim SET quantity = 11 WHERE resource_id = ${HALL.area}`,
    `INSERT INTO claim SELECT resource_id, to_min - 1, holder, to_min + 5, kind, quantity, all_of_it, station_id, local_day, occurrence_day FROM claim WHERE resource_id = 1`,
    `INSERT INTO claim SELECT resource_id, from_min - 5, 2, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day FROM claim WHERE resource_id = 1`,
  ])('a minute that is given twice: %s', (sql) => {
    db.exec(sql);
    expect(overbookedMinutes(db)).not.toEqual([]);
  });

  it('but no minute where one ends and another begins', () => {
    db.exec(
      'INSERT INTO claim SELECT resource_id, to_min, holder, to_min + 5, kind, quantity, all_of_it, station_id, local_day, occurrence_day FROM claim',
    );
    expect(overbookedMinutes(db)).toEqual([]);
  });
});
