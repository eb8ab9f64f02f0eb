import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DoorError } from '#lib/server/access/door-error.ts';
import { SPREADSHEET_WORKER } from '#lib/server/data-files.ts';
import type { Table } from './table.ts';

/** Each takes a thread and the table's size some times over. */
const AT_ONCE_MAX = 2;
let running = 0;

/** The table as the bytes of an xlsx file, made in a thread of its own. Refused while others are being made. */
export async function writeSpreadsheet(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  if (running >= AT_ONCE_MAX) throw new DoorError('unavailable', 'too-busy');
  running += 1;
  try {
    return await new Promise((done, failed) => {
      const worker = new Worker(resolve(SPREADSHEET_WORKER), { workerData: table, env: {} });
      worker.once('message', done).once('error', failed);
      worker.once('exit', () => {
        failed(new Error('the thread ended without a file'));
      });
    });
  } finally {
    running -= 1;
  }
}
