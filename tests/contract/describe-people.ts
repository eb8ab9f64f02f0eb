import { describe, expect, it } from 'vitest';
import { NOW, taskOf } from '../support/booking-task.ts';
import { at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

const ACCEPT = {
  type: 'accept-house-rules',
  personId: HALL.member,
  stationId: HALL.station,
  version: 2,
  now: NOW,
} as const;

/** Somebody without a role, whose booking lasts until this minute. */
const CALLER = 77;
const LAST_TO = at(dayAfterMonday(1), '18:00');
const HANDED_OVER = `
  INSERT INTO person (id, public_id, name, mobile, created_at) VALUES (${CALLER}, 'person-77', '张先生', '+8613700000077', 0);
  INSERT INTO booking (id, public_id, station_id, party_id, made_by, source, kind, head_count, purpose, request, state, first_from, last_to, created_at)
    VALUES (77, 'booking-77', ${HALL.station}, ${HALL.consultancy}, ${HALL.manager}, 'desk', 'desk', 1, '', '{}', 'confirmed', ${LAST_TO - 60}, ${LAST_TO}, 0);
  INSERT INTO booking_hand_over (booking_id, person_id, link_hash, created_by, created_at, expires_at)
    VALUES (77, ${CALLER}, zeroblob(32), ${HALL.manager}, 0, 10);`;

export function describePeople(open: OpenEngine): void {
  describe('what people agree to', () => {
    it('is the house rules in one version, accepted once however often', async () => {
      const { engine, contents } = open();
      const accepted = (version: number): boolean =>
        engine.read((reader) => reader.hasAcceptedHouseRules(HALL.member, HALL.station, version));
      expect(accepted(2)).toBe(false);
      await engine.transact(taskOf([ACCEPT]));
      await engine.transact(taskOf([{ ...ACCEPT, now: at(MONDAY, '12:00') }]));
      expect([accepted(1), accepted(2), accepted(3)]).toEqual([false, true, false]);
      expect(contents()['house_rules_acceptance']).toHaveLength(1);
      expect(engine.read((reader) => reader.hasAcceptedHouseRules(HALL.manager, HALL.station, 2))).toBe(
        false,
      );
    });

    it('is told of a station with the version in force', () => {
      const { engine, runOutside } = open();
      const version = () => engine.read((reader) => reader.station(HALL.station)?.station.houseRulesVersion);
      expect(version()).toBe(0);
      for (const one of [1, 2])
        runOutside(
          `INSERT INTO house_rules_version (station_id, version, text, published_at) VALUES (${HALL.station}, ${one}, '轻声', 0)`,
        );
      expect(version()).toBe(2);
    });

    it('is the privacy notice that was published last, and none before', () => {
      const { engine, runOutside } = open();
      const notice = () => engine.read((reader) => reader.privacyNotice());
      expect(notice()).toBeNull();
      for (const version of [2, 3])
        runOutside(
          `INSERT INTO privacy_notice (version, chinese, english, published_at, published_by) VALUES (${version}, '说明${version}', 'Notice ${version}', ${version}, ${HALL.manager})`,
        );
      expect(notice()).toEqual({ version: 3, chinese: '说明3', english: 'Notice 3', publishedAt: 3 });
    });
  });

  describe('somebody without a role', () => {
    it('is needed until the booking that was handed to them is over', () => {
      const { engine, runOutside } = open();
      runOutside(HANDED_OVER);
      const isNotNeeded = (before: typeof LAST_TO): boolean =>
        engine.read((reader) => reader.peopleNotNeeded(before, 0, CALLER)).includes(CALLER);
      expect(isNotNeeded(LAST_TO)).toBe(false);
      expect(isNotNeeded(at(dayAfterMonday(1), '18:01'))).toBe(true);
    });
  });
}
