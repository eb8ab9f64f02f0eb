import { expect, it } from 'vitest';
import { nobodyWaits } from './nobody-waits.ts';
import { OpenRequests } from './open-requests.ts';

it('nobody waits once every request is answered, also one that failed', async () => {
  const openRequests = new OpenRequests();
  expect(await nobodyWaits({ openRequests })).toBe(true);
  const { promise, resolve } = Promise.withResolvers<string>();
  const answered = openRequests.during(() => promise);
  const failed = openRequests.during(() => Promise.reject(new Error('the store is gone')));
  await expect(failed).rejects.toThrow('the store is gone');
  expect(await nobodyWaits({ openRequests })).toBe(false);
  resolve('an answer');
  expect(await answered).toBe('an answer');
  expect(await nobodyWaits({ openRequests })).toBe(true);
});
