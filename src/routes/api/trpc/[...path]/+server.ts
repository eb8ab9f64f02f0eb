import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { deviceOf, formatDevice } from '#lib/domain/people/device.ts';
import { BATCH_CALLS_MAX } from '#lib/schemas/limits.ts';
import { BODY_BYTES_MAX } from '#lib/server/config/config.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { shapeRefusal } from '#lib/server/trpc/shape-error.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';
import { isTooLarge } from '#lib/server/web-server/is-too-large.ts';
import { refuseEarly } from '#lib/server/web-server/refuse-early.ts';

const ENDPOINT = '/api/trpc';

/** The door for programs and for scripts of our pages. */
const handle: RequestHandler = async (event) => {
  const { app, actor, tokenHash, tokenScope, language, config } = event.locals;
  return (
    refusalOf(event) ??
    fetchRequestHandler({
      endpoint: ENDPOINT,
      req: event.request,
      router: appRouter,
      maxBatchSize: BATCH_CALLS_MAX,
      // A query with many days or desks is longer than an address may be: it can be sent as a POST.
      allowMethodOverride: true,
      responseMeta: ({ errors }) => (errors.some(isTooLarge) ? { status: 413 } : {}),
      createContext: ({ resHeaders }) => ({
        app,
        actor,
        tokenHash,
        tokenScope,
        language,
        address: event.getClientAddress(),
        device: () => formatDevice(deviceOf(event.request.headers.get('user-agent'))),
        source: 'api',
        session: sessionCookieOf(event.cookies, config),
        origin: config.origin,
        setHeader: (name, value) => {
          resHeaders.set(name, value);
        },
      }),
    })
  );
};

export const GET = handle;
export const POST = handle;

/** What is refused before any call is looked at; null where nothing is. */
function refusalOf({ locals: { language }, request, url }: RequestEvent): Response | null {
  if (callsOf(url) > BATCH_CALLS_MAX) {
    const refused = { code: 'BAD_REQUEST', httpStatus: 400, reason: 'batch-too-large' } as const;
    return refuseEarly(request, shapeRefusal(language, refused, { limit: BATCH_CALLS_MAX }));
  }
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) {
    const refused = { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413, reason: 'body-too-large' } as const;
    return refuseEarly(request, shapeRefusal(language, refused));
  }
  if (asksForStream(request)) {
    const refused = { code: 'BAD_REQUEST', httpStatus: 400, reason: 'malformed' } as const;
    return refuseEarly(request, shapeRefusal(language, refused));
  }
  if (request.method === 'POST' && !isJson(request)) {
    const refused = { code: 'UNSUPPORTED_MEDIA_TYPE', httpStatus: 415, reason: 'malformed' } as const;
    return refuseEarly(request, shapeRefusal(language, refused));
  }
  return null;
}

/** A batch names its calls in the path, separated by commas, which may be percent-encoded like everything else in it. */
function callsOf(url: URL): number {
  return url.pathname.split(/,|%2C/i).length;
}

/** An answer in parts leaves before its calls are done: too early for the cookie of a session or a status of theirs. */
function asksForStream({ headers }: Request): boolean {
  return headers.has('trpc-accept') || (headers.get('accept') ?? '').includes('application/jsonl');
}

/** Inputs are JSON: files and forms have no place in the API. */
function isJson({ headers }: Request): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase() === 'application/json';
}
