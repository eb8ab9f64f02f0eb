import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { languageOf } from '#lib/messages/language.ts';
import { printFirstStartLink } from '#lib/server/account/first-start-link.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { Config } from '#lib/server/config/config.ts';
import { readConfig } from '#lib/server/config/read-config.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';
import { isForeignWrite } from '#lib/server/web-server/is-foreign-write.ts';
import { startSchedule } from '#lib/server/upkeep/schedule.ts';
import { LANGUAGE_COOKIE, sessionCookieName } from '#lib/server/web-server/cookies.ts';

let running: { readonly app: OpenedApp; readonly config: Config } | null = null;

/** Opens the application once, before the first request; a wrong setting or unfit data ends the start. */
export const init: ServerInit = async () => {
  if (building) return;
  const answer = readConfig(process.env);
  if (!answer.ok) throw new Error(answer.problem);
  const app = openApp(answer.config);
  running = { app, config: answer.config };
  // The process calls it when it has been told to stop and the open requests are answered.
  const endSchedule = startSchedule(app);
  Reflect.set(globalThis, Symbol.for('yizhan.close'), () => {
    endSchedule();
    return app.close();
  });
  await printFirstStartLink(app, answer.config.origin);
};

export const handle: Handle = async ({ event, resolve }) => {
  if (!running) throw new Error('a request came before the application was opened');
  const { app, config } = running;
  const language = languageOf(event.request.headers.get('accept-language'), event.cookies.get(LANGUAGE_COOKIE));
  const token = event.cookies.get(sessionCookieName(config)) ?? '';
  const tokenHash = token.length === TOKEN_CHARACTERS ? hashToken(token) : null;
  event.locals.app = app;
  event.locals.config = config;
  event.locals.language = language;
  event.locals.tokenHash = tokenHash;
  event.locals.actor = null;
  if (isForeignWrite(event.request, config.origin)) {
    return Response.json({ message: doorMessage(language, 'session-needed-from-origin', {}) }, { status: 403, headers: SAFE_HEADERS });
  }
  if (tokenHash) event.locals.actor = app.engine.read((reader) => reader.session(tokenHash, app.now()));
  const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%yizhan.lang%', language) });
  for (const [name, value] of Object.entries(SAFE_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
};

/** The client sees a sentence and an id; the log has the rest. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  const language = event.locals.language ?? 'zh-CN';
  const id = randomUUID();
  if (status === 404) return { message: doorMessage(language, 'not-found', {}), id };
  running?.app.log.error({ id, path: event.url.pathname, error: String(error) }, 'a page failed');
  return { message: doorMessage(language, 'failed', {}), id };
};

const TOKEN_CHARACTERS = 43;

/** On every answer of ours; what is built and immutable is served before it comes here. */
const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  vary: 'Cookie, Accept-Language',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};
