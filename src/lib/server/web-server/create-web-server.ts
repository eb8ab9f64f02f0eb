import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TlsFiles } from '#lib/server/config/load-tls.ts';

/** How long a caller may take to send its headers, and the whole of its request with the body, in milliseconds. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;

/** Longer than the 60 seconds that proxies keep an idle connection, so that they never reuse one that just closed. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const TIMEOUT_CHECK_INTERVAL_MS = 5_000;

const HEADER_BYTES_MAX = 16_384;
const HEADERS_MAX = 100;
const CONNECTIONS_MAX = 10_000;

const OPTIONS: ServerOptions = {
  maxHeaderSize: HEADER_BYTES_MAX,
  headersTimeout: HEADERS_TIMEOUT_MS,
  requestTimeout: REQUEST_TIMEOUT_MS,
  keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
  connectionsCheckingInterval: TIMEOUT_CHECK_INTERVAL_MS,
};

/** A server with a limit on everything a caller can send before the application sees it; it does not listen yet. */
export function createWebServer(tls: TlsFiles | null, listener: RequestListener): Server {
  const unguessed: RequestListener = (request, response) => {
    // Files that were built are served before the application could say it.
    response.setHeader('x-content-type-options', 'nosniff');
    listener(request, response);
  };
  const server =
    tls === null ? createServer(OPTIONS, unguessed) : createTlsServer({ ...OPTIONS, ...tls }, unguessed);
  server.maxHeadersCount = HEADERS_MAX;
  server.maxConnections = CONNECTIONS_MAX;
  server.on('clientError', answerBrokenRequest);
  return server;
}

/** What never became a request is answered in a line and logged nowhere: anybody can send it at any rate. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`HTTP/1.1 ${statusLineOf(error.code)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => {
    socket.destroy();
  });
}

function statusLineOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  return '400 Bad Request';
}
