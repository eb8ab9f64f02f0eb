// The thread on which passwords are hashed, one after the other. It runs as it is, apart from the built application: it needs
// nothing but Node. It gives way to threads that have something to do, so that people who look at a hall do not wait for
// those who sign in; not altogether, for on a machine that is always busy nobody would ever sign in.
import { scryptSync } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { HashTask } from './hash-threads.ts';

giveWay();
parentPort?.on('message', ({ password, salt, keyBytes, options }: HashTask) => {
  parentPort?.postMessage(scryptSync(password, salt, keyBytes, options));
});

/** Linux has a priority for each thread, by the id that the last part of this link is. Elsewhere they stay as they are. */
function giveWay(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (thread > 0) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Without it passwords are hashed all the same.
  }
}
