// Books and configures as fast as it can and prints each acknowledgement: book-until-killed.ts <file> <round> <when>.
// `when` is "after-commit", as the engine answers, or "before-commit", as a wrong engine would.
import { bookTask, eventOf } from '../support/booking-task.ts';
import { openEngine } from '../support/engine-store.ts';
import { dayAfterMonday, HALL } from '../support/hall.ts';

const AT_ONCE = 60;
const DAYS_PER_ROUND = 2_000;

const [, , file = '', round = '0', when = 'after-commit'] = process.argv;
const engine = openEngine({ file });
let count = 0;

function acknowledge(publicId: string): void {
  process.stdout.write(`${publicId}\n`);
}

/** Six desks for two days. */
async function book(): Promise<void> {
  count += 1;
  const publicId = `b-${round}-${count}`;
  const first = Number(round) * DAYS_PER_ROUND + 2 * count;
  const task = bookTask({
    publicId,
    resourceIds: HALL.desks,
    days: [dayAfterMonday(first), dayAfterMonday(first + 1)],
  });
  if (when === 'after-commit') {
    acknowledge(await engine.transact(task));
    return;
  }
  const early = {
    ...task,
    decide: () => {
      acknowledge(publicId);
      return task.decide(null);
    },
  };
  await engine.transact(early);
}

async function configure(): Promise<void> {
  count += 1;
  const publicId = `p-${round}-${count}`;
  await engine.configure('crash', async ({ tables, record }) => {
    const { id } = await tables.party.create({
      data: { publicId, districtId: HALL.district, name: 'x', kind: 'team', createdAt: 0 },
    });
    await record({ ...eventOf('created'), subject: 'party', subjectId: id });
  });
  acknowledge(publicId);
}

async function keepOn(step: () => Promise<void>): Promise<void> {
  while (count < DAYS_PER_ROUND / 2) await step();
}

await Promise.all([...Array.from({ length: AT_ONCE }, () => keepOn(book)), keepOn(configure)]);
process.exit(0);
