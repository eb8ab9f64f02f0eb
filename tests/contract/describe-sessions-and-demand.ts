import { describe, expect, it } from 'vitest';
import type { NewDemand } from '#lib/server/engine/ledger-changes.ts';
import { NOW, sha256, taskOf } from '../support/booking-task.ts';
import { at, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

const TOKEN = sha256('token');
const EXPIRES = at(MONDAY, '20:00');
const OPEN_SESSION = {
  type: 'open-session',
  publicId: 'session-of-a-day',
  device: 'wechat android',
  shared: true,
  tokenHash: TOKEN,
  personId: HALL.member,
  now: NOW,
  expiresAt: EXPIRES,
} as const;

/** At most so many different refused requests of a party and day are kept. */
const KEPT_PER_PARTY_AND_DAY = 50;

function demandOf(
  request: string,
  partyId: number = HALL.consultancy,
): { type: 'count-demand'; demand: NewDemand } {
  return {
    type: 'count-demand',
    demand: {
      partyId,
      askedDay: MONDAY,
      bodyHash: sha256(request),
      stationId: HALL.station,
      kind: 'desk',
      refusal: 'capacity-exceeded',
      request,
      times: 1,
    },
  };
}

export function describeSessionsAndDemand(open: OpenEngine): void {
  describe('a session', () => {
    it('tells who asks and what they may, until the minute it ends', async () => {
      const { engine, runOutside } = open();
      runOutside(
        `INSERT INTO district_role (district_id, person_id, role) VALUES (${HALL.district}, ${HALL.member}, 'officer')`,
      );
      await engine.transact(taskOf([OPEN_SESSION]));
      const session = engine.read((reader) => reader.session(TOKEN, at(MONDAY, '19:59')));
      expect(session).toEqual({
        personId: HALL.member,
        personPublicId: 'person-1',
        name: '陈一',
        expiresAt: EXPIRES,
        shared: true,
        seenAt: NOW,
        memberships: [
          {
            partyId: 1,
            partyPublicId: 'party-1',
            partyName: '新来的咨询公司',
            districtId: 1,
            role: 'administrator',
            over: false,
          },
        ],
        stationRoles: [],
        districtRoles: [{ districtId: HALL.district, role: 'officer' }],
      });
      expect(engine.read((reader) => reader.session(TOKEN, EXPIRES))).toBeNull();
      expect(engine.read((reader) => reader.session(sha256('another'), NOW))).toBeNull();
    });

    it('tells when it was used last, once that is noted', async () => {
      const { engine } = open();
      await engine.transact(taskOf([OPEN_SESSION]));
      const later = at(MONDAY, '10:30');
      const uses = [{ of: 'session', tokenHash: TOKEN, at: later }] as const;
      await engine.transact(taskOf([{ type: 'note-uses', uses }]));
      expect(engine.read((reader) => reader.session(TOKEN, later)?.seenAt)).toBe(later);
    });

    it('loses a right with the next read after it was taken away', async () => {
      const { engine, runOutside } = open();
      await engine.transact(taskOf([{ ...OPEN_SESSION, personId: HALL.manager }]));
      const roles = () => engine.read((reader) => reader.session(TOKEN, NOW)?.stationRoles);
      expect(roles()).toEqual([{ stationId: HALL.station, districtId: HALL.district, role: 'manager' }]);
      runOutside('DELETE FROM station_role');
      expect(roles()).toEqual([]);
    });

    it('is gone when it was closed and while its person is disabled', async () => {
      const { engine, runOutside } = open();
      await engine.transact(taskOf([OPEN_SESSION]));
      runOutside(`UPDATE person SET disabled_at = 1 WHERE id = ${HALL.member}`);
      expect(engine.read((reader) => reader.session(TOKEN, NOW))).toBeNull();
      runOutside(`UPDATE person SET disabled_at = NULL WHERE id = ${HALL.member}`);
      expect(engine.read((reader) => reader.session(TOKEN, NOW))).not.toBeNull();
      await engine.transact(taskOf([{ type: 'close-session', tokenHash: TOKEN }]));
      expect(engine.read((reader) => reader.session(TOKEN, NOW))).toBeNull();
    });
  });

  describe('demand', () => {
    it('counts equal requests up and keeps different ones apart', async () => {
      const { engine } = open();
      await engine.transact(taskOf([demandOf('six seats'), demandOf('six seats'), demandOf('a room')]));
      await engine.transact(
        taskOf([{ ...demandOf('six seats'), demand: { ...demandOf('six seats').demand, times: 4 } }]),
      );
      const kept = await engine.config.demand.findMany({
        select: { request: true, times: true },
        orderBy: { times: 'desc' },
      });
      expect(kept).toEqual([
        { request: 'six seats', times: 6 },
        { request: 'a room', times: 1 },
      ]);
    });

    it('keeps only so many different ones of a party and day, and goes on counting those', async () => {
      const { engine } = open();
      const different = Array.from({ length: KEPT_PER_PARTY_AND_DAY + 5 }, (_, count) =>
        demandOf(`request ${count}`),
      );
      await engine.transact(taskOf(different));
      await engine.transact(
        taskOf([
          demandOf('request 0'),
          demandOf('one too many'),
          demandOf('of the neighbour', HALL.neighbour),
        ]),
      );
      expect(await engine.config.demand.count({ where: { partyId: HALL.consultancy } })).toBe(
        KEPT_PER_PARTY_AND_DAY,
      );
      expect(await engine.config.demand.findFirst({ where: { request: 'request 0' } })).toMatchObject({
        times: 2,
      });
      expect(await engine.config.demand.count({ where: { partyId: HALL.neighbour } })).toBe(1);
    });
  });
}
