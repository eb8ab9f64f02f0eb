import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Language } from '#lib/messages/language.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';

/** What a call knows of its caller. */
export interface CallContext {
  readonly app: App;
  /** Looked up for this very request; null where nobody is signed in. */
  readonly actor: Actor | null;
  /** Of the session or of the access token that the call came with. */
  readonly tokenHash: Buffer | null;
  /** What the access token reaches; null where the call came with none. */
  readonly tokenScope: TokenScope | null;
  readonly language: Language;
  readonly address: string;
  /** As `formatDevice` writes it; read where it is needed only. */
  readonly device: () => string;
  readonly source: 'page' | 'api';
  readonly session: SessionCookie;
  /** Where links lead: from the configuration, never from a header. */
  readonly origin: string;
  readonly setHeader: (name: string, value: string) => void;
}

/** Keeps the session's token with the browser. */
export interface SessionCookie {
  set(token: string, expiresAtMs: number): void;
  clear(): void;
}
