import { createHash, createHmac } from 'node:crypto';

export interface CallToSign {
  readonly method: 'POST';
  readonly url: URL;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Used once. */
  readonly nonce: string;
}

/**
 * The headers that prove who calls and that nothing of the call was changed: HMAC-SHA256 in Base64 over the lines method,
 * path with query, timestamp, nonce and the body's SHA-256 in hexadecimal, joined by single line feeds.
 */
export function signCall(
  { method, url, body, timestamp, nonce }: CallToSign,
  { keyId, secret }: { readonly keyId: string; readonly secret: string },
): Record<string, string> {
  const bodyHash = createHash('sha256').update(body, 'utf8').digest('hex');
  const canonical = [method, `${url.pathname}${url.search}`, String(timestamp), nonce, bodyHash].join('\n');
  return {
    'x-yizhan-key': keyId,
    'x-yizhan-timestamp': String(timestamp),
    'x-yizhan-nonce': nonce,
    'x-yizhan-content-sha256': bodyHash,
    'x-yizhan-signature': createHmac('sha256', secret).update(canonical, 'utf8').digest('base64'),
  };
}
