import { hash, randomBytes, randomFillSync } from 'node:crypto';

const TOKEN_BYTES = 32;
const SHORT_TOKEN_BYTES = 16;
const PUBLIC_ID_BYTES = 12;

/** A secret for sessions, invitations and feeds: 256 random bits as 43 characters of base64url. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A secret that fits into a text message: 128 random bits as 22 characters. For links that work once and for a limited time. */
export function newShortToken(): string {
  return randomBytes(SHORT_TOKEN_BYTES).toString('base64url');
}

/**
 * What is stored of a token: SHA-256, 32 bytes. A fast hash is enough, for 128 random bits and more can't be guessed;
 * and looking it up by equality is safe, for a near miss tells nothing about the token.
 */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Random bytes of so many ids are drawn at once: the draw costs much more than the bytes. */
const IDS_DRAWN_AT_ONCE = 256;
const drawn = Buffer.alloc(IDS_DRAWN_AT_ONCE * PUBLIC_ID_BYTES);
let used = drawn.length;

/** An id that may leave the process: 96 random bits as 16 characters of base64url. */
export function newPublicId(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const from = used;
  used += PUBLIC_ID_BYTES;
  return drawn.toString('base64url', from, used);
}
