import { expect, it } from 'vitest';
import { callerOf, useApp } from '../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../support/canteen.ts';
import { rowsOf } from '../support/ledger-contents.ts';

const SITTINGS = [
  ['11:30', '12:00'],
  ['12:00', '12:30'],
  ['12:30', '13:00'],
] as const;
const PEOPLE = 300;

it('300 orders at once for 60 portions: 60 are sold, and everybody else is told what is left', async () => {
  const app = await useApp();
  const canteenId = await openCanteen(app);
  const eater = callerOf(app, 'member');
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, (_, index) =>
      eater.booking.create({
        request: mealsOf(app, canteenId, { time: SITTINGS[index % SITTINGS.length]! }),
        idempotencyKey: `rush-order-${index}`,
      }),
    ),
  );
  const granted = answers.filter(({ outcome }) => outcome === 'granted');
  expect(granted).toHaveLength(60);
  for (const { days, alternatives } of answers.filter(({ outcome }) => outcome === 'refused')) {
    expect(days[0]!.refusal!.code).toBe('sitting-full');
    const { nextFree } = days[0]!.refusal!.facts;
    expect(alternatives.filter(({ kind }) => kind === 'next-sitting').length > 0).toBe(nextFree !== null);
  }
  const taken = rowsOf<{ taken: number }>(
    app.file,
    `SELECT sum(quantity) AS taken FROM claim WHERE kind = 'booking' GROUP BY from_min`,
  );
  expect(taken).toEqual([{ taken: 20 }, { taken: 20 }, { taken: 20 }]);
  await app.demand.flush();
  const [{ asked } = { asked: 0 }] = rowsOf<{ asked: number }>(
    app.file,
    `SELECT sum(times) AS asked FROM demand`,
  );
  expect(asked).toBe(PEOPLE - 60);
});

it('what is left is read with one statement after a change, however many watch', async () => {
  const app = await useApp();
  const canteenId = await openCanteen(app);
  const { stationId: station } = app.story;
  const day = 20_788 as Parameters<typeof app.mealWatch.watch>[1]['day'];
  const told: string[] = [];
  const ends = Array.from({ length: 150 }, () =>
    app.mealWatch.watch(
      'somebody',
      { station, day },
      (_, left) => told.push(left ?? ''),
      () => undefined,
    ),
  );
  await callerOf(app, 'member').booking.create({
    request: mealsOf(app, canteenId),
    idempotencyKey: 'watched-order-1',
  });
  const statements: string[] = [];
  app.watchStatements((sql) => statements.push(sql));
  app.mealWatch.look();
  app.watchStatements(null);
  for (const end of ends) end?.();
  expect(told).toHaveLength(150);
  expect(told[0]).toContain('["12:00",19]');
  expect(statements.filter((sql) => sql.includes('FROM claim') || sql.includes('JOIN claim'))).toHaveLength(
    1,
  );
});
