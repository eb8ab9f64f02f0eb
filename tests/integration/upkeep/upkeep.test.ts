import { expect, it } from 'vitest';
import { ANSWERS_KEPT_MINUTES } from '#lib/server/upkeep/forget-answers.ts';
import { CLAIMS_KEPT_DAYS } from '#lib/server/upkeep/retire-claims.ts';
import { runHourly } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, newKey, oneDesk } from '../../support/requests.ts';

it('takes claims out of the ledger thirty days after their day, while the occurrence keeps seat and times', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const answer = await create(firm, oneDesk(app));
  const count = () => rowsOf<{ n: number }>(app.file, 'SELECT count(*) AS n FROM claim')[0]?.n;

  // The booking is for 1 December, the day after the clock's start; the thirtieth day after it is 31 December.
  app.passMinutes((1 + CLAIMS_KEPT_DAYS) * 1440);
  await runHourly(app);
  expect(count()).toBe(1);
  app.passMinutes(1440);
  await runHourly(app);
  await runHourly(app);
  expect(count()).toBe(0);
  const seen = await firm.booking.get({ bookingId: bookingIdOf(answer) });
  expect(seen.days[0]).toMatchObject({ places: answer.days[0]!.places, times: answer.days[0]!.times });
});

it('forgets stored answers only after more than the promised day', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const key = newKey();
  const first = await create(firm, oneDesk(app), key);
  app.passMinutes(24 * 60);
  await runHourly(app);
  expect(await create(firm, oneDesk(app), key)).toEqual(first);
  app.passMinutes(ANSWERS_KEPT_MINUTES - 24 * 60 + 1);
  await runHourly(app);
  expect(rowsOf(app.file, 'SELECT count(*) AS n FROM request_key')).toEqual([{ n: 0 }]);
});
