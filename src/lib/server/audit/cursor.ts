import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const CIPHER = 'aes-128-ecb';
/**
 * Not a secret: it keeps internal numbers out of answers and addresses. What may be seen is judged anew with every page, so
 * that a forged cursor shows nothing more.
 */
const KEY = createHash('sha256').update('cursor of the event log').digest().subarray(0, 16);
const BLOCK_BYTES = 16;
const NUMBER_AT = 8;

/** The number of an event as it leaves the process. */
export function sealLogCursor(eventId: number): string {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.writeBigUInt64BE(BigInt(eventId), NUMBER_AT);
  const cipher = createCipheriv(CIPHER, KEY, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}

/** Null for what this program has not told. */
export function openLogCursor(cursor: string): number | null {
  const sealed = Buffer.from(cursor, 'base64url');
  if (sealed.length !== BLOCK_BYTES) return null;
  const cipher = createDecipheriv(CIPHER, KEY, null).setAutoPadding(false);
  const block = Buffer.concat([cipher.update(sealed), cipher.final()]);
  const eventId = Number(block.readBigUInt64BE(NUMBER_AT));
  return block.readBigUInt64BE(0) === 0n && Number.isSafeInteger(eventId) ? eventId : null;
}
