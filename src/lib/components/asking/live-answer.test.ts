import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveAnswer } from './live-answer.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { href: 'http://station/ask' });
  vi.stubGlobal(
    'FormData',
    class {
      readonly pairs: Map<string, string>;
      constructor(form: unknown) {
        this.pairs = new Map([['people', String(form)]]);
      }
      [Symbol.iterator]() {
        return this.pairs[Symbol.iterator]();
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that answers when the test says so, in any order. */
function slowServer() {
  const waiting = new Map<string, (answer: boolean | Error) => void>();
  const shown: string[] = [];
  const live = new LiveAnswer({
    queryOf: (fields) => new URLSearchParams([...fields] as [string, string][]).toString(),
    addressOf: (query) => `/ask?${query}`,
    preload: (address) =>
      new Promise((resolve, reject) => {
        waiting.set(address, (answer) => {
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
        });
      }),
    show: (address) => {
      shown.push(address);
      return Promise.resolve();
    },
  });
  const ask = (people: string): Promise<unknown> => {
    live.ask(people as unknown as HTMLFormElement);
    return vi.advanceTimersByTimeAsync(300);
  };
  const answer = async (people: string, answered: boolean | Error = true) => {
    waiting.get(`/ask?people=${people}`)?.(answered);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { live, shown, waiting, ask, answer };
}

test('only the answer to the latest question is shown, in whatever order answers come', async () => {
  const { live, shown, ask, answer } = slowServer();
  await ask('2');
  await ask('6');
  await answer('6');
  expect(shown).toEqual(['/ask?people=6']);
  await answer('2');
  expect(shown).toEqual(['/ask?people=6']);
  expect(live.isBusy).toBe(false);
});

test('an older answer that comes first is not shown either', async () => {
  const { live, shown, ask, answer } = slowServer();
  await ask('2');
  await ask('6');
  await answer('2');
  expect(shown).toEqual([]);
  expect(live.isBusy).toBe(true);
  await answer('6');
  expect(shown).toEqual(['/ask?people=6']);
});

test('several changes at once are one question', async () => {
  const { live, waiting, ask } = slowServer();
  live.ask('1' as unknown as HTMLFormElement);
  live.ask('12' as unknown as HTMLFormElement);
  await ask('120');
  expect([...waiting.keys()]).toEqual(['/ask?people=120']);
});

test('without an answer the page stays as it is and says so, until the next one comes', async () => {
  const { live, shown, ask, answer } = slowServer();
  await ask('2');
  await answer('2', new TypeError('Failed to fetch'));
  expect([live.hasFailed, live.isBusy, shown]).toEqual([true, false, []]);
  await ask('4');
  await answer('4', false);
  expect(live.hasFailed).toBe(true);
  await ask('6');
  await answer('6');
  expect([live.hasFailed, shown]).toEqual([false, ['/ask?people=6']]);
});

test('who goes elsewhere is not called back', async () => {
  const { live, shown, ask, answer } = slowServer();
  await ask('2');
  live.leave('http://station/other');
  await answer('2');
  expect([shown, live.isBusy]).toEqual([[], false]);
});

test('its own way to the answer is told from somebody’s going there', async () => {
  const { live, ask, answer } = slowServer();
  await ask('6');
  await answer('6');
  expect(live.isOwn('http://station/ask?people=6')).toBe(true);
  expect(live.isOwn('http://station/ask?people=4')).toBe(false);
});
