import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { PausedSession } from '#lib/server/account/resume-session.ts';
import { SEEN_EVERY_MINUTES, SHARED_PAUSE_MINUTES } from '#lib/server/account/session-length.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { isForeignWrite } from './is-foreign-write.ts';

export interface IdentifiedCaller {
  readonly actor: Actor | null;
  /** Whose session it is that has paused on a shared computer: nobody is signed in until the password is given again. */
  readonly paused: PausedSession | null;
  /** Of the session or of the access token. */
  readonly tokenHash: Buffer | null;
  /** Null where the call came with no access token. */
  readonly tokenScope: TokenScope | null;
}

export type Identification =
  | { readonly ok: true; readonly caller: IdentifiedCaller }
  | { readonly ok: false; readonly problem: 'foreign-write' | 'token-invalid' };

export interface Credentials {
  readonly request: Request;
  /** The value of the session's cookie; empty where there is none. */
  readonly cookie: string;
  readonly ownOrigin: string;
  /** Whether access tokens count here: at the door for programs only. */
  readonly takesTokens: boolean;
  /** Whether a person did it, and not a page by itself: only that ends a pause before it begins. */
  readonly byPerson: boolean;
}

/**
 * Who asks. A call with an access token has the authority of the token and of nothing else: cookies beside it are not
 * looked at, so that it needs no Origin; and a token that is worth nothing is refused, not taken for nobody's call. All
 * others have that of the session's cookie, and may change something only from our own origin.
 */
export function identifyCaller(
  app: App,
  { request, cookie, ownOrigin, takesTokens, byPerson }: Credentials,
): Identification {
  const bearer = takesTokens ? bearerOf(request) : null;
  if (bearer !== null) return identifyToken(app, bearer);
  if (isForeignWrite(request, ownOrigin)) return { ok: false, problem: 'foreign-write' };
  const tokenHash = cookie.length === SESSION_TOKEN_CHARACTERS ? hashToken(cookie) : null;
  return { ok: true, caller: tokenHash ? identifySession(app, tokenHash, byPerson) : NOBODY };
}

function identifySession(app: App, tokenHash: Buffer, byPerson: boolean): IdentifiedCaller {
  const now = app.now();
  const actor = app.engine.read((reader) => reader.session(tokenHash, now));
  if (!actor) return { ...NOBODY, tokenHash };
  const { shared, seenAt, personId, personPublicId, name } = actor;
  // What is noted and not written yet counts on a shared computer; elsewhere nothing depends on it.
  const seen = shared ? Math.max(seenAt, app.lastUses.noted(tokenHash) ?? 0) : seenAt;
  if (shared && now - seen >= SHARED_PAUSE_MINUTES)
    return { ...NOBODY, tokenHash, paused: { personId, personPublicId, name, tokenHash } };
  if (byPerson && now - seen >= (shared ? 1 : SEEN_EVERY_MINUTES))
    app.lastUses.note('session', tokenHash, now);
  return { actor, paused: null, tokenHash, tokenScope: null };
}

function identifyToken(app: App, token: string): Identification {
  if (token.length !== ACCESS_TOKEN_CHARACTERS) return { ok: false, problem: 'token-invalid' };
  const tokenHash = hashToken(token);
  const now = app.now();
  const holder = app.engine.read((reader) => reader.apiToken(tokenHash, now));
  if (!holder) return { ok: false, problem: 'token-invalid' };
  const { person, scope } = holder;
  if (person.seenAt !== now) app.lastUses.note('api-token', tokenHash, now);
  return { ok: true, caller: { actor: person, paused: null, tokenHash, tokenScope: scope } };
}

/** What stands behind `Bearer` (RFC 6750); null where the header is not there or speaks of something else, a proxy's password say. */
function bearerOf({ headers }: Request): string | null {
  const header = headers.get('authorization');
  if (header === null || !/^bearer( |$)/i.test(header)) return null;
  return header.slice('bearer'.length).trim();
}

export const NOBODY: IdentifiedCaller = { actor: null, paused: null, tokenHash: null, tokenScope: null };

const SESSION_TOKEN_CHARACTERS = 43;
const ACCESS_TOKEN_CHARACTERS = 46;
