import { describe, expect, test } from 'vitest';
import { createBoundedQueue } from './bounded-queue.ts';

/** A task that runs until it is told how to end. */
function openTask() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const task = { started: false, run, finish: resolve, fail: reject };
  function run(): Promise<string> {
    task.started = true;
    return promise;
  }
  return task;
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a queue for two at a time and three waiting', () => {
  test('runs two, lets three wait in order and turns the sixth away', async () => {
    const queue = createBoundedQueue({ concurrentMax: 2, waitingMax: 3 });
    const tasks = Array.from({ length: 6 }, openTask);
    const outcomes = tasks.map((task) => queue.run(task.run));
    await settle();
    expect(tasks.map((task) => task.started)).toEqual([true, true, false, false, false, false]);
    expect(await outcomes[5]).toEqual({ ran: false });

    tasks[1]!.finish('second');
    expect(await outcomes[1]).toEqual({ ran: true, value: 'second' });
    await settle();
    expect(tasks.map((task) => task.started)).toEqual([true, true, true, false, false, false]);

    tasks.forEach((task) => task.finish('done'));
    await Promise.all(outcomes);
    expect(tasks.map((task) => task.started)).toEqual([true, true, true, true, true, false]);
  });

  test('a task that fails gives its place on', async () => {
    const queue = createBoundedQueue({ concurrentMax: 1, waitingMax: 1 });
    const failing = openTask();
    const next = openTask();
    const first = queue.run(failing.run);
    const second = queue.run(next.run);
    failing.fail(new Error('out of memory'));
    await expect(first).rejects.toThrow('out of memory');
    next.finish('done');
    expect(await second).toEqual({ ran: true, value: 'done' });
  });

  test('a newcomer does not slip in before one who waits', async () => {
    const queue = createBoundedQueue({ concurrentMax: 1, waitingMax: 5 });
    const order: string[] = [];
    const running = openTask();
    const first = queue.run(running.run);
    const waiting = queue.run(() => Promise.resolve(order.push('waited')));
    running.finish('done');
    await first;
    const newcomer = queue.run(() => Promise.resolve(order.push('came later')));
    await Promise.all([waiting, newcomer]);
    expect(order).toEqual(['waited', 'came later']);
  });

  test('is free again after everything has run', async () => {
    const queue = createBoundedQueue({ concurrentMax: 2, waitingMax: 0 });
    for (let round = 0; round < 3; round++) {
      const outcomes = [1, 2, 3].map((value) => queue.run(() => Promise.resolve(value)));
      expect(await Promise.all(outcomes)).toEqual([
        { ran: true, value: 1 },
        { ran: true, value: 2 },
        { ran: false },
      ]);
    }
  });
});
