import { describe, expect, it } from 'vitest';
import {
  EVENTS_INDEXED_PER_COMMIT_MAX,
  type EventFilter,
  type EventRow,
} from '#lib/server/engine/event-rows.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import { taskOf } from '../support/booking-task.ts';
import { SeededRandom, seedOfThisRun } from '../support/seeded-random.ts';
import type { OpenEngine } from './engine-under-test.ts';

const DAY_MS = 86_400_000;
const SOME_DAY_MS = Date.UTC(2026, 10, 30);
const NAMES = [
  { subject: 'booking', action: 'made' },
  { subject: 'booking', action: 'approved' },
  { subject: 'person', action: 'role-given' },
] as const;
const INDEX = taskOf([{ type: 'index-events' }]);

function someEvent(random: SeededRandom, number: number): NewEvent {
  return {
    ...random.pick(NAMES),
    subjectId: random.between(1, 4),
    // Some thirty a day; two that are written together may stand in the other order.
    atMs: SOME_DAY_MS + Math.floor((number * DAY_MS) / 30) + random.between(0, 9_000),
    actorId: random.happens(10) ? null : random.between(1, 3),
    partyId: random.happens(30) ? null : random.between(1, 3),
    stationId: random.happens(30) ? null : random.between(1, 3),
    facts: {},
  };
}

function someFilter(random: SeededRandom): EventFilter {
  const some = <T>(value: T): T | undefined => (random.happens(40) ? value : undefined);
  const name = random.pick(NAMES);
  const withSubject = random.happens(50);
  const since = SOME_DAY_MS + random.between(-1, 10) * DAY_MS + random.between(0, DAY_MS);
  return {
    stationId: some(random.between(1, 4)),
    partyId: some(random.between(1, 4)),
    actorId: some(random.between(1, 4)),
    subject: withSubject ? name.subject : undefined,
    subjectId: withSubject ? some(random.between(1, 5)) : undefined,
    action: withSubject ? some(name.action) : undefined,
    sinceMs: some(since),
    untilMs: some(since + random.between(1, 5) * DAY_MS),
  };
}

function isMeant(event: NewEvent, { sinceMs, untilMs, ...equal }: EventFilter): boolean {
  return (
    (sinceMs === undefined || event.atMs >= sinceMs) &&
    (untilMs === undefined || event.atMs < untilMs) &&
    Object.entries(equal).every(
      ([key, value]) => value === undefined || event[key as keyof NewEvent] === value,
    )
  );
}

/** Turns the pages until there is no further one. */
function readAll(engine: Engine, filter: EventFilter, limit: number): EventRow[] {
  const rows: EventRow[] = [];
  for (let before: number | null = null, turn = 0; turn < 1_000; turn += 1) {
    const page = engine.read((reader) => reader.events({ filter, before, limit }));
    expect(page.events.length).toBeLessThanOrEqual(limit);
    rows.push(...page.events);
    if (page.next === null) return rows;
    before = page.next;
  }
  throw new RangeError('the pages do not end');
}

export function describeLog(open: OpenEngine): void {
  describe('the log of events', () => {
    const SEED = seedOfThisRun();

    it(`is read by every filter, page by page, the latest first, whatever of it the index holds (SEED=${SEED})`, async () => {
      const { engine } = open();
      const random = new SeededRandom(SEED);
      const events = Array.from({ length: 330 }, (_, number) => someEvent(random, number));
      let found = 0;
      for (const [from, to] of [
        [0, 200],
        [200, 270],
        [270, 330],
      ] as const) {
        await engine.transact(
          taskOf(events.slice(from, to).map((event) => ({ type: 'record-event', event }))),
        );
        if (to < 330) await engine.transact(INDEX);
        for (let round = 0; round < 60; round += 1) {
          const filter = someFilter(random);
          const expected = events
            .slice(0, to)
            .flatMap((event, at) => (isMeant(event, filter) ? [at + 1] : []));
          const rows = readAll(engine, filter, random.between(1, 40));
          expect(
            rows.map((row) => row.id),
            JSON.stringify(filter),
          ).toEqual(expected.reverse());
          found += rows.length;
        }
      }
      expect(found).toBeGreaterThan(300);
      expect(engine.read((reader) => reader.eventsToIndex())).toBe(60);
    });

    it('adds to its index a bounded number in one commit, and the same events once', async () => {
      const { engine, contents } = open();
      const event = someEvent(new SeededRandom(1), 0);
      const count = EVENTS_INDEXED_PER_COMMIT_MAX + 5;
      await engine.transact(taskOf(Array.from({ length: count }, () => ({ type: 'record-event', event }))));
      const left = () => engine.read((reader) => reader.eventsToIndex());
      await engine.transact(INDEX);
      expect(left()).toBe(5);
      await engine.transact(INDEX);
      expect(left()).toBe(0);
      const indexed = contents();
      await engine.transact(INDEX);
      expect(contents()).toEqual(indexed);
    });
  });
}
