import { checkInBooking } from '#lib/server/attendance/check-in-booking.ts';
import { ROOM, ROOM_OPENS_BEFORE } from './simulated-hall.ts';
import type { Simulation } from './simulation.ts';

/** Somebody comes to the room, and says so; every other time they stay away. */
export async function playArrival(simulation: Simulation): Promise<void> {
  const { hall, mix, now, random, came, away } = simulation;
  const isOn = ({ from, to }: { from: number; to: number }): boolean =>
    from - ROOM_OPENS_BEFORE <= now && now < to;
  const booking = simulation.someBooking(
    (one) =>
      one.place === ROOM &&
      one.state === 'confirmed' &&
      one.changes === null &&
      [...one.days.values()].some(isOn),
  );
  // The room stands empty: time goes on until somebody could come.
  if (!booking) {
    simulation.pass(random.between(1, 90));
    return;
  }
  const [day = ''] = [...booking.days].find(([, times]) => isOn(times)) ?? [];
  const key = `${booking.id} ${day}`;
  if (away.has(key) || (!came.has(key) && random.happens(50))) {
    away.add(key);
    return;
  }
  const { attendance } = await checkInBooking(hall.app, simulation.actorOf(booking.party), {
    bookingId: booking.id,
    day,
  });
  simulation.expectSame(
    'how many came',
    { state: 'came', came: 1 },
    { state: attendance?.state, came: attendance?.came },
  );
  mix.came += 1;
  came.add(key);
}
