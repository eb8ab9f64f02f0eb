import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { isForeignWrite } from './is-foreign-write.ts';

export interface IdentifiedCaller {
  readonly actor: Actor | null;
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
}

/**
 * Who asks. A call with an access token has the authority of the token and of nothing else: cookies beside it are not
 * looked at, so that it needs no Origin; and a token that is worth nothing is refused, not taken for nobody's call. All
 * others have that of the session's cookie, and may change something only from our own origin.
 */
export function identifyCaller(
  app: App,
  { request, cookie, ownOrigin, takesTokens }: Credentials,
): Identification {
  const bearer = takesTokens ? bearerOf(request) : null;
  if (bearer !== null) return identifyToken(app, bearer);
  if (isForeignWrite(request, ownOrigin)) return { ok: false, problem: 'foreign-write' };
  const tokenHash = cookie.length === SESSION_TOKEN_CHARACTERS ? hashToken(cookie) : null;
  const actor = tokenHash && app.engine.read((reader) => reader.session(tokenHash, app.now()));
  return { ok: true, caller: { actor, tokenHash, tokenScope: null } };
}

function identifyToken(app: App, token: string): Identification {
  if (token.length !== ACCESS_TOKEN_CHARACTERS) return { ok: false, problem: 'token-invalid' };
  const tokenHash = hashToken(token);
  const holder = app.engine.read((reader) => reader.apiToken(tokenHash, app.now()));
  if (!holder) return { ok: false, problem: 'token-invalid' };
  app.tokenUses.note(holder.tokenId, app.now());
  return { ok: true, caller: { actor: holder.person, tokenHash, tokenScope: holder.scope } };
}

/** What stands behind `Bearer` (RFC 6750); null where the header is not there or speaks of something else, a proxy's password say. */
function bearerOf({ headers }: Request): string | null {
  const header = headers.get('authorization');
  if (header === null || !/^bearer( |$)/i.test(header)) return null;
  return header.slice('bearer'.length).trim();
}

const SESSION_TOKEN_CHARACTERS = 43;
const ACCESS_TOKEN_CHARACTERS = 46;
