import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromLoadProcess, LoadJob, LoadReport, ToLoadProcess } from './load-job.ts';

const LOAD_PROCESS = fileURLToPath(new URL('load-process.ts', import.meta.url));

export interface LoadProcess {
  prepare(job: LoadJob): Promise<void>;
  /** Runs what was prepared. */
  go(): Promise<LoadReport>;
  run(job: LoadJob): Promise<LoadReport>;
  stop(): void;
}

/** A process that sends calls as it is told. */
export function startLoadProcess(): LoadProcess {
  const child = fork(LOAD_PROCESS);
  const prepare = async (job: LoadJob): Promise<void> => {
    await tell(child, { type: 'prepare', job });
  };
  const go = async (): Promise<LoadReport> => {
    const answer = await tell(child, { type: 'go' });
    if (answer.type !== 'done') throw new Error(`the clients answered ${answer.type}`);
    return answer.report;
  };
  return {
    prepare,
    go,
    run: async (job) => {
      await prepare(job);
      return go();
    },
    stop: () => {
      child.disconnect();
    },
  };
}

async function tell(child: ChildProcess, message: ToLoadProcess): Promise<FromLoadProcess> {
  const ended = new AbortController();
  const endsEarly = once(child, 'exit', { signal: ended.signal }).then((): never => {
    throw new Error('the process of the clients ended early');
  });
  try {
    const heard = once(child, 'message', { signal: ended.signal });
    child.send(message);
    const [answer] = (await Promise.race([heard, endsEarly])) as [FromLoadProcess];
    if (answer.type === 'failed') throw new Error(`the clients failed: ${answer.reason}`);
    return answer;
  } finally {
    endsEarly.catch(() => undefined);
    ended.abort();
  }
}
