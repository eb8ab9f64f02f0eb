import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { isIP } from 'node:net';
import type { CallProblem } from '#lib/domain/webhook/webhook.ts';
import { isPublicAddress } from './is-public-address.ts';

/** One call takes no longer, whatever the other side does. */
export const CALL_MS_MAX = 10_000;
/** A longer answer is not read to its end. */
export const CALL_ANSWER_BYTES_MAX = 16 * 1024;

export interface OutgoingCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type CallAnswer =
  | { readonly ok: true; readonly status: number; readonly text: string }
  | { readonly ok: false; readonly problem: CallProblem };

type Found = (error: Error | null, addresses: LookupAddress[]) => void;
export type Lookup = (host: string, options: LookupOptions & { all: true }, found: Found) => void;

export interface OutgoingOptions {
  /** Names and numbers of hosts that may be called although they are internal, and without encryption. */
  readonly privateHosts: readonly string[];
  readonly timeoutMs?: number;
  readonly lookup?: Lookup;
}

/** Calls to addresses that somebody has typed in. */
export interface Outgoing {
  /** Why this address is not called; null where it may be. Looks its name up. */
  check(url: URL): Promise<CallProblem | null>;
  post(call: OutgoingCall): Promise<CallAnswer>;
}

/**
 * Calls that cannot be turned inwards: the address that is connected to is the very one that was judged, so a name that
 * changes its mind between the two gains nothing; what is redirected is not followed; and no connection is kept.
 */
export function createOutgoing({
  privateHosts,
  timeoutMs = CALL_MS_MAX,
  lookup = systemLookup,
}: OutgoingOptions): Outgoing {
  const isAllowedHost = (host: string): boolean => privateHosts.includes(host.toLowerCase());

  /** Of the address as written: its scheme, and its host where that is a number. */
  function judgeWritten(url: URL): CallProblem | null {
    const host = hostOf(url);
    if (isAllowedHost(host)) return ['http:', 'https:'].includes(url.protocol) ? null : 'not-allowed';
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return 'not-allowed';
    return isIP(host) === 0 || isPublicAddress(host) ? null : 'not-allowed';
  }

  /** All addresses of a name must be allowed: which of them is taken is not ours to say. */
  const guardedLookup: Lookup = (host, options, found) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) found(new CallRefused('unknown-host'), []);
      else if (isAllowedHost(host) || addresses.every(({ address }) => isPublicAddress(address)))
        found(null, addresses);
      else found(new CallRefused('not-allowed'), []);
    });
  };

  async function check(url: URL): Promise<CallProblem | null> {
    const written = judgeWritten(url);
    const host = hostOf(url);
    if (written !== null || isIP(host) !== 0) return written;
    const { promise, resolve } = Promise.withResolvers<CallProblem | null>();
    guardedLookup(host, { all: true }, (error) => {
      resolve(error === null ? null : problemOf(error, false));
    });
    return promise;
  }

  async function post(call: OutgoingCall): Promise<CallAnswer> {
    const written = judgeWritten(call.url);
    if (written !== null) return { ok: false, problem: written };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await send(call, signal, guardedLookup);
    } catch (error) {
      return { ok: false, problem: problemOf(error, signal.aborted) };
    }
  }

  return { check, post };
}

function send(
  { url, headers, body }: OutgoingCall,
  signal: AbortSignal,
  lookup: Lookup,
): Promise<CallAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<CallAnswer>();
  const request = url.protocol === 'https:' ? requestEncrypted : requestPlain;
  const outgoing = request(
    url,
    {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
      agent: false,
      // The socket asks for all addresses at once, for it tries both families.
      lookup: lookup as never,
      signal,
    },
    (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= CALL_ANSWER_BYTES_MAX) chunks.push(chunk);
        else {
          reject(new CallRefused('answer-unread'));
          outgoing.destroy();
        }
      });
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({ ok: true, status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}

class CallRefused extends Error {
  readonly problem: CallProblem;

  constructor(problem: CallProblem) {
    super(problem);
    this.problem = problem;
  }
}

function problemOf(error: unknown, late: boolean): CallProblem {
  if (late) return 'timed-out';
  return error instanceof CallRefused ? error.problem : 'unreachable';
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
