import { expect, it } from 'vitest';
import { addDays, formatLocalDay, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { rowsOf } from '../support/ledger-contents.ts';
import { callApi, useServedStory, type ServedStory } from '../support/served-story.ts';
import type { StartedServer } from '../support/start-server.ts';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 3);
const CLIENTS = 6;
const DESKS_PER_DAY = 40;
/** Acknowledgements that must have come before the kill, so that each round has something to lose. */
const ACKNOWLEDGED_MIN = 40;

interface Acknowledged {
  readonly bookingId: string;
  readonly key: string;
}

it(`has every acknowledged booking, and none half, after ${ROUNDS} kills of the program under load`, async () => {
  const served = await useServedStory(['administrator']);
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await served.start();
    await bookUntilKilled(served, server, round, acknowledged);
    expect(lostOf(served.file, acknowledged), `round ${round}`).toEqual([]);
    expect(halfStored(served.file), `round ${round}`).toEqual([]);
  }
  const server = await served.start();
  const again = await callApi(
    server.origin,
    served.cookieOf('administrator'),
    'booking.create',
    inputOf(served, acknowledged[0]!.key, 0),
  );
  expect(again.data).toMatchObject({ bookingId: acknowledged[0]!.bookingId });
  await server.stop();
}, 600_000);

/** Several clients book one desk after the other; the program is killed in the midst of it. */
async function bookUntilKilled(
  served: ServedStory,
  server: StartedServer,
  round: number,
  acknowledged: Acknowledged[],
): Promise<void> {
  const cookie = served.cookieOf('administrator');
  const enough = Promise.withResolvers<undefined>();
  let next = 0;
  let inThisRound = 0;
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const place = round * 400 + next;
      next += 1;
      const key = `crash-${place}`;
      const answer = await callApi(
        server.origin,
        cookie,
        'booking.create',
        inputOf(served, key, place),
      ).catch(() => null);
      if (!answer) return;
      const data = answer.data as { outcome: string; bookingId: string | null } | undefined;
      if (data?.bookingId) acknowledged.push({ bookingId: data.bookingId, key });
      inThisRound += 1;
      if (inThisRound >= ACKNOWLEDGED_MIN) enough.resolve(undefined);
    }
  });
  await enough.promise;
  await server.kill();
  await Promise.all(clients);
}

/** A place of its own for each number: a day of December or later, and an hour; any free desk. */
function inputOf({ story }: ServedStory, idempotencyKey: string, place: number): unknown {
  const hour = 9 + (Math.floor(place / DESKS_PER_DAY) % 9);
  const day = addDays(parseLocalDay('2026-12-01')!, Math.floor(place / (DESKS_PER_DAY * 9)) % 80);
  return {
    idempotencyKey,
    request: {
      stationId: story.stationId,
      partyId: story.consultancyId,
      want: { kind: 'desk', count: 1 },
      when: { days: { list: [formatLocalDay(day)] }, time: { from: clock(hour), to: clock(hour + 1) } },
      headCount: 1,
      acceptProvisional: true,
    },
  };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function lostOf(file: string, acknowledged: readonly Acknowledged[]): Acknowledged[] {
  const stored = new Set(
    rowsOf<{ public_id: string }>(file, 'SELECT public_id FROM booking').map((row) => row.public_id),
  );
  return acknowledged.filter((one) => !stored.has(one.bookingId));
}

/** Bookings without their day, claim, event or stored answer. */
function halfStored(file: string): unknown[] {
  return rowsOf(
    file,
    `SELECT b.id FROM booking b WHERE
       NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.booking_id = b.id)
       OR NOT EXISTS (SELECT 1 FROM claim c WHERE c.holder = b.id)
       OR NOT EXISTS (SELECT 1 FROM event e WHERE e.subject = 'booking' AND e.subject_id = b.id)
       OR NOT EXISTS (SELECT 1 FROM request_key k WHERE k.answer LIKE '%' || b.public_id || '%')`,
  );
}
