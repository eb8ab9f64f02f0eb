import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { newKey } from '../../support/requests.ts';
import { STORY_PEOPLE } from '../../support/story.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

type OpenInput = Parameters<StoryCaller['station']['open']>[0];

const HALL: OpenInput = {
  name: '南湖驿站',
  address: '南湖路3号',
  wayIn: '二层，从东门进',
  zone: { name: '共享工区', rows: 5, desksPerRow: 8 },
  rooms: [{ label: '大会议室', fits: 12 }, { label: '小会议室' }],
  counters: [{ label: '1号窗口' }, { label: '2号窗口' }],
  manager: { by: 'myself' },
  trialTeam: '南湖试用团队',
};

function open(app: TestApp, changes: Partial<OpenInput> = {}) {
  return callerOf(app, 'officer').station.open({ ...HALL, ...changes });
}

describe('opening a hall in one go', () => {
  it('makes the station, its desks, rooms and counters, its manager and a team to try it with', async () => {
    const app = await useApp();
    const { id, zoneId, teamId, link } = await open(app);
    expect(link).toBeNull();
    const view = await callerOf(app, 'officer').station.get({ stationId: id });
    expect(view).toMatchObject({ name: '南湖驿站', wayIn: '二层，从东门进', trial: true });
    expect(view.zones).toEqual([{ id: zoneId, name: '共享工区', desks: 40 }]);
    expect(view.resources).toEqual([
      { kind: 'desk', count: 40 },
      { kind: 'room', count: 2 },
      { kind: 'counter', count: 2 },
    ]);
    const me = await callerOf(app, 'officer').account.me();
    expect(me.stations).toEqual([{ id, name: '南湖驿站', role: 'manager' }]);
    expect(me.parties).toEqual([{ id: teamId, name: '南湖试用团队', role: 'administrator' }]);
  });

  it('makes places that can be booked at once', async () => {
    const app = await useApp();
    const { id, teamId } = await open(app);
    const answer = await callerOf(app, 'officer').booking.create({
      idempotencyKey: newKey(),
      request: {
        stationId: id,
        partyId: teamId!,
        want: { kind: 'desk', count: 1 },
        when: { days: { list: ['2026-12-01'] }, time: { part: 'full-day' } },
        headCount: 1,
        purpose: '',
      },
    });
    expect(answer.outcome).toBe('granted');
  });

  it('gives the link for an invited manager once, who then runs the hall', async () => {
    const app = await useApp();
    const invited = { by: 'invited', name: '郑新', mobile: '13900000077' } as const;
    const { id, link, expiresAt } = await open(app, { manager: invited });
    expect(link).toMatch(/\/invitation\/[A-Za-z0-9_-]{43}$/);
    expect(expiresAt).not.toBeNull();
    const { people } = await callerOf(app, 'officer').account.people({ stationId: id });
    expect(people[0]).toMatchObject({
      name: '郑新',
      role: { at: 'station', as: 'manager' },
      signedUp: false,
    });
  });

  it('needs no link for a manager who has a password', async () => {
    const app = await useApp();
    const { name, mobile } = STORY_PEOPLE.otherManager;
    const { id, link } = await open(app, { manager: { by: 'invited', name, mobile } });
    expect(link).toBeNull();
    await callerOf(app, 'otherManager').station.update({ stationId: id, phone: '027-1' });
  });

  it.each<[string, Partial<OpenInput>]>([
    ['two rooms of one name', { rooms: [{ label: '小会议室' }, { label: '小会议室' }] }],
    ['two counters of one name', { counters: [{ label: '窗口' }, { label: '窗口' }] }],
    ['the name of another station', { name: '东湖驿站' }],
    ['more desks than a zone holds', { zone: { name: '区', rows: 26, desksPerRow: 12 } }],
  ])('is refused as a whole: %s', async (_, changes) => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    await expect(open(app, changes)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it.each<[string, Partial<OpenInput>]>([
    ['27 rows', { zone: { name: '区', rows: 27, desksPerRow: 1 } }],
    ['51 desks in a row', { zone: { name: '区', rows: 1, desksPerRow: 51 } }],
    ['21 rooms', { rooms: labelled(21) }],
    ['31 counters', { counters: labelled(31) }],
    ['a way in of 501 characters', { wayIn: '门'.repeat(501) }],
    ['house rules of 2001 characters', { houseRules: '静'.repeat(2_001) }],
  ])('is malformed with %s', async (_, changes) => {
    const app = await useApp();
    await expect(open(app, changes)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('takes as much as its limits allow', async () => {
    const app = await useApp();
    await open(app, {
      zone: { name: '区', rows: 6, desksPerRow: 50 },
      rooms: labelled(20),
      counters: labelled(30),
      wayIn: '门'.repeat(500),
      houseRules: '静'.repeat(2_000),
    });
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM resource WHERE station_id = 3')).toEqual([{ n: 350 }]);
  });

  it('reads no more for 300 desks than for 6, and writes them in few statements', async () => {
    const app = await useApp();
    const small = { ...HALL.zone, rows: 2, desksPerRow: 3 };
    await open(app);
    const few = await countStatements(app, () => open(app, { name: '小驿站', zone: small }));
    const many = await countStatements(app, () =>
      open(app, { name: '大驿站', zone: { ...HALL.zone, rows: 6, desksPerRow: 50 } }),
    );
    expect(many['SELECT']).toBe(few['SELECT']);
    const total = Object.values(many).reduce((sum, one) => sum + one, 0);
    expect(total).toBeLessThanOrEqual(STATEMENTS_OF_OPENING_MAX);
  });
});

/** Of a hall with two rooms and two counters, the look-up of the session included. */
const STATEMENTS_OF_OPENING_MAX = 45;

function labelled(count: number): { label: string }[] {
  return Array.from({ length: count }, (_, index) => ({ label: `第${index + 1}` }));
}
