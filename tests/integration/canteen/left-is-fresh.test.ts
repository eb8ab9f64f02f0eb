import { afterEach, expect, it, vi } from 'vitest';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../../support/canteen.ts';

const WATCHERS = 200;
const FRESH_MS = 2_000;
/** So often the watch may look in that time, if something else is written meanwhile. */
const LOOKS_MAX = 4;

afterEach(() => {
  vi.useRealTimers();
});

it('what is left is told within two seconds, with one statement about claims a look, however many watch', async () => {
  const app = await useApp();
  const canteens = [await openCanteen(app), await openCanteen(app, { name: '另一食堂' })];
  const { stationId: station } = app.story;
  const day = localDayAt('Asia/Shanghai', app.now());
  const order = (key: string) =>
    callerOf(app, 'administrator').booking.create({
      request: mealsOf(app, canteens[0]!, { count: 3 }),
      idempotencyKey: key,
    });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const told: string[] = [];
  const watch = (number: number) =>
    app.mealWatch.watch(
      `caller ${number}`,
      { station, day },
      (_, left) => told.push(left ?? ''),
      () => undefined,
    );
  for (let number = 0; number < WATCHERS; number += 1) watch(number);

  const statements: string[] = [];
  // Twice, so that nothing is left of what the first round prepared.
  for (const [round, left] of [17, 14].entries()) {
    await order(`fresh-key-${round}`);
    told.length = 0;
    statements.length = 0;
    app.watchStatements((sql) => statements.push(sql));
    vi.advanceTimersByTime(FRESH_MS);
    app.watchStatements(null);
    expect(told).toHaveLength(WATCHERS);
    expect(told[0]).toContain(`["12:00",${left}]`);
    const ofClaims = statements.filter((sql) => sql.includes('CROSS JOIN claim c')).length;
    expect(ofClaims).toBeGreaterThan(0);
    expect(ofClaims).toBeLessThanOrEqual(LOOKS_MAX);
    // Beside it only whether the configuration is as it was.
    expect(statements.filter((sql) => /\bFROM (?!config_revision)/.test(sql))).toHaveLength(ofClaims);
  }
  app.mealWatch.end();
});
