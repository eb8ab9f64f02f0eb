import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const packing = promisify(gzip);

/** Below it the packed answer would hardly be smaller. */
export const PACKED_BYTES_MIN = 2_048;
const LEVEL = 4;
const TEXT = /^(?:text\/html|application\/json)/;

/**
 * A page or its data in the packed form, for a phone in the metro; off the main thread. What is short, what is a stream and
 * what the caller cannot unpack is left as it is.
 */
export async function packed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (!TEXT.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return response;
  headers.append('vary', 'Accept-Encoding');
  if (!takesGzip(request)) return response;
  const text = Buffer.from(await response.arrayBuffer());
  const isShort = text.length < PACKED_BYTES_MIN;
  const body = isShort ? text : await packing(text, { level: LEVEL });
  headers.set('content-length', String(body.length));
  if (!isShort) {
    headers.set('content-encoding', 'gzip');
    headers.delete('etag');
  }
  return new Response(new Uint8Array(body), { status: response.status, headers });
}

export function takesGzip({ headers }: Request): boolean {
  return /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
}
