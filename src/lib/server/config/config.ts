import type { Instant } from '#lib/domain/time/instant.ts';
import type { MessagesConfig } from './messages-config.ts';
import type { OidcConfig } from './oidc-config.ts';

/** The largest request body, in bytes. Not a setting: the limits of the schemas are chosen to fit into it. */
export const BODY_BYTES_MAX = 1_048_576;

/** Of a form with photos, in bytes: two as a phone takes them, so that the form can answer that they are too large and keep what was typed. */
export const PHOTO_FORM_BYTES_MAX = 12_582_912;

export const MODES = ['production', 'development', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment tells an installation, checked by `readConfig`. */
export interface Config {
  readonly mode: Mode;
  /** The folder of the database, as written: a relative one starts at the working folder. */
  readonly dataDir: string;
  readonly host: string;
  /** 0–65535; with 0 the system chooses a port when it listens, and a derived `origin` ends in `:0` until then. */
  readonly port: number;
  /** The files of the program's own certificate; null where it speaks plain http itself, behind a proxy too. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** Scheme, host and port under which browsers reach the program, without a path. */
  readonly origin: string;
  /** Other machines reach it without encryption, because ORIGIN says so: pages carry a banner. */
  readonly plainHttp: boolean;
  /** The moment taken for now at the start; null is the machine's clock. Never in production. */
  readonly clock: Instant | null;
  readonly logLevel: LogLevel;
  /** How many proxies of ours stand before the program: the caller's address is that far from the end of X-Forwarded-For. */
  readonly trustedProxyHops: number;
  /** Calls that a session or an address may make in a minute; 0 is no limit and never in production. */
  readonly rateCallsPerMinute: number;
  /** How the program reaches people. Never logged: it holds secrets. */
  readonly messages: MessagesConfig;
  /** Names and numbers of hosts of an internal network that stations may have called, also without encryption. */
  readonly privateHosts: readonly string[];
  /** Another house that says who somebody is; null where there is none. Never logged. */
  readonly oidc: OidcConfig | null;
}
