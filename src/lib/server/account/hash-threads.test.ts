import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createHashThreads } from './hash-threads.ts';
import { deriveScryptKey } from './password-hash.ts';
import { createPasswordHasher, PASSWORD_HASHER_LIMITS } from './password-hasher.ts';

const threads = createHashThreads();
afterAll(() => threads.close());

const SALT = Buffer.alloc(16, 7);
/** Place of a thread's niceness after the name of the program, which stands in parentheses. */
const NICENESS = 16;
const BELOW_NORMAL = 10;
/** As strong as a test needs. */
const QUICK = { costLog2: 10, blockSize: 8, parallelism: 1 };

function nicenesses(): number[] {
  return readdirSync('/proc/self/task').map((thread) => {
    const text = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[NICENESS]);
  });
}

describe('the threads that hash', () => {
  test('make the key that scrypt makes, whatever way a password was typed', async () => {
    for (const password of ['correct horse', '一句很长也好记的密码', 'ｃｏｒｒｅｃｔ']) {
      const key = await threads.deriveKey(password, SALT, QUICK);
      expect(key).toEqual(await deriveScryptKey(password, SALT, QUICK));
    }
    expect(await threads.deriveKey('ｃｏｒｒｅｃｔ', SALT, QUICK)).toEqual(
      await threads.deriveKey('correct', SALT, QUICK),
    );
  });

  test.runIf(process.platform === 'linux')(
    'give way to all other threads, and the others do not',
    async () => {
      const before = nicenesses().filter((niceness) => niceness === BELOW_NORMAL).length;
      const two = [1, 2].map(() => threads.deriveKey('correct horse', SALT, QUICK));
      await Promise.all(two);
      const after = nicenesses();
      expect(after.filter((niceness) => niceness === BELOW_NORMAL).length).toBeGreaterThanOrEqual(
        Math.max(2, before),
      );
      expect(after.some((niceness) => niceness !== BELOW_NORMAL)).toBe(true);
    },
  );

  test('fail what they were asked for when they are ended, and start again for the next', async () => {
    const own = createHashThreads();
    const asked = own.deriveKey('correct horse', SALT, { ...QUICK, costLog2: 15, parallelism: 16 });
    const refused = expect(asked).rejects.toThrow('has ended');
    await own.close();
    await refused;
    expect(await own.deriveKey('x', SALT, { costLog2: 4, blockSize: 1, parallelism: 1 })).toHaveLength(32);
    await own.close();
  });

  test('tell of a task that cannot be done, and do the next one', async () => {
    const impossible = threads.deriveKey('x', SALT, { costLog2: 0, blockSize: 8, parallelism: 1 });
    await expect(impossible).rejects.toThrow();
    const hasher = createPasswordHasher({ ...PASSWORD_HASHER_LIMITS, deriveKey: threads.deriveKey });
    expect(await hasher.verify('correct horse', null)).toEqual({ outcome: 'mismatch' });
  });
});
