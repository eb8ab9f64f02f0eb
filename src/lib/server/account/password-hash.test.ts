import { describe, expect, test } from 'vitest';
import {
  CURRENT_PARAMETERS,
  decoyPasswordHash,
  deriveScryptKey,
  formatPasswordHash,
  isOutdated,
  matchesPasswordHash,
  newPasswordHash,
  parsePasswordHash,
} from './password-hash.ts';

const WEAK = { costLog2: 10, blockSize: 8, parallelism: 1 };

describe('scrypt', () => {
  test('gives the key of the example in RFC 7914, 12', async () => {
    const parameters = { costLog2: 14, blockSize: 8, parallelism: 1 };
    const key = await deriveScryptKey('pleaseletmein', Buffer.from('SodiumChloride'), parameters);
    expect(key.toString('hex')).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
  });

  test('runs with the current parameters, which are among the sets that OWASP lists', async () => {
    expect([
      { costLog2: 17, blockSize: 8, parallelism: 1 },
      { costLog2: 16, blockSize: 8, parallelism: 2 },
      { costLog2: 15, blockSize: 8, parallelism: 3 },
    ]).toContainEqual(CURRENT_PARAMETERS);
    expect(await deriveScryptKey('abcdefghij', Buffer.alloc(16), CURRENT_PARAMETERS)).toHaveLength(32);
  });

  test('takes full-width letters and composed accents for the same password', async () => {
    const key = await deriveScryptKey('abc12 é', Buffer.alloc(16), WEAK);
    expect(await deriveScryptKey('ａｂｃ１２　e\u0301', Buffer.alloc(16), WEAK)).toEqual(key);
    expect(await deriveScryptKey('Abc12 é', Buffer.alloc(16), WEAK)).not.toEqual(key);
  });
});

describe('a stored password', () => {
  const stored = '$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';

  test('is read and written with its parameters, salt and key', () => {
    const hash = parsePasswordHash(stored);
    expect(hash.parameters).toEqual(WEAK);
    expect(hash.salt.toString('hex')).toBe('000102030405060708090a0b0c0d0e0f');
    expect(hash.key.toString('hex')).toBe('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
    expect(formatPasswordHash(hash)).toBe(stored);
  });

  test('has a salt of its own', async () => {
    const first = await newPasswordHash('abcdefghij', deriveScryptKey);
    const second = await newPasswordHash('abcdefghij', deriveScryptKey);
    expect(first.salt).toHaveLength(16);
    expect(first.salt).not.toEqual(second.salt);
    expect(first.key).not.toEqual(second.key);
  });

  test('is outdated when its parameters are not those of today', () => {
    expect(isOutdated(parsePasswordHash(stored))).toBe(true);
    expect(isOutdated(decoyPasswordHash())).toBe(false);
  });

  test.each([
    '',
    'abcdefghij',
    stored.slice(0, -1),
    `${stored}A`,
    stored.replace('ln=10', 'ln=99'),
    stored.replace('ln=10,r=8', 'ln=19,r=8'),
    stored.replace('scrypt', 'bcrypt'),
    stored.replace('p=1', 'p=-1'),
    `${stored}\n`,
  ])('is not read where it is damaged: %j', (text) => {
    expect(() => parsePasswordHash(text)).toThrow(/damaged|too much memory/);
  });

  test('matches its own password only', async () => {
    const key = await deriveScryptKey('correct horse', Buffer.alloc(16, 7), WEAK);
    const hash = { parameters: WEAK, salt: Buffer.alloc(16, 7), key };
    expect(await matchesPasswordHash('correct horse', hash, deriveScryptKey)).toBe(true);
    expect(await matchesPasswordHash('correct horsf', hash, deriveScryptKey)).toBe(false);
    expect(await matchesPasswordHash('', hash, deriveScryptKey)).toBe(false);
  });
});
