import type { RequestHandler } from '@sveltejs/kit';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { BATCH_CALLS_MAX } from '#lib/schemas/limits.ts';
import { BODY_BYTES_MAX } from '#lib/server/config/config.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';

const ENDPOINT = '/api/trpc';

/** The door for programs and for scripts of our pages. */
const handle: RequestHandler = async (event) => {
  const { app, actor, tokenHash, language, config } = event.locals;
  if (callsOf(event.url) > BATCH_CALLS_MAX) {
    return Response.json({ message: doorMessage(language, 'batch-too-large', { limit: BATCH_CALLS_MAX }) }, { status: 400 });
  }
  if (Number(event.request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) {
    return Response.json({ message: doorMessage(language, 'body-too-large', {}) }, { status: 413 });
  }
  return fetchRequestHandler({
    endpoint: ENDPOINT,
    req: event.request,
    router: appRouter,
    responseMeta: ({ errors }) => (errors.some(isTooLarge) ? { status: 413 } : {}),
    createContext: () => ({
      app,
      actor,
      tokenHash,
      language,
      address: event.getClientAddress(),
      source: 'api',
      session: sessionCookieOf(event.cookies, config),
      origin: config.origin,
      setHeader: (name, value) => { event.setHeaders({ [name]: value }); },
    }),
  });
};

export const GET = handle;
export const POST = handle;

/** A body without a length turns out to be too large while it is read: the adapter ends it with this status. */
function isTooLarge({ cause }: { readonly cause?: unknown }): boolean {
  return typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 413;
}

/** A batch names its calls in the path, separated by commas. */
function callsOf(url: URL): number {
  return url.pathname.split(',').length;
}
