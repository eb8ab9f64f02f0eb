import { instantOf } from '#lib/domain/time/instant.ts';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { lapseDueBookings } from '#lib/server/booking/lapse-due-bookings.ts';
import { lookAgain } from '#lib/server/waitlist/look-again.ts';
import { tendWaitlist } from '#lib/server/waitlist/tend-waitlist.ts';
import { followNoShows } from './follow-no-shows.ts';
import { followOffers } from './follow-offers.ts';
import type { Simulation } from './simulation.ts';

/** The jobs of the minute, now and then with those of the hour. After them nobody waits for what is free. */
export async function keepHouse(simulation: Simulation): Promise<void> {
  const { hall, now, random, waiting } = simulation;
  await lapseDueBookings(hall.app, instantOf(now));
  await remindOfArrivals(hall.app, instantOf(now));
  await settleNoShows(hall.app, instantOf(now));
  followNoShows(simulation);
  await tendWaitlist(hall.app, instantOf(now));
  if (random.happens(20)) await lookAgain(hall.app);
  followOffers(simulation);
  const forgotten = waiting.forgotten(simulation.oracle, now);
  if (forgotten)
    throw new Error(`everything is free for ${JSON.stringify([forgotten, [...forgotten.days]])}`);
  const lacks = waiting.notGathered(simulation.oracle, now);
  if (lacks) throw new Error(`more is free for ${JSON.stringify([lacks, [...lacks.days]])}`);
}
