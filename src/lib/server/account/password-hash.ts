import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost of scrypt (RFC 7914): memory is 128 · N · r bytes, time grows with N · r · p. */
export interface ScryptParameters {
  /** N = 2^costLog2. */
  readonly costLog2: number;
  readonly blockSize: number;
  readonly parallelism: number;
}

/**
 * N = 2^15, r = 8, p = 3: one of the sets that OWASP's Password Storage Cheat Sheet lists as equally strong against
 * guessing. It takes 32 MiB and about 160 ms of one core, where N = 2^17, p = 1 would take 128 MiB and 260 ms: a
 * hall's small machine must bear two at a time beside its bookings. To raise it, change it here: every hash
 * carries its own parameters, and `outdated` tells when one is to be renewed at the next sign-in.
 */
export const CURRENT_PARAMETERS: ScryptParameters = { costLog2: 15, blockSize: 8, parallelism: 3 };

const SALT_BYTES = 16;
export const SCRYPT_KEY_BYTES = 32;
const SCRYPT_MEMORY_BYTES_MAX = 256 * 1024 * 1024;

export type DeriveKey = (password: string, salt: Buffer, parameters: ScryptParameters) => Promise<Buffer>;

/** A stored password: `$scrypt$ln=15,r=8,p=3$<salt>$<key>`, the PHC string format. */
export interface PasswordHash {
  readonly parameters: ScryptParameters;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const STORED_PATTERN =
  /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

export function formatPasswordHash({ parameters, salt, key }: PasswordHash): string {
  const { costLog2, blockSize, parallelism } = parameters;
  return `$scrypt$ln=${costLog2},r=${blockSize},p=${parallelism}$${toBase64(salt)}$${toBase64(key)}`;
}

/** Reads what `formatPasswordHash` wrote; anything else is a damaged record and throws. */
export function parsePasswordHash(stored: string): PasswordHash {
  const [, costLog2, blockSize, parallelism, salt, key] = STORED_PATTERN.exec(stored) ?? [];
  if (!salt || !key) throw new Error('a stored password hash is damaged');
  const parameters = {
    costLog2: Number(costLog2),
    blockSize: Number(blockSize),
    parallelism: Number(parallelism),
  };
  if (memoryBytesOf(parameters) > SCRYPT_MEMORY_BYTES_MAX)
    throw new Error('a stored password hash asks for too much memory');
  return { parameters, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}

export function isOutdated(hash: PasswordHash): boolean {
  const { costLog2, blockSize, parallelism } = hash.parameters;
  return (
    costLog2 !== CURRENT_PARAMETERS.costLog2 ||
    blockSize !== CURRENT_PARAMETERS.blockSize ||
    parallelism !== CURRENT_PARAMETERS.parallelism
  );
}

export async function newPasswordHash(password: string, deriveKey: DeriveKey): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  return { parameters: CURRENT_PARAMETERS, salt, key: await deriveKey(password, salt, CURRENT_PARAMETERS) };
}

/** A hash of no password at all: its key is random. Comparing with it costs what a true comparison costs. */
export function decoyPasswordHash(): PasswordHash {
  return {
    parameters: CURRENT_PARAMETERS,
    salt: randomBytes(SALT_BYTES),
    key: randomBytes(SCRYPT_KEY_BYTES),
  };
}

/** Compares in a time that does not depend on where the keys differ. */
export async function matchesPasswordHash(
  password: string,
  hash: PasswordHash,
  deriveKey: DeriveKey,
): Promise<boolean> {
  return timingSafeEqual(await deriveKey(password, hash.salt, hash.parameters), hash.key);
}

/** In NFKC, so that full-width letters of a Chinese keyboard and accents typed on another system are the same password. */
export function typedPassword(password: string): string {
  return password.normalize('NFKC');
}

/** What Node's scrypt is told. */
export function scryptOptionsOf(parameters: ScryptParameters) {
  return {
    N: 2 ** parameters.costLog2,
    r: parameters.blockSize,
    p: parameters.parallelism,
    maxmem: 2 * memoryBytesOf(parameters),
  };
}

/** scrypt on libuv's threads, for scripts and tests; the program has threads that give way (`hash-threads.ts`). */
export const deriveScryptKey: DeriveKey = (password, salt, parameters) => {
  return new Promise((resolve, reject) => {
    scrypt(typedPassword(password), salt, SCRYPT_KEY_BYTES, scryptOptionsOf(parameters), (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
};

function memoryBytesOf(parameters: ScryptParameters): number {
  return 128 * 2 ** parameters.costLog2 * parameters.blockSize;
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
