import { expect, it } from 'vitest';
import { DAYS_KEPT_MAX } from '#lib/server/availability/claims-of-day.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

/** Statements that reach the driver while `work` runs, by their first word; triggers run inside of theirs. */
async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  app.watchStatements((sql) => {
    const word = /^\s*(?:--[^\n]*\n\s*)*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
    counts[word] = (counts[word] ?? 0) + 1;
  });
  await work();
  app.watchStatements(null);
  return counts;
}

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}

it('a booking of one desk costs the same few statements, however much is on file', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const ask = (day: string) =>
    create(firm, oneDesk(app, { when: { days: { list: [day] }, time: { part: 'full-day' } } }));
  await ask('2026-12-01');
  const few = await statementsOf(app, () => ask('2026-12-02'));
  for (const day of ['2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08']) await ask(day);
  const many = await statementsOf(app, () => ask('2026-12-09'));
  expect(many).toEqual(few);
  expect(few).toMatchObject({ INSERT: 5, COMMIT: 2 });
  expect(totalOf(few)).toBeLessThanOrEqual(24);
});

it('a stay costs one statement more for each day, one for all of its claims, and reads no more than one desk', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  await create(firm, oneDesk(app));
  const one = await statementsOf(app, () =>
    create(firm, oneDesk(app, { when: { days: { list: ['2026-12-02'] }, time: { part: 'full-day' } } })),
  );
  const stay = await statementsOf(app, () => create(firm, sixSeats(app)));
  const days = 23;
  expect(stay['INSERT']).toBe(4 + days);
  expect(stay['SELECT']).toBe(one['SELECT']);
});

it('a day of the hall is drawn with a bounded number of statements, the claims with one', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  await create(firm, sixSeats(app));
  const draw = () => firm.availability.day({ stationId: app.story.stationId, day: '2026-12-01' });
  await draw();
  const counts = await statementsOf(app, draw);
  expect(counts['SELECT']).toBeLessThanOrEqual(5);
  expect(counts['INSERT']).toBeUndefined();
});

it('neither a day nor a booking costs a statement more where there are three times as many desks', async () => {
  const app = await useApp();
  const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
  const { stationId } = app.story;
  const costs = async (day: string) => {
    const when = { days: { list: [day] }, time: { part: 'full-day' as const } };
    await firm.availability.day({ stationId, day });
    return [
      await statementsOf(app, () => firm.availability.day({ stationId, day })),
      await statementsOf(app, () => create(firm, oneDesk(app, { when }))),
    ];
  };
  await costs('2026-12-01');
  const few = await costs('2026-12-02');
  for (const labelPrefix of ['Y', 'Z'])
    await manager.resource.createZone({ stationId, name: labelPrefix, template: 'islands-40', labelPrefix });
  await costs('2026-12-03');
  expect(await costs('2026-12-04')).toEqual(few);
});

it('the claims of a day are read once until something is written, and then again', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const day = '2026-12-01';
  const draw = () => firm.availability.day({ stationId: app.story.stationId, day });
  const taken = async () => (await draw()).resources.filter(({ claims }) => claims.length > 0).length;
  const before = await taken();
  const first = await statementsOf(app, draw);
  const second = await statementsOf(app, draw);
  expect(second).toEqual(first);
  await create(firm, sixSeats(app));
  const drawn = await statementsOf(app, async () => expect(await taken()).toBe(before + 6));
  expect(drawn['SELECT']).toBe((second['SELECT'] ?? 0) + 1);
});

it('every hall and day that is looked at is kept by itself, the latest ones only', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const draw = (day: string) => firm.availability.day({ stationId: app.story.stationId, day });
  const dayOf = (number: number) => `2026-12-${String(number).padStart(2, '0')}`;
  for (let number = 1; number <= DAYS_KEPT_MAX; number += 1) await draw(dayOf(number));
  const kept = await statementsOf(app, () => draw(dayOf(1)));
  await draw(dayOf(DAYS_KEPT_MAX + 1));
  expect(await statementsOf(app, () => draw(dayOf(1)))).toEqual(kept);
  const dropped = await statementsOf(app, () => draw(dayOf(2)));
  expect(dropped['SELECT']).toBe((kept['SELECT'] ?? 0) + 1);
});

it('deciding and cancelling touch all claims of a stay with one statement each', async () => {
  const app = await useApp();
  const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
  const bookingId = bookingIdOf(await create(firm, sixSeats(app)));
  await manager.booking.get({ bookingId });
  const decide = await statementsOf(app, () => manager.approval.decide({ bookingId, decision: 'approve' }));
  // The event, and the message to whoever made the request.
  expect(decide).toMatchObject({ UPDATE: 2, INSERT: 2 });
  const cancel = await statementsOf(app, () => firm.booking.cancel({ bookingId }));
  expect(cancel).toMatchObject({ UPDATE: 1, DELETE: 1, INSERT: 1 });
});

it('a refusal is explained with a bounded number of statements', async () => {
  const app = await useApp();
  await create(callerOf(app, 'administrator'), sixSeats(app, { want: { kind: 'desk', count: 40 } }));
  const counts = await statementsOf(app, () =>
    create(callerOf(app, 'neighbour'), sixSeats(app, { partyId: app.story.neighbourId })),
  );
  // One claim query and three look-ups for each of the proposals that are judged, at most 24.
  expect(totalOf(counts)).toBeLessThanOrEqual(30 + 24 * 5);
});
