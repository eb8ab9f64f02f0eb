import { resolve as resolvePath } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SCRYPT_KEY_BYTES, scryptOptionsOf, typedPassword, type DeriveKey } from './password-hash.ts';

/** From the folder that the program runs in, like the migrations: Node runs the file as it is. */
const WORKER = 'src/lib/server/account/hash-worker.ts';

/** What a thread is asked for; it answers with the key. */
export interface HashTask {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly keyBytes: number;
  readonly options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number };
}

export interface HashThreads {
  readonly deriveKey: DeriveKey;
  /** Ends the threads; what they were asked for is not answered any more. */
  close(): Promise<void>;
}

/**
 * Threads that hash and give way to everything else, made when they are needed and kept. There are as many as are asked at
 * the same time, which the queue of the hasher limits. Libuv's own threads would do the same work with the priority of the
 * whole program.
 */
export function createHashThreads(): HashThreads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(resolvePath(WORKER));
    // It keeps no process alive that has nothing else to do.
    worker.unref();
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at !== -1) idle.splice(at, 1);
    });
    return worker;
  }

  function ask(worker: Worker, task: HashTask): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        worker.off('message', succeed).off('error', reject).off('exit', failed);
        worker.unref();
      };
      const succeed = (key: Uint8Array): void => {
        end();
        idle.push(worker);
        resolve(Buffer.from(key));
      };
      const failed = (): void => {
        end();
        reject(new Error('the thread that hashes passwords has ended'));
      };
      worker.ref();
      worker.once('message', succeed).once('error', reject).once('exit', failed);
      worker.postMessage(task);
    });
  }

  return {
    deriveKey: (password, salt, parameters) =>
      ask(idle.pop() ?? start(), {
        password: typedPassword(password),
        salt,
        keyBytes: SCRYPT_KEY_BYTES,
        options: scryptOptionsOf(parameters),
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
