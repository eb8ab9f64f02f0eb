import { request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { request as tlsRequest } from 'node:https';

export interface HttpCall {
  readonly method?: string;
  /** With the query; it is sent as it stands. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Sends the body without saying how long it is. */
  readonly chunked?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Where a server listens; `ca` for one with a certificate of its own for localhost. */
export interface Target {
  readonly origin: string;
  readonly ca?: string;
}

/** Sends exactly these headers and no other than Host, Connection and those of the body: no Origin, no cookie of its own. */
export function send(
  target: Target,
  { method = 'GET', path, headers, body, chunked }: HttpCall,
): Promise<HttpAnswer> {
  const { protocol, hostname, port } = new URL(target.origin);
  const length =
    body !== undefined && chunked !== true ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const options = { host: hostname, port, method, path, headers: { ...headers, ...length }, agent: false };
  return new Promise((resolve, reject) => {
    const request =
      protocol === 'https:'
        ? tlsRequest({
            ...options,
            servername: 'localhost',
            ...(target.ca !== undefined && { ca: target.ca }),
          })
        : plainRequest(options);
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    // A server that has answered may close before it has read all of a body that is too large.
    request.on('error', (error) => {
      if (!answered) reject(error);
    });
    request.end(body);
  });
}

/** A call of the API; without a method what its kind needs must be said. */
export function query(
  path: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpCall {
  return { path: `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, headers };
}

export function mutation(
  path: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpCall {
  return {
    method: 'POST',
    path: `/api/trpc/${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  };
}

/** A form as a browser sends it. */
export function form(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): HttpCall {
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  };
}

/** The answer of a call of the API. */
export function dataOf({ text }: HttpAnswer): unknown {
  return (JSON.parse(text) as { result: { data: unknown } }).result.data;
}

export interface ShapedError {
  readonly message: string;
  readonly code: number;
  readonly data: {
    readonly code: string;
    readonly httpStatus: number;
    readonly reason: string;
    readonly id: string;
  };
}

export function errorOf({ text }: HttpAnswer): ShapedError {
  return (JSON.parse(text) as { error: ShapedError }).error;
}
