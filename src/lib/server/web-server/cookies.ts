import type { Cookies } from '@sveltejs/kit';
import type { Language } from '#lib/messages/language.ts';
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

export const ACTING_COOKIE = 'acting';
const CHOICE_SECONDS = 365 * 86_400;

/** The language that a person has chosen, for a year. */
export function languageCookieOf(
  cookies: Cookies,
  config: Pick<Config, 'origin'>,
): { set: (language: Language) => void } {
  const options = { path: '/', httpOnly: true, secure: isEncrypted(config.origin), sameSite: 'lax' } as const;
  return {
    set: (language) => {
      cookies.set(LANGUAGE_COOKIE, language, { ...options, maxAge: CHOICE_SECONDS });
    },
  };
}

/** The party in whose name a person was last acting, for a year. It says which page comes first and gives no right. */
export function actingCookieOf(
  cookies: Cookies,
  config: Pick<Config, 'origin'>,
): { set: (partyId: string) => void } {
  const options = { path: '/', httpOnly: true, secure: isEncrypted(config.origin), sameSite: 'lax' } as const;
  return {
    set: (partyId) => {
      cookies.set(ACTING_COOKIE, partyId, { ...options, maxAge: CHOICE_SECONDS });
    },
  };
}

export const TYPE_COOKIE = 'type';

/** The size of type that a person has chosen, for a year. */
export function typeCookieOf(
  cookies: Cookies,
  config: Pick<Config, 'origin'>,
): { set: (type: 'larger' | 'normal') => void } {
  const options = { path: '/', httpOnly: true, secure: isEncrypted(config.origin), sameSite: 'lax' } as const;
  return {
    set: (type) => {
      cookies.set(TYPE_COOKIE, type, { ...options, maxAge: CHOICE_SECONDS });
    },
  };
}

function isEncrypted(origin: string): boolean {
  return origin.startsWith('https://');
}
