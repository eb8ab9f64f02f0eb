import { createHmac } from 'node:crypto';

/** How a secret of Standard Webhooks begins; the rest is its bytes in Base64. */
export const STANDARD_SECRET_PREFIX = 'whsec_';

/** Standard Webhooks 1.0: HMAC-SHA256 over id, seconds and body, joined by dots, in Base64 behind its version. */
export function signStandard(
  secret: string,
  { id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): string {
  const key = Buffer.from(secret.slice(STANDARD_SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64');
  return `v1,${signature}`;
}

/** DingTalk: the milliseconds and the secret in two lines, signed with the secret; it travels in the address. */
export function signDingTalk(secret: string, timestampMs: number): string {
  return createHmac('sha256', secret).update(`${timestampMs}\n${secret}`, 'utf8').digest('base64');
}

/** Feishu: nothing at all, signed with the seconds and the secret in two lines; it travels in the body. */
export function signFeishu(secret: string, timestamp: number): string {
  return createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
}
