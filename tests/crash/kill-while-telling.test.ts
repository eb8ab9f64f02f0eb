import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { addMinutes, instantOf } from '#lib/domain/time/instant.ts';
import { addDays, formatLocalDay, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { openSession } from '#lib/server/account/open-session.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { createOutgoing } from '#lib/server/outgoing/create-outgoing.ts';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { sendDeliveries } from '#lib/server/webhook/send-deliveries.ts';
import { actorOf, callerOf, START, useApp, type TestApp } from '../support/app-fixture.ts';
import { useProgram } from '../support/child-program.ts';
import { useHookServer, type HookServer } from '../support/hook-server.ts';
import { rowsOf } from '../support/ledger-contents.ts';
import { messageIdOfMail, textOfMail, useMailServer, type MailServer } from '../support/mail-server.ts';
import { oneDesk, type RequestInput } from '../support/requests.ts';
import { SeededRandom, seedOfThisRun } from '../support/seeded-random.ts';
import { openTellingApp } from './open-telling-app.ts';
import type { Given } from './tell-until-killed.ts';

/**
 * When the program is killed: somewhere while it writes, while a call or a mail is on its way, and when a mail has just
 * arrived. What has arrived is then never marked as sent.
 */
const MOMENTS = ['acknowledged', 'called', 'mailing', 'mailed'] as const;
type Moment = (typeof MOMENTS)[number];

/** More by CRASH_ROUNDS=20; each moment at least once. */
const ROUNDS = Math.max(MOMENTS.length, Number(process.env['CRASH_ROUNDS'] ?? 0));
const REQUESTS_PER_ROUND = 250;
const MINUTES_PER_ROUND = 10;
const DESKS_PER_HOUR = 40;
/** Runs that send what is left after the last kill. */
const RUNS_MAX = 8;
const SEED = seedOfThisRun();

interface Outside {
  readonly hook: HookServer;
  readonly mail: MailServer;
  /** Says what has happened out there, to whoever listens at the time. */
  listen: (moment: Moment) => void;
}

it(`tells of every acknowledged booking and of no other, after ${ROUNDS} kills and under one id each (SEED=${SEED})`, async () => {
  const random = new SeededRandom(SEED);
  const app = await useApp();
  const outside = await useOutside();
  const given = await furnish(app, outside);
  await app.close();

  const acknowledged: string[] = [];
  let undone = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const moment = MOMENTS[round % MOMENTS.length]!;
    const lines = await tellAndKill(outside, given(round), moment, random.between(3, 25));
    acknowledged.push(...lines.filter((line) => line.startsWith('made ')).map((line) => line.slice(5)));
    undone += lines.filter((line) => line === 'undone').length;
    expect(lines, `round ${round}`).not.toContain('was not undone');
    expectToldAreStored(app.file, outside, `round ${round}, SEED=${SEED}`);
  }
  await tellTheRest(given(ROUNDS));

  expectToldAreStored(app.file, outside, `at the end, SEED=${SEED}`);
  for (const [way, told] of Object.entries(toldOf(outside))) {
    const bookings = new Set(told.map((one) => one.booking));
    expect(
      acknowledged.filter((id) => !bookings.has(id)),
      `${way}, SEED=${SEED}`,
    ).toEqual([]);
    // What came twice came under one id, and some did; no id is that of two.
    expect(new Set(told.map((one) => one.id)).size).toBe(bookings.size);
    expect(new Set(told.map((one) => `${one.id} ${one.booking}`)).size).toBe(bookings.size);
    expect(told.length, `${way}: nothing was on its way when it was killed`).toBeGreaterThan(bookings.size);
  }
  expect(acknowledged.length).toBeGreaterThan(3 * ROUNDS);
  expect(undone).toBeGreaterThan(0);
});

async function useOutside(): Promise<Outside> {
  const heard: Pick<Outside, 'listen'> = { listen: () => undefined };
  const hook = await useHookServer(
    ({ body }) => {
      heard.listen('called');
      return { status: 204, text: '', taken: body };
    },
    () => 0,
  );
  const mail = await useMailServer(
    {
      onRcptTo: (_, __, done) => {
        heard.listen('mailing');
        done();
      },
    },
    () => {
      heard.listen('mailed');
    },
  );
  return Object.assign(heard, { hook, mail });
}

/** Somebody who is mailed of what they book, and a program that is told of everything; what each round is given. */
async function furnish(app: TestApp, { hook, mail }: Outside): Promise<(round: number) => Given> {
  const calling = { ...app, outgoing: createOutgoing({ privateHosts: ['127.0.0.1'] }) };
  await callerOf(calling, 'manager').webhook.create({
    stationId: app.story.stationId,
    format: 'standard',
    name: '值班程序',
    url: `${hook.url}/hook`,
    told: 'all',
    language: 'zh-CN',
  });
  const { personId } = await actorOf(app, 'administrator');
  await app.engine.configure('test.furnish', async ({ tables }) => {
    await tables.message.deleteMany({});
    const data = { email: 'zhao@example.org' };
    await tables.person.update({ where: { id: personId }, data, select: { id: true } });
  });
  const { token } = await openSession(app, personId);
  const requests = (round: number): RequestInput[] =>
    Array.from({ length: REQUESTS_PER_ROUND }, (_, index) =>
      oneDesk(app, { when: whenOf(round * REQUESTS_PER_ROUND + index), acceptProvisional: true }),
    );
  return (round) => ({
    dataDir: dirname(app.file),
    minute: addMinutes(START, round * MINUTES_PER_ROUND),
    mail: mail.config,
    tokenHash: hashToken(token).toString('hex'),
    requests: requests(round),
  });
}

/** An hour of a workday from 1 December on; no more ask for it than there are desks. */
function whenOf(place: number): RequestInput['when'] {
  const hours = Math.floor(place / DESKS_PER_HOUR);
  const workdays = 1 + Math.floor(hours / 9);
  // 30 November is a Monday.
  const day = addDays(parseLocalDay('2026-11-30')!, 7 * Math.floor(workdays / 5) + (workdays % 5));
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const from = 9 + (hours % 9);
  return { days: { list: [formatLocalDay(day)] }, time: { from: clock(from), to: clock(from + 1) } };
}

/** Kills it when that has happened so many times; all that it has printed. */
async function tellAndKill(outside: Outside, given: Given, moment: Moment, times: number): Promise<string[]> {
  const program = useProgram('crash/tell-until-killed.ts', [JSON.stringify(given)]);
  let left = times;
  outside.listen = (happened) => {
    if (happened !== moment) return;
    left -= 1;
    if (left === 0) program.kill('SIGKILL');
  };
  const lines: string[] = [];
  for (let line = await program.nextLine(); line !== null; line = await program.nextLine()) {
    lines.push(line);
    if (line.startsWith('made ')) outside.listen('acknowledged');
  }
  expect((await program.ended).signal, `${moment}: ${program.errors()}`).toBe('SIGKILL');
  outside.listen = () => undefined;
  return lines;
}

/** As the program does every few seconds, until nothing waits any more. */
async function tellTheRest(given: Given): Promise<void> {
  const app = openTellingApp(given);
  for (let run = 0; run < RUNS_MAX; run += 1) {
    const asOf = addMinutes(instantOf(given.minute), run * MINUTES_PER_ROUND);
    await publishNotices(app, asOf);
    await sendDeliveries(app, asOf);
    await sendMessages(app, asOf);
  }
  await app.close();
}

interface Told {
  readonly id: string;
  readonly booking: string;
}

function toldOf({ hook, mail }: Outside): Record<'calls' | 'mails', Told[]> {
  return {
    calls: hook.calls.map(({ headers, body }) => ({
      id: String(headers['webhook-id']),
      booking: (JSON.parse(body) as { data: { booking: string } }).data.booking,
    })),
    mails: mail.received.map((one) => ({
      id: messageIdOfMail(one) ?? '',
      booking: /\/bookings\/([\w-]+)/.exec(textOfMail(one))?.[1] ?? '',
    })),
  };
}

function expectToldAreStored(file: string, outside: Outside, when: string): void {
  const rows = rowsOf<{ id: string }>(file, 'SELECT public_id AS id FROM booking');
  const stored = new Set(rows.map((row) => row.id));
  const told = Object.values(toldOf(outside)).flat();
  expect(
    told.filter(({ booking }) => !stored.has(booking)),
    when,
  ).toEqual([]);
}
