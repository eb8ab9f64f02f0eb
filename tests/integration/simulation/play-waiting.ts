import { joinWaitlist } from '#lib/server/waitlist/join-waitlist.ts';
import { leaveWaitlist } from '#lib/server/waitlist/leave-waitlist.ts';
import { someAsked, requestOf, type Asked } from './asked.ts';
import { COUNTER, HOLDS_MAX } from './simulated-hall.ts';
import { needsDecision, type Simulation } from './simulation.ts';

/** Fewer than a party may have in line. */
const IN_LINE_MAX = 20;

/** Somebody waits for what is full: for all of the days, or for each that is full. */
export async function playWaiting(simulation: Simulation): Promise<void> {
  const { random, hall, oracle, waiting, mix } = simulation;
  const party = random.integer(hall.parties.length);
  const place = random.integer(COUNTER);
  if (waiting.line.filter((one) => one.party === party).length > IN_LINE_MAX) {
    simulation.pass(1);
    return;
  }
  const asked = someAsked(simulation, party, place);
  const days = random.happens(40) ? 'each' : 'all';
  const input = { request: requestOf(simulation, asked, 'refuse'), days } as const;
  const joined = await joinWaitlist(hall.app, simulation.actorOf(party), 'api', input);
  const full = asked.days.filter((day) => !oracle.fits(place, simulation.dayOf(day, asked, asked.quantity)));
  simulation.expectSame('getting in line', expectedOf(simulation, asked, full), joined.outcome);
  if (joined.outcome !== 'waiting') {
    mix.refused += 1;
    return;
  }
  mix.waiting += 1;
  const turns = days === 'all' ? [asked.days] : full.map((day) => [day]);
  simulation.expectSame('the turns', turns.length, joined.waiting.length);
  turns.forEach((turn, index) => {
    const id = joined.waiting[index]?.id ?? '';
    // Asking twice is waiting once, in the place of the first time.
    if (joined.waiting[index]?.state === 'offered' || waiting.line.some((one) => one.id === id)) return;
    waiting.line.push({
      id,
      party,
      place,
      quantity: asked.quantity,
      days: new Map(turn.map((day) => [day, simulation.dayOf(day, asked, asked.quantity)])),
      queue: `${place} ${asked.from}-${asked.to}`,
    });
  });
}

function expectedOf(simulation: Simulation, asked: Asked, full: readonly string[]): string {
  const { oracle, rules } = simulation;
  const isRefused = needsDecision(rules, asked) && oracle.openHolds(asked.party) >= HOLDS_MAX;
  if (isRefused) return 'refused';
  return full.length === 0 ? 'free' : 'waiting';
}

/** Somebody waits no more. */
export async function playLeaving(simulation: Simulation): Promise<void> {
  const { random, hall, oracle, waiting, now } = simulation;
  waiting.forget(now);
  if (waiting.line.length === 0) {
    simulation.pass(1);
    return;
  }
  const one = random.pick(waiting.line);
  await leaveWaitlist(hall.app, simulation.actorOf(one.party), { waitingId: one.id });
  const part = waiting.parts.get(one.id);
  if (part) oracle.end(part, 'lapsed');
  waiting.remove(one.id);
}
