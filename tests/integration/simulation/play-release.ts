import { cancelBooking } from '#lib/server/booking/cancel-booking.ts';
import { isLive, type Simulation } from './simulation.ts';
import type { OracleBooking } from './stays-oracle.ts';

/** Somebody gives back one day, or all that is left. */
export async function playRelease(simulation: Simulation): Promise<void> {
  const { random, hall, oracle, now, waiting } = simulation;
  const booking = simulation.someBooking(
    (one) => (isLive(one) || one.state === 'offered') && [...one.days.values()].some((day) => day.to > now),
  );
  if (!booking) {
    simulation.pass(1);
    return;
  }
  const rest = [...booking.days].filter(([, day]) => day.to > now).map(([day]) => day);
  const isWhole = booking.changes !== null || booking.state === 'offered' || random.happens(40);
  const days = isWhole ? rest : [random.pick(rest)];
  const input = { bookingId: booking.id, ...(isWhole ? {} : { days }) };
  await cancelBooking(hall.app, simulation.actorOf(booking.party), input);
  const turn = waiting.dropPart(booking);
  if (turn !== null) waiting.remove(turn);
  withdraw(simulation, booking, days, isWhole);
  const change = oracle.waitingChangeOf(booking);
  const isLast = booking.state === 'cancelled';
  if (change) withdraw(simulation, change, isLast ? [...change.days.keys()] : days, isLast);
}

function withdraw(
  { oracle, quota, now }: Simulation,
  booking: OracleBooking,
  days: readonly string[],
  isWhole: boolean,
): void {
  const gone = days.filter((day) => booking.days.has(day));
  if (gone.length === 0) return;
  for (const day of gone) {
    const one = booking.days.get(day);
    if (one) quota.giveBack(booking, day, one, now);
    booking.days.delete(day);
  }
  if (booking.days.size === 0 || isWhole) {
    oracle.end(booking, 'cancelled');
    return;
  }
  booking.revision += 1;
  const kept = booking.pieces.filter((piece) => !gone.includes(piece.day));
  oracle.hold(booking, kept);
}
