// Waits for a line and then asks for every place as fast as it can: book-the-same-places.ts <file> <name> <seed>.
// Prints the public id of each booking that was acknowledged, and at last a line without one.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { bookTask, type Stay } from '../support/booking-task.ts';
import { openEngine } from '../support/engine-store.ts';
import { dayAfterMonday, HALL } from '../support/hall.ts';
import { SeededRandom } from '../support/seeded-random.ts';

const DAYS = 10;
const AT_ONCE = 5;
const WAIT_MS = 60_000;

const [, , file = '', name = '', seed = '0'] = process.argv;
const random = new SeededRandom(Number(seed));
const engine = openEngine({ file }, { busyWaitMs: WAIT_MS });

/** All desks on all days, mornings and afternoons, and three seats of the area on each day, in an order of its own. */
function places(): Omit<Stay, 'publicId'>[] {
  const days = Array.from({ length: DAYS }, (_, count) => dayAfterMonday(count));
  const desks = days.flatMap((day) =>
    HALL.desks.flatMap((desk) => [
      { days: [day], resourceIds: [desk], from: '09:00', to: '12:00' },
      { days: [day], resourceIds: [desk], from: '12:00', to: '18:00' },
    ]),
  );
  const seats = days.map((day) => ({
    days: [day],
    kind: 'area' as const,
    resourceIds: [HALL.area],
    quantity: 3,
  }));
  return [...desks, ...seats, ...seats]
    .map((stay) => ({ stay, order: random.integer(1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ stay }) => stay);
}

async function book(stay: Omit<Stay, 'publicId'>, count: number): Promise<void> {
  const publicId = `${name}-${count}`;
  try {
    process.stdout.write(`${await engine.transact(bookTask({ ...stay, publicId }))}\n`);
  } catch (error) {
    if (!(error instanceof LedgerRefused)) throw error;
  }
}

process.stdout.write('ready\n');
await once(createInterface({ input: process.stdin }), 'line');

const waiting = [...places().entries()];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await book(next[1], next[0]);
  }),
);
await engine.close();
process.stdout.write('\n');
process.exit(0);
