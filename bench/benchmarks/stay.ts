import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { askedStay, callOf, cancelCallOf, type AskedBooking } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import type { LoadProcess } from '../load/start-load-process.ts';
import type { MeasuredServer } from '../server/measured-server.ts';
import { withServer } from '../with-server.ts';
import { latencyResults } from './latency-results.ts';

const NOOPS_PER_STAY = 5;
const P50_OF_NOOP_MAX = 10;

/**
 * Six people of a newly settled consultancy ask for six desks together, every workday of a month, 09:00–18:00, one stay
 * after the other, each in an empty hall of its own. It waits for the manager. Then, out of the measure, it is cancelled.
 */
export const stay: Benchmark = {
  name: 'stay',
  run: ({ sizes, programFolder }) => {
    const city = { stations: sizes.stayCalls, parties: sizes.stayCalls };
    return withServer({ programFolder, city }, async ({ server, clients }) => {
      const figures = await alternate(sizes.rounds, {
        noop: (round) => {
          const count = NOOPS_PER_STAY * sizes.stayCalls;
          const calls = Array.from({ length: count }, (_, index) =>
            callOf('measure.noop', stayOf(round, 1 + (index % city.stations))),
          );
          return measureLoad(server, clients, { connections: 1, calls }, 'granted');
        },
        stay: (round) => bookAndCancel(server, clients, round, city.stations),
      });
      return latencyResults('stay', figures.stay, figures.noop, { atMost: P50_OF_NOOP_MAX });
    });
  },
};

async function bookAndCancel(
  server: MeasuredServer,
  clients: LoadProcess,
  round: number,
  stays: number,
): Promise<Measurement> {
  const calls = Array.from({ length: stays }, (_, index) =>
    callOf('booking.create', stayOf(round, 1 + index)),
  );
  const measured = await measureLoad(
    server,
    clients,
    { connections: 1, calls, keepBookingIds: true },
    'pending',
  );
  const cancels = measured.bookingIds.map((id, index) => cancelCallOf(id, 1 + index));
  await measureLoad(server, clients, { connections: 1, calls: cancels }, 'answered');
  return measured;
}

/** Each hall is asked for by a party of its own. */
function stayOf(round: number, hall: number): AskedBooking {
  return askedStay(`stay-${round}-${hall}`, hall, hall);
}
