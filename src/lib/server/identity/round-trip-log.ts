import { hashToken, newToken } from '#lib/server/account/token.ts';
import type { OidcRoundTrip } from './create-oidc-client.ts';

/** Whoever needs longer at the other house begins again. */
export const ROUND_TRIP_MINUTES = 10;
/** The oldest is forgotten for the next. */
export const ROUND_TRIPS_MAX = 2_000;

export interface KeptTrip {
  readonly trip: OidcRoundTrip;
  /** Where the person goes on afterwards. */
  readonly next: string;
  /** The person who links; null where somebody signs in. */
  readonly linksPersonId: number | null;
}

/**
 * Who has left for the other house and is not back yet. The browser keeps a secret of its own for it, so that nobody can come
 * back with what somebody else has begun; it is taken once. In memory: after a restart one begins again.
 */
export class RoundTripLog {
  readonly #kept = new Map<string, { readonly kept: KeptTrip; readonly at: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Answers the secret for the browser. */
  keep(kept: KeptTrip): string {
    const secret = newToken();
    this.#kept.set(keyOf(secret), { kept, at: this.#now() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > ROUND_TRIPS_MAX && oldest !== undefined) this.#kept.delete(oldest);
    return secret;
  }

  take(secret: string): KeptTrip | null {
    const found = this.#kept.get(keyOf(secret));
    this.#kept.delete(keyOf(secret));
    return found && this.#now() - found.at < ROUND_TRIP_MINUTES * 60_000 ? found.kept : null;
  }
}

function keyOf(secret: string): string {
  return hashToken(secret).toString('base64');
}
