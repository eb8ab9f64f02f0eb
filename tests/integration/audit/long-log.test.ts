import { expect, it } from 'vitest';
import { indexEvents } from '#lib/server/audit/index-events.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

const EVENTS = 1_000_000;
const DAYS = 500;
/**
 * Of one call at most: session, filter, the lists that are compared, a read of the log, a name for each kind, and the beginning
 * and the end of both snapshots, that of the session and that of the log.
 */
const STATEMENTS_MAX = 18;
/** More where the latest events are not in the index yet: these are read by themselves, and then what lies before them. */
const STATEMENTS_OF_TAIL = 2;

/** A million events of 500 days: most of bookings, a few of other kinds, by three people at both stations. */
function fillLog(app: TestApp): void {
  withBareConnection(app.file, (db) => {
    db.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${EVENTS})
      INSERT INTO event (at_ms, actor_id, party_id, station_id, subject, subject_id, action, facts)
      SELECT ${app.nowMs()} - (${EVENTS} - i) * (86400000 * ${DAYS} / ${EVENTS}), 1 + i % 3, 1, 1 + i % 2,
        iif(i % 100000 = 0, 'person', 'booking'), 1 + i % 5, iif(i % 100000 = 0, 'reset-link-made', 'made'), '{}'
      FROM n`);
  });
}

it('a log of a million events is read by every filter without a scan, with a bounded number of statements', async () => {
  const app = await useApp({ withHelpers: true });
  const officer = callerOf(app, 'officer');
  const filters = [
    {},
    { stationId: app.story.stationId },
    { partyId: app.story.consultancyId },
    { actorId: app.story.personIds.officer },
    { event: 'person.reset-link-made' },
    { stationId: app.story.stationId, event: 'person.reset-link-made' },
    { about: { kind: 'person', id: app.story.personIds.officer } },
    { from: '2026-01-10', to: '2026-01-10' },
    { actorId: app.story.personIds.manager, from: '2026-01-10', to: '2026-01-12', event: 'booking.made' },
  ] as const;
  const statementsOf = async (filter: (typeof filters)[number]): Promise<string[]> => {
    const statements: string[] = [];
    app.watchStatements((sql) => statements.push(sql));
    await officer.audit.list(filter);
    app.watchStatements(null);
    return statements;
  };
  const statements = new Set<string>();
  const expectBounded = async (max: number): Promise<void> => {
    for (const filter of filters) {
      const asked = await statementsOf(filter);
      expect(asked.length, JSON.stringify(filter)).toBeLessThanOrEqual(max);
      for (const sql of asked) if (/\bevent/.test(sql)) statements.add(sql);
    }
  };
  const notIndexed = (): number => app.engine.read((reader) => reader.eventsToIndex());
  fillLog(app);
  // One run adds a bounded number, which is less than these and those of the story.
  await indexEvents(app);
  expect(notIndexed()).toBeGreaterThan(0);
  await expectBounded(STATEMENTS_MAX + STATEMENTS_OF_TAIL);
  await indexEvents(app);
  expect(notIndexed()).toBe(0);
  await expectBounded(STATEMENTS_MAX);
  expect(statements.size).toBeGreaterThan(4);
  withBareConnection(app.file, (db) => {
    for (const sql of statements) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
      for (const { detail } of plan) {
        expect(detail, sql).not.toMatch(/^SCAN (?!.*CONSTANT)/);
        expect(detail, sql).not.toContain('TEMP B-TREE');
      }
    }
  });

  const rare = await officer.audit.list({ event: 'person.reset-link-made', limit: 100 });
  expect(rare.entries).toHaveLength(10);
  expect(rare.next).toBeNull();
  const day = await officer.audit.list({ from: '2026-01-10', to: '2026-01-10', limit: 100 });
  expect(day.entries.every(({ at }) => at >= '2026-01-09T16:00' && at < '2026-01-10T16:00')).toBe(true);
  expect(day.entries).toHaveLength(100);
});
