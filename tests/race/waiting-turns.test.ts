import { expect, it } from 'vitest';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp } from '../support/app-fixture.ts';
import { fillHall, wanted } from '../support/full-hall.ts';
import { rowsOf } from '../support/ledger-contents.ts';
import { create, oneDesk } from '../support/requests.ts';
import { SeededRandom } from '../support/seeded-random.ts';

const SEATS = 40;
const WAITING = 30;
const GIVEN_BACK = 20;

/** What races with what: seats come back while strangers ask for any seat and those in line join, leave, accept and let pass. */
it('seats that come back go to those in line in their order, and to nobody else, however all of them race', async () => {
  const app = await useApp();
  const random = new SeededRandom(6);
  const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
  const ids = await fillHall(app);
  const waits = (purpose: string) =>
    neighbour.waitlist.join({ request: oneDesk(app, { partyId: app.story.neighbourId, purpose }) });
  for (let count = 0; count < WAITING; count += 1) await waits(`第${count}位`);

  const given = ids.slice(0, GIVEN_BACK).map((bookingId) => () => firm.booking.cancel({ bookingId }));
  const strangers = Array.from(
    { length: GIVEN_BACK },
    (_, count) => () => create(firm, oneDesk(app, { purpose: `抢${count}` })),
  );
  const tending = Array.from({ length: 3 }, () => () => runEveryMinute(app));
  const all = [...given, ...strangers, ...tending]
    .map((run) => ({ run, order: random.integer(1_000_000) }))
    .sort((a, b) => a.order - b.order);
  const answers = await Promise.all(all.map(({ run }) => run() as Promise<unknown>));

  const outcomes = answers.map((one) => (one as { outcome?: string } | undefined)?.outcome);
  expect(outcomes.filter((one) => one === 'granted')).toEqual([]);
  const states = rowsOf(app.file, 'SELECT state FROM waiting ORDER BY id');
  expect(states).toEqual(
    Array.from({ length: WAITING }, (_, count) => ({ state: count < GIVEN_BACK ? 'offered' : 'waiting' })),
  );

  // All offers pass, half of them answered: each of those behind gets one seat at most.
  const offers = (await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting.flatMap((one) =>
    one.offer === null ? [] : [one.offer],
  );
  await Promise.all([
    ...offers.slice(0, 10).map((bookingId) => neighbour.waitlist.accept({ bookingId })),
    ...offers.slice(10).map((bookingId) => neighbour.booking.cancel({ bookingId })),
  ]);
  const after = rowsOf(app.file, 'SELECT state, count(*) AS n FROM waiting GROUP BY state ORDER BY state');
  expect(after).toEqual([
    { state: 'left', n: 10 },
    { state: 'offered', n: 10 },
    { state: 'taken', n: 10 },
  ]);
  expect(rowsOf(app.file, 'SELECT count(*) AS n FROM claim')).toEqual([{ n: SEATS }]);
  expect(
    rowsOf(
      app.file,
      'SELECT max(n) AS most FROM (SELECT count(*) AS n FROM claim GROUP BY resource_id, from_min)',
    ),
  ).toEqual([{ most: 1 }]);
});

const GROUP = 7;

it('seats that come back one by one are kept for a group until it is complete, however many strangers grab at them', async () => {
  const app = await useApp();
  const random = new SeededRandom(12);
  const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
  const made = await fillHall(app);
  await neighbour.waitlist.join({ request: wanted(app, GROUP) });
  const grabbed: (() => unknown)[] = Array.from(
    { length: 60 },
    (_, count) => () => create(firm, oneDesk(app, { purpose: `抢${count}` })),
  );
  const given = made.slice(0, GROUP + 3).map((bookingId) => () => firm.booking.cancel({ bookingId }));
  const all = [...grabbed, ...given]
    .map((run) => ({ run, order: random.integer(1_000_000) }))
    .sort((a, b) => a.order - b.order);
  const answers = await Promise.all(all.map(({ run }) => run() as Promise<{ outcome?: string }>));
  // What is free before the fourth time is anybody's; from then on nothing is.
  expect(answers.filter((one) => one.outcome === 'granted').length).toBeLessThanOrEqual(3);
  expect(rowsOf(app.file, 'SELECT state, gathers FROM waiting')).toEqual([{ state: 'offered', gathers: 0 }]);
  expect(rowsOf(app.file, `SELECT count(*) AS n FROM claim WHERE kind = 'hold'`)).toEqual([{ n: GROUP }]);
  expect(rowsOf(app.file, 'SELECT count(*) AS n FROM freed')).toEqual([{ n: 0 }]);
});
