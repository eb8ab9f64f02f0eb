import { expect, it } from 'vitest';
import { callerOf, useApp } from '../support/app-fixture.ts';
import { AT_ONCE, quotaOf, setRules } from '../support/fair-share.ts';
import { rowsOf } from '../support/ledger-contents.ts';
import { create, oneDesk } from '../support/requests.ts';

it('lets two people of a party who ask at once have the last hours of their quota only once', async () => {
  const app = await useApp();
  await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('hours', 9) });
  const people = [callerOf(app, 'administrator'), callerOf(app, 'member')];
  await Promise.all(people.map((one) => one.account.me()));
  // On different days, so that nothing but the quota stands between them.
  const days = Array.from(
    { length: 10 },
    (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`,
  ).filter((day) => !['2026-12-05', '2026-12-06'].includes(day));
  const answers = await Promise.all(
    days.flatMap((day) =>
      people.map((one) =>
        create(one, oneDesk(app, { when: { days: { list: [day] }, time: { from: '09:00', to: '18:00' } } })),
      ),
    ),
  );
  expect(answers.filter((one) => one.outcome === 'granted')).toHaveLength(1);
  const refused = answers.filter((one) => one.outcome === 'refused');
  expect(refused).toHaveLength(2 * days.length - 1);
  expect(new Set(refused.map((one) => one.days[0]?.refusal?.code))).toEqual(new Set(['quota-exhausted']));
  expect(rowsOf(app.file, 'SELECT count(*) AS n, sum(minutes) AS minutes FROM quota_use')).toEqual([
    { n: 1, minutes: 540 },
  ]);
});
