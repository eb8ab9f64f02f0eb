import { ROOM_CLOSES_AFTER } from './simulated-hall.ts';
import type { Simulation } from './simulation.ts';

/** What nobody came for is given back, and nothing else: no day on which somebody has come, and none before its time. */
export function followNoShows(simulation: Simulation): void {
  const { db, oracle, mix, now, came } = simulation;
  const rows = db
    .prepare<[], { booking: string; day: number }>(
      `SELECT b.public_id AS booking, o.local_day AS day FROM occurrence o JOIN booking b ON b.id = o.booking_id
       WHERE o.state = 'no-show'`,
    )
    .all();
  for (const row of rows) {
    const booking = oracle.bookings.find((one) => one.id === row.booking);
    const day = new Date(row.day * 86_400_000).toISOString().slice(0, 10);
    const times = booking?.days.get(day);
    // Known before.
    if (!booking || !times) continue;
    if (came.has(`${booking.id} ${day}`)) throw new Error(`${booking.id} came on ${day} and lost its place`);
    if (now < times.from + ROOM_CLOSES_AFTER) throw new Error(`${booking.id} was not waited for on ${day}`);
    booking.days.delete(day);
    booking.revision += 1;
    oracle.hold(
      booking,
      booking.pieces.filter((piece) => piece.day !== day),
    );
    mix.missed += 1;
  }
}
