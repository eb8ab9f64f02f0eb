// The process of the clients: apart from the server and from whoever measures, so that neither waits for its work.
import type { FromLoadProcess, ToLoadProcess } from './load-job.ts';
import { prepareLoad, type PreparedLoad } from './run-load.ts';

let prepared: PreparedLoad | null = null;

async function obey(message: ToLoadProcess): Promise<FromLoadProcess> {
  if (message.type === 'prepare') {
    prepared = await prepareLoad(message.job);
    return { type: 'ready' };
  }
  if (!prepared) throw new Error('nothing was prepared');
  return { type: 'done', report: await prepared.run() };
}

process.on('message', (message: ToLoadProcess) => {
  obey(message).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ type: 'failed', reason: String(error) } satisfies FromLoadProcess),
  );
});
process.on('disconnect', () => process.exit(0));
