import { expect, it } from 'vitest';
import { rowsOf } from '../support/ledger-contents.ts';
import { callApi, useServedStory } from '../support/served-story.ts';

const CALLS_PER_PARTY = 40;

it('gives one seat to exactly one of eighty calls that two parties send at once, and tells all others why', async () => {
  const served = await useServedStory(['administrator', 'neighbour']);
  const { story } = served;
  const server = await served.start();
  const labels = await fetch(
    `${server.origin}/api/trpc/availability.day?input=${encodeURIComponent(JSON.stringify({ stationId: story.stationId, day: '2026-12-01' }))}`,
  );
  const drawing = (await labels.json()) as {
    result: { data: { resources: { id: string; kind: string }[] } };
  };
  const seat = drawing.result.data.resources.find((one) => one.kind === 'desk')!.id;

  const ask = (person: 'administrator' | 'neighbour', number: number) =>
    callApi(server.origin, served.cookieOf(person), 'booking.create', {
      idempotencyKey: `race-${person}-${number}`,
      request: {
        stationId: story.stationId,
        partyId: person === 'administrator' ? story.consultancyId : story.neighbourId,
        want: { kind: 'desk', count: 1, deskIds: [seat] },
        when: { days: { list: ['2026-12-01'] }, time: { part: 'full-day' } },
        headCount: 1,
      },
    });
  const numbers = Array.from({ length: CALLS_PER_PARTY }, (_, number) => number);
  const answers = await Promise.all(
    numbers.flatMap((number) => [ask('administrator', number), ask('neighbour', number)]),
  );
  const outcomes = answers.map(
    ({ data }) => data as { outcome: string; days: { refusal: { code: string } | null }[] },
  );

  expect(outcomes.filter((one) => one.outcome === 'granted')).toHaveLength(1);
  const refused = outcomes.filter((one) => one.outcome === 'refused');
  expect(refused).toHaveLength(2 * CALLS_PER_PARTY - 1);
  expect(new Set(refused.map((one) => one.days[0]?.refusal?.code))).toEqual(new Set(['capacity-exceeded']));
  expect(rowsOf(served.file, 'SELECT count(*) AS n FROM claim')).toEqual([{ n: 1 }]);
  await server.stop();
});
