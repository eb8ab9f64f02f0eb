import { setTimeout as pause } from 'node:timers/promises';
import { addDays, formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { openClient, type ApiClient } from './api-client.ts';
import type { DemoDistrict } from './make-district.ts';
import { DEMO_PASSWORD } from './people.ts';

type Tell = (line: string) => void;
type Answer = Awaited<ReturnType<ApiClient['booking']['create']['mutate']>>;

interface Racer {
  readonly number: number;
  readonly client: ApiClient;
  readonly name: string;
  readonly partyId: string;
}

interface RaceOptions {
  readonly origin: string;
  readonly racers: number;
  /** Whether somebody may be watching: then there is time to open the page, and between two seats. */
  readonly isWatched: boolean;
}

const RACERS_PER_PARTY = 10;
const SEATS = 5;
const READY_MS = 10_000;
const BETWEEN_MS = 3_000;
/** So many accounts are made at a time: each needs a slow hash of its password. */
const MADE_AT_ONCE = 4;
const DAYS_LOOKED_AT = 14;

/**
 * Many people, each with a session of their own, want the same seat in the same moment; then the next seat. Throws unless
 * each seat has exactly one winner and everybody else a reason.
 */
export async function runRace(
  district: DemoDistrict,
  today: LocalDay,
  { origin, racers: count, isWatched }: RaceOptions,
  tell: Tell,
): Promise<void> {
  tell(`正在为 ${count} 位参加者建立账号…… / Making accounts for ${count} people…`);
  const racers = await makeRacers(origin, district, count, tell);
  const { day, desks } = await seatsToRaceFor(district, today);
  tell(
    `\n打开大厅页面观看 / Watch it on the hall's page:\n  ${origin}/stations/${district.stationId}?day=${day}\n`,
  );
  if (isWatched) {
    tell('10 秒后开始。/ It begins in 10 seconds.');
    await pause(READY_MS);
  }
  for (const desk of desks) {
    // Whoever is first in the list would be first at the door each time.
    const mixed = racers.toSorted(() => Math.random() - 0.5);
    const answers = await Promise.all(mixed.map((racer) => grab(racer, district.stationId, desk.id, day)));
    tellRound(desk.label, mixed, answers, tell);
    if (isWatched) await pause(BETWEEN_MS);
  }
}

async function makeRacers(
  origin: string,
  { clients: { officer } }: DemoDistrict,
  count: number,
  tell: Tell,
): Promise<Racer[]> {
  const parties: string[] = [];
  for (let number = 1; parties.length * RACERS_PER_PARTY < count; number += 1)
    parties.push((await officer.party.create.mutate({ name: `抢座团队 ${number}`, kind: 'team' })).id);
  const racers: Racer[] = [];
  while (racers.length < count) {
    const numbers = Array.from(
      { length: Math.min(MADE_AT_ONCE, count - racers.length) },
      (_, index) => racers.length + index,
    );
    const made = numbers.map((number) =>
      makeRacer(origin, officer, number, parties[Math.floor(number / RACERS_PER_PARTY)] ?? ''),
    );
    racers.push(...(await Promise.all(made)));
    if (racers.length % 40 === 0) tell(`  ${racers.length}`);
  }
  return racers;
}

async function makeRacer(
  origin: string,
  officer: ApiClient,
  number: number,
  partyId: string,
): Promise<Racer> {
  const name = `参加者 ${number + 1}`;
  const mobile = `137${String(10_000_000 + number)}`;
  const { link } = await officer.account.invite.mutate({ name, mobile, role: { partyId, as: 'member' } });
  const token = link?.split('/').at(-1);
  if (token === undefined) throw new Error(`no link for ${name}`);
  const client = openClient(origin);
  await client.account.acceptInvitation.mutate({ token, password: DEMO_PASSWORD });
  return { number, client, name, partyId };
}

/** The next day on which enough desks are free all day. */
async function seatsToRaceFor(
  { clients: { officer }, stationId }: DemoDistrict,
  today: LocalDay,
): Promise<{
  readonly day: string;
  readonly desks: readonly { readonly id: string; readonly label: string }[];
}> {
  for (let ahead = 1; ahead <= DAYS_LOOKED_AT; ahead += 1) {
    const day = formatLocalDay(addDays(today, ahead));
    const view = await officer.availability.day.query({ stationId, day });
    const free = view.resources.filter((one) => one.kind === 'desk' && one.free === 1);
    if (!view.provisional && free.length >= SEATS) return { day, desks: free.slice(0, SEATS) };
  }
  throw new Error(`no day of the next ${DAYS_LOOKED_AT} has ${SEATS} free desks`);
}

function grab(
  { number, client, partyId }: Racer,
  stationId: string,
  deskId: string,
  day: string,
): Promise<Answer> {
  return client.booking.create.mutate({
    idempotencyKey: `race-${deskId}-${number}`,
    request: {
      stationId,
      partyId,
      want: { kind: 'desk', count: 1, deskIds: [deskId] },
      when: { days: { list: [day] }, time: { part: 'full-day' } },
      headCount: 1,
    },
  });
}

function tellRound(label: string, racers: readonly Racer[], answers: readonly Answer[], tell: Tell): void {
  const winners = answers.flatMap(({ outcome }, index) =>
    outcome === 'refused' ? [] : [racers[index]?.name ?? ''],
  );
  const reasons = new Map<string, number>();
  for (const { outcome, days, refusals } of answers) {
    if (outcome !== 'refused') continue;
    const reason = days.find((day) => day.refusal)?.refusal?.message ?? refusals[0]?.message ?? '';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  tell(`工位 ${label} / desk ${label}：${winners.length} 人得到 / winner: ${winners.join('、')}`);
  for (const [reason, times] of reasons) tell(`  ${times} × ${reason}`);
  const told = [...reasons].reduce((sum, [reason, times]) => sum + (reason === '' ? 0 : times), 0);
  if (winners.length !== 1 || told !== answers.length - 1)
    throw new Error(`the race for ${label} had ${winners.length} winners and ${told} reasons`);
}
