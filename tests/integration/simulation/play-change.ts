import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { changeBooking } from '#lib/server/change/change-booking.ts';
import { lapseDueOffers } from '#lib/server/waitlist/lapse-due-offers.ts';
import { followOffers } from './follow-offers.ts';
import { predictChange, type AskedChange } from './predict-change.ts';
import { CAPACITIES, COUNTER } from './simulated-hall.ts';
import { isLive, timeOf, wantOf, type Simulation } from './simulation.ts';
import { piecesOf, type OracleBooking, type OracleDay } from './stays-oracle.ts';
import { dayAfter } from './wall-clock.ts';

/** Somebody asks for other times, days or numbers: of the whole stay, of one day, by moving a day, or by adding one. */
export async function playChange(simulation: Simulation): Promise<void> {
  const { random, hall, mix, oracle, now, clock, rules } = simulation;
  const booking = simulation.someBooking(
    (one) =>
      one.place !== COUNTER &&
      one.changes === null &&
      isLive(one) &&
      comingDays(one, now).length > 0 &&
      !hasBegun(one, now),
  );
  if (!booking) {
    simulation.pass(1);
    return;
  }
  // What nobody has taken in time is the next one's in line, before it is anybody's.
  await lapseDueOffers(hall.app, instantOf(now));
  followOffers(simulation);
  const ifClash = random.happens(40) ? 'skip' : 'refuse';
  const { asked, words } = someChange(simulation, booking, ifClash);
  const input = {
    bookingId: booking.id,
    change: words,
    revision: booking.revision,
    idempotencyKey: simulation.newKey(),
  };
  const change = () => changeBooking(hall.app, simulation.actorOf(booking.party), 'api', input);
  if (oracle.waitingChangeOf(booking)) {
    await simulation.expectRefused(change, 'change-waits');
    return;
  }
  const answer = await change();
  const expected = predictChange({ oracle, booking, asked, ifClash, now, clock, rules });
  simulation.expectSame('a change', [expected.outcome, words], [answer.outcome, words]);
  if (expected.outcome === 'refused') {
    mix.refused += 1;
    return;
  }
  mix.changed += 1;
  simulation.count(booking.place, expected.becoming);
  if (expected.outcome === 'pending' && booking.state === 'confirmed') {
    mix.waitingChanges += 1;
    oracle.add({
      id: answer.changeId ?? '',
      party: booking.party,
      place: booking.place,
      state: 'pending',
      deadline: expected.deadline,
      days: new Map(expected.becoming),
      released: new Set(expected.released),
      revision: 0,
      changes: booking,
      pieces: expected.pieces,
    });
    return;
  }
  if (booking.state === 'pending') booking.deadline = expected.deadline;
  become(simulation, booking, expected.becoming, expected.released);
}

/** Other days for a booking, at once. */
export function become(
  { oracle }: Simulation,
  booking: OracleBooking,
  becoming: ReadonlyMap<string, OracleDay>,
  released: readonly string[],
): void {
  for (const day of released) booking.days.delete(day);
  for (const [day, one] of becoming) booking.days.set(day, one);
  booking.revision += 1;
  oracle.hold(booking, piecesOf(booking.days));
}

function someChange(
  simulation: Simulation,
  booking: OracleBooking,
  ifClash: 'refuse' | 'skip',
): { asked: AskedChange; words: ChangeRequest } {
  const { random, hall, now, clock } = simulation;
  const coming = comingDays(booking, now);
  const day = random.pick(coming);
  const times = simulation.someTimes();
  const before = booking.days.get(day)?.quantity ?? 1;
  const most = CAPACITIES[booking.place] ?? 1;
  const quantity = booking.place === 0 ? 1 : random.happens(50) ? before : random.between(1, most);
  const another = dayAfter(clock.dayOf(now), random.between(1, 6));
  const form = random.pick(['all', 'only', 'move', 'add'] as const);
  const targets = { all: coming, only: [day], move: [another], add: [day, another] };
  const asked: AskedChange = {
    scope: form === 'all' ? coming : [day],
    targets: targets[form],
    quantity,
    times: form === 'all' && random.happens(30) ? null : times,
  };
  const words: ChangeRequest = {
    scope: form === 'all' ? 'all' : { only: day },
    ...(form === 'move' ? { days: { list: [another] } } : {}),
    ...(form === 'add' ? { addDays: { list: [another] } } : {}),
    ...(asked.times ? { time: timeOf(asked.times) } : {}),
    want: wantOf(hall, booking.place, quantity),
    ifClash,
    acceptProvisional: true,
  };
  return { asked, words };
}

function comingDays({ days }: OracleBooking, now: number): string[] {
  return [...days].filter(([, day]) => day.from > now).map(([day]) => day);
}

function hasBegun({ days }: OracleBooking, now: number): boolean {
  return [...days.values()].some((day) => day.from <= now && now < day.to);
}
