export interface QueueLimits {
  /** How many tasks run at a time. */
  readonly concurrentMax: number;
  /** How many more may wait for their turn. */
  readonly waitingMax: number;
}

export type QueueOutcome<T> = { readonly ran: true; readonly value: T } | { readonly ran: false };

export interface BoundedQueue {
  /** Runs the task in its turn, first come first served. Where too many wait already it is not run, and that is the answer. */
  run<T>(task: () => Promise<T>): Promise<QueueOutcome<T>>;
}

export function createBoundedQueue({ concurrentMax, waitingMax }: QueueLimits): BoundedQueue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function run<T>(task: () => Promise<T>): Promise<QueueOutcome<T>> {
    if (running < concurrentMax) running += 1;
    else if (waiting.length < waitingMax) await turn();
    else return { ran: false };
    try {
      return { ran: true, value: await task() };
    } finally {
      passOn();
    }
  }

  function turn(): Promise<void> {
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** The place goes straight to the next in the queue, so that no newcomer slips in between. */
  function passOn(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return { run };
}
