import { building, dev } from '$app/environment';
import {
  isHttpError,
  isRedirect,
  type Handle,
  type HandleServerError,
  type RequestEvent,
  type ServerInit,
} from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { languageOf, type Language } from '#lib/messages/language.ts';
import { printFirstStartLink } from '#lib/server/account/first-start-link.ts';
import { readDayMark } from '#lib/server/availability/read-day-mark.ts';
import type { Config } from '#lib/server/config/config.ts';
import { readConfig } from '#lib/server/config/read-config.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';
import { useHouseWords } from '#lib/server/privacy/use-house-words.ts';
import { shapeRefusal } from '#lib/server/trpc/shape-error.ts';
import { callerKey } from '#lib/server/web-server/caller-key.ts';
import { identifyCaller, NOBODY } from '#lib/server/web-server/identify-caller.ts';
import { HeldForms } from '#lib/server/web-server/held-forms.ts';
import { holdForm } from '#lib/server/web-server/hold-form.ts';
import { startSchedule } from '#lib/server/upkeep/schedule.ts';
import { KeptPages, type DrawnPage, type PageKey } from '#lib/server/web-server/kept-pages.ts';
import { LANGUAGE_COOKIE, sessionCookieName, TYPE_COOKIE } from '#lib/server/web-server/cookies.ts';
import { limitBody } from '#lib/server/web-server/limit-body.ts';
import { PhotoForms } from '#lib/server/web-server/photo-forms.ts';
import { packed } from '#lib/server/web-server/packed.ts';
import { preferPage } from '#lib/server/web-server/prefer-page.ts';
import { refuseEarly } from '#lib/server/web-server/refuse-early.ts';
import { withSafeHeaders } from '#lib/server/web-server/safe-headers.ts';

const keptPages = new KeptPages();
const heldForms = new HeldForms();
const photoForms = new PhotoForms();

let running: { readonly app: OpenedApp; readonly config: Config } | null = null;

/** Opens the application once, before the first request; a wrong setting or unfit data ends the start. */
export const init: ServerInit = async () => {
  if (building) return;
  const answer = readConfig(process.env);
  if (!answer.ok) throw new Error(answer.problem);
  const app = openApp(answer.config);
  running = { app, config: answer.config };
  useHouseWords(app.engine.read((reader) => reader.siteSettings()));
  // The process calls it when it has been told to stop and the open requests are answered.
  const endSchedule = startSchedule(app);
  Reflect.set(globalThis, Symbol.for('yizhan.end-streams'), () => {
    app.dayWatch.end();
  });
  Reflect.set(globalThis, Symbol.for('yizhan.close'), () => {
    return endSchedule().then(() => app.close());
  });
  await printFirstStartLink(app, answer.config.origin);
};

export const handle: Handle = async (input) => {
  try {
    if (!running) throw new Error('a request came before the application was opened');
    const { app, config } = running;
    return await app.openRequests.during(() => answer(app, config, input));
  } catch (error) {
    // What the kit throws on purpose is its own to answer.
    if (isHttpError(error) || isRedirect(error)) throw error;
    return failedBeforeThePage(input.event, error);
  }
};

async function answer(
  app: OpenedApp,
  config: Config,
  { event, resolve }: Parameters<Handle>[0],
): Promise<Response> {
  const language = languageOfCaller(event);
  Object.assign(event.locals, { app, config, language, heldForms, ...NOBODY, ...siteOf(event, app) });
  const identified = identifyCaller(app, {
    request: event.request,
    cookie: event.cookies.get(sessionCookieName(config)) ?? '',
    ownOrigin: config.origin,
    takesTokens: event.route.id === API_ROUTE,
    byPerson: !FOLLOWS_BY_ITSELF.has(event.route.id ?? '') || !isAskedByScript(event),
  });
  if (!identified.ok) return withSafeHeaders(refusalOfCaller(event, app, identified.problem));
  Object.assign(event.locals, identified.caller);
  const tooMany = COUNTED_ELSEWHERE.has(event.route.id ?? '') ? null : refusalOfPage(event, app);
  if (tooMany) return withSafeHeaders(tooMany);
  const { bytesMax, end } = photoForms.begin({
    route: event.route.id,
    request: event.request,
    isKnown: event.locals.actor !== null,
  });
  try {
    const limited = limitBody(event.request, bytesMax, doorMessage(language, 'body-too-large'));
    return await answerWithin(app, Object.assign(event, { request: limited }), resolve);
  } finally {
    end();
  }
}

/** With a body no longer than it may be. */
async function answerWithin(
  app: OpenedApp,
  event: RequestEvent,
  resolve: Parameters<Handle>[0]['resolve'],
): Promise<Response> {
  const { language } = event.locals;
  if (!event.route.id?.startsWith('/api/')) preferPage(event.request);
  const render = async (send: (html: string) => string): Promise<Response> => {
    const page = await resolve(event, {
      transformPageChunk: ({ html }) =>
        send(
          html
            .replace('%yizhan.lang%', language)
            .replace('%yizhan.type%', event.locals.largerType ? 'larger-type' : ''),
        ),
    });
    return withSafeHeaders(page);
  };
  const held = await holdForm(event);
  if (held) return withSafeHeaders(held);
  const kept = keyOfKeptPage(event, app);
  if (kept !== null) return keptPages.answer(event.request, kept, () => drawnApart(render));
  const response = await render((html) => html);
  return event.route.id?.startsWith('/api/') ? response : packed(event.request, response);
}

/** The kit would put the text into bytes and hash it, which is done once for all who look at a kept page. */
async function drawnApart(render: (send: (html: string) => string) => Promise<Response>): Promise<DrawnPage> {
  let drawn = '';
  const answer = await render((html) => {
    drawn += html;
    return '';
  });
  return { answer, html: drawn };
}

/**
 * The page of a hall's day is kept until something of the day is written or a minute is over: everybody in front of the
 * same hall looks at it. Another person, language or address is another page.
 */
function keyOfKeptPage(
  { route, request, isDataRequest, locals, url, params }: RequestEvent,
  app: OpenedApp,
): PageKey | null {
  // Whoever changes its code wants to see it.
  if (dev || route.id !== '/stations/[id]' || request.method !== 'GET' || isDataRequest) return null;
  const reader = locals.actor === null ? '' : `${locals.actor.personPublicId} ${locals.actor.name}`;
  const minute = app.now();
  return {
    page: `${locals.language} ${locals.largerType} ${JSON.stringify(locals.site)} ${reader} ${url.pathname}${url.search}`,
    version: `${app.engine.version()} ${minute}`,
    mark: () => {
      const day = readDayMark(app, params.id ?? '', parseLocalDay(url.searchParams.get('day') ?? ''));
      locals.dayMark = day;
      return day === null ? null : `${day} ${minute}`;
    },
  };
}

/** What stands on every page. The API has none, and does not pay for it. */
function siteOf({ route, cookies }: RequestEvent, app: OpenedApp): Pick<App.Locals, 'site' | 'largerType'> {
  if (route.id === null || COUNTED_ELSEWHERE.has(route.id)) return { site: null, largerType: false };
  const site = app.engine.read((reader) => reader.siteSettings());
  // Another process may have set them.
  useHouseWords(site);
  const chosen = cookies.get(TYPE_COOKIE);
  return { site, largerType: chosen === undefined ? (site?.largerType ?? false) : chosen === 'larger' };
}

/** A page of the day asks by itself when something has changed, as long as it is open. */
function isAskedByScript({ isDataRequest, route }: RequestEvent): boolean {
  return isDataRequest || route.id === '/stations/[id]/live';
}

function languageOfCaller({ request, cookies }: RequestEvent): Language {
  return languageOf(request.headers.get('accept-language'), cookies.get(LANGUAGE_COOKIE));
}

/** Whoever tries access tokens is counted by address, as everybody is who is not known. */
function refusalOfCaller(
  event: RequestEvent,
  app: OpenedApp,
  problem: 'foreign-write' | 'token-invalid',
): Response {
  const { request, locals } = event;
  if (problem === 'foreign-write') {
    const refused = { code: 'FORBIDDEN', httpStatus: 403, reason: 'session-needed-from-origin' } as const;
    return refuseEarly(request, shapeRefusal(locals.language, refused));
  }
  const refused = { code: 'UNAUTHORIZED', httpStatus: 401, reason: 'token-invalid' } as const;
  return (
    refusalOfPage(event, app) ??
    refuseEarly(request, shapeRefusal(locals.language, refused), { 'www-authenticate': 'Bearer' })
  );
}

/** A page or a form is one call. */
function refusalOfPage({ locals, request, getClientAddress }: RequestEvent, app: OpenedApp): Response | null {
  const rate = app.callRates.take(callerKey({ ...locals, address: getClientAddress() }), 1);
  if (rate.ok) return null;
  const seconds = rate.retryAfterSeconds;
  const refused = { code: 'TOO_MANY_REQUESTS', httpStatus: 429, reason: 'too-many-calls' } as const;
  return refuseEarly(request, shapeRefusal(locals.language, refused, { seconds }), {
    'retry-after': String(seconds),
  });
}

/** Nothing of a page is there yet, and the kit would answer without our headers and without an id. */
function failedBeforeThePage({ request, route }: RequestEvent, error: unknown): Response {
  const language = languageOf(request.headers.get('accept-language'), undefined);
  const refused = shapeRefusal(language, {
    code: 'INTERNAL_SERVER_ERROR',
    httpStatus: 500,
    reason: 'failed',
  });
  const { id } = refused.error.data;
  running?.app.log.error({ id, route: route.id, error: String(error) }, 'a request failed');
  return withSafeHeaders(refuseEarly(request, refused));
}

/** The client sees a sentence and an id; the log has the rest, but no address, which may hold the secret of a link. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  const language = languageOfCaller(event);
  const id = randomUUID();
  if (status === 404) return { message: doorMessage(language, 'not-found', {}), id };
  if (status === 413) return { message: doorMessage(language, 'body-too-large', {}), id };
  if (status < 500) return { message: doorMessage(language, 'malformed', {}), id };
  running?.app.log.error({ id, route: event.route.id, error: String(error) }, 'a page failed');
  return { message: doorMessage(language, 'failed', {}), id };
};

const API_ROUTE = '/api/trpc/[...path]';

const FOLLOWS_BY_ITSELF: ReadonlySet<string> = new Set(['/stations/[id]', '/stations/[id]/live']);

/** Each call of the API is counted by itself, and who watches over the program may ask as often as they like. */
const COUNTED_ELSEWHERE: ReadonlySet<string> = new Set([API_ROUTE, '/healthz', '/readyz']);
