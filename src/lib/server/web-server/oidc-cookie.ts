import type { Cookies } from '@sveltejs/kit';
import type { Config } from '#lib/server/config/config.ts';
import { ROUND_TRIP_MINUTES } from '#lib/server/identity/round-trip-log.ts';

/** The browser's own secret while somebody is at the other house. It comes back with a link of another site, so it is lax. */
export function oidcCookie(
  cookies: Cookies,
  { origin }: Pick<Config, 'origin'>,
): { keep: (secret: string) => void; take: () => string | null } {
  const secure = origin.startsWith('https://');
  const name = secure ? '__Host-yizhan-oidc' : 'yizhan-oidc';
  const options = { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const;
  return {
    keep: (secret) => {
      cookies.set(name, secret, { ...options, maxAge: ROUND_TRIP_MINUTES * 60 });
    },
    take: () => {
      const secret = cookies.get(name) ?? null;
      if (secret !== null) cookies.delete(name, options);
      return secret;
    },
  };
}
