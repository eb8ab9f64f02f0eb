import { describe, expect, test } from 'vitest';
import { createPasswordHasher, PASSWORD_HASHER_LIMITS } from './password-hasher.ts';
import { CURRENT_PARAMETERS, type DeriveKey, type ScryptParameters } from './password-hash.ts';

/** Made once with node:crypto outside this program: scrypt of "correct horse" with N = 2^10, r = 8, p = 1. */
const OLD_AND_WEAK =
  '$scrypt$ln=10,r=8,p=1$BwcHBwcHBwcHBwcHBwcHBw$5n0F+OGSL7BhAACOZ6iloVBFWRCRMRiurp3RdQxE68A';

describe('with scrypt', () => {
  const hasher = createPasswordHasher(PASSWORD_HASHER_LIMITS);

  test('a password is stored with today’s parameters, is found again, and no other is', async () => {
    const hashed = await hasher.hash('correct horse');
    if (hashed.outcome !== 'hashed') return expect.fail('the queue was empty');
    expect(hashed.stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hasher.verify('correct horse', hashed.stored)).toEqual({
      outcome: 'match',
      outdated: false,
    });
    expect(await hasher.verify('correct horsf', hashed.stored)).toEqual({ outcome: 'mismatch' });
  });

  test('a password that was stored with weaker parameters is found and reported as outdated', async () => {
    expect(await hasher.verify('correct horse', OLD_AND_WEAK)).toEqual({ outcome: 'match', outdated: true });
    expect(await hasher.verify('correct horsf', OLD_AND_WEAK)).toEqual({ outcome: 'mismatch' });
  });

  test('nobody’s password never matches', async () => {
    expect(await hasher.verify('correct horse', null)).toEqual({ outcome: 'mismatch' });
    expect(await hasher.verify('', null)).toEqual({ outcome: 'mismatch' });
  });
});

/** Derives keys by hand: each waits for `finish`, and all that was asked for is on record. */
function handDerived() {
  const asked: { parameters: ScryptParameters; finish: () => void }[] = [];
  const deriveKey: DeriveKey = (_password, _salt, parameters) => {
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    asked.push({ parameters, finish: () => resolve(Buffer.alloc(32)) });
    return promise;
  };
  return { asked, deriveKey };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('under load', () => {
  test('two at a time, sixty-four waiting, the next is told that it is too busy', async () => {
    const { asked, deriveKey } = handDerived();
    const hasher = createPasswordHasher({ ...PASSWORD_HASHER_LIMITS, deriveKey });
    const outcomes = Array.from({ length: 66 }, () => hasher.verify('correct horse', null));
    expect(await hasher.verify('correct horse', null)).toEqual({ outcome: 'too-busy' });
    expect(await hasher.hash('correct horse')).toEqual({ outcome: 'too-busy' });

    for (let done = 0; done < 66; done++) {
      await settle();
      expect(asked.length).toBe(Math.min(done + 2, 66));
      asked[done]!.finish();
    }
    expect(await Promise.all(outcomes)).toEqual(Array(66).fill({ outcome: 'mismatch' }));
    const after = hasher.verify('correct horse', null);
    await settle();
    asked[66]!.finish();
    expect(await after).toEqual({ outcome: 'mismatch' });
  });

  test('an unknown person costs the same work as a known one with another password', async () => {
    const { asked, deriveKey } = handDerived();
    const hasher = createPasswordHasher({ ...PASSWORD_HASHER_LIMITS, deriveKey });
    void hasher.verify('correct horse', null);
    await settle();
    expect(asked.map(({ parameters }) => parameters)).toEqual([CURRENT_PARAMETERS]);
  });

  test('a password beyond 256 characters is not hashed at all, known person or not', async () => {
    const { asked, deriveKey } = handDerived();
    const hasher = createPasswordHasher({ ...PASSWORD_HASHER_LIMITS, deriveKey });
    const long = 'a'.repeat(257);
    expect(await hasher.verify(long, null)).toEqual({ outcome: 'mismatch' });
    expect(await hasher.verify(long, OLD_AND_WEAK)).toEqual({ outcome: 'mismatch' });
    await expect(hasher.hash(long)).rejects.toThrow(/too-long/);
    await expect(hasher.hash('short')).rejects.toThrow(/too-short/);
    expect(asked).toEqual([]);
  });

  test('a damaged record is an error and takes no place in the queue', async () => {
    const { asked, deriveKey } = handDerived();
    const hasher = createPasswordHasher({ concurrentMax: 1, waitingMax: 0, deriveKey });
    await expect(hasher.verify('correct horse', 'plain text')).rejects.toThrow(/damaged/);
    const outcome = hasher.verify('correct horse', null);
    await settle();
    asked[0]!.finish();
    expect(await outcome).toEqual({ outcome: 'mismatch' });
  });
});
