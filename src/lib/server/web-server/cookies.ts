import type { Cookies } from '@sveltejs/kit';
import type { Config } from '#lib/server/config/config.ts';
import type { SessionCookie } from '#lib/server/trpc/context.ts';

export const LANGUAGE_COOKIE = 'lang';

/** A browser drops a `__Host-` cookie on plain http, so an intranet without encryption has another name. */
export function sessionCookieName({ origin }: Pick<Config, 'origin'>): string {
  return isEncrypted(origin) ? '__Host-yizhan' : 'yizhan';
}

export function sessionCookieOf(cookies: Cookies, config: Pick<Config, 'origin'>): SessionCookie {
  const name = sessionCookieName(config);
  const options = { path: '/', httpOnly: true, secure: isEncrypted(config.origin), sameSite: 'lax' } as const;
  return {
    set: (token, expiresAtMs) => {
      cookies.set(name, token, { ...options, expires: new Date(expiresAtMs) });
    },
    clear: () => {
      cookies.delete(name, options);
    },
  };
}

function isEncrypted(origin: string): boolean {
  return origin.startsWith('https://');
}
