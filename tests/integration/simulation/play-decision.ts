import { decideBooking } from '#lib/server/approval/decide-booking.ts';
import { become } from './play-change.ts';
import type { Simulation } from './simulation.ts';

/** Somebody decides about what waits, or about what waits no more. */
export async function playDecision(simulation: Simulation): Promise<void> {
  const { random, hall, mix, oracle, now } = simulation;
  const isStale = random.happens(15);
  const booking = simulation.someBooking((one) => (one.state === 'pending') !== isStale);
  if (!booking) {
    simulation.pass(1);
    return;
  }
  const decision = random.happens(75) ? 'approve' : 'decline';
  const decide = () =>
    decideBooking(hall.app, hall.manager, { bookingId: booking.id, decision, reason: '按规则办理' });
  if (isStale) {
    await simulation.expectRefused(decide, booking.state === 'lapsed' ? 'deadline-passed' : 'wrong-state');
    return;
  }
  await decide();
  if (decision === 'decline') {
    oracle.end(booking, 'declined');
    return;
  }
  mix.approved += 1;
  booking.state = 'confirmed';
  const { changes } = booking;
  if (!changes) return;
  const released = [...booking.released].filter((day) => (changes.days.get(day)?.from ?? 0) > now);
  oracle.hold(booking, []);
  become(simulation, changes, booking.days, released);
  booking.days = new Map();
}
