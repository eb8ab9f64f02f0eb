import type { Cookies } from '@sveltejs/kit';
import type { Config } from '#lib/server/config/config.ts';

const COOKIE = 'shown-once';
const SECONDS = 300;

/**
 * A secret that the next page shows once: the form that made it answers with a redirect, so that nobody makes it twice by
 * reloading, and its address holds no secret.
 */
export function shownOnce(
  cookies: Cookies,
  { origin }: Pick<Config, 'origin'>,
  path: string,
): { keep: (text: string) => void; take: () => string | null } {
  const options = {
    path,
    httpOnly: true,
    secure: origin.startsWith('https://'),
    sameSite: 'strict',
  } as const;
  return {
    keep: (text) => {
      cookies.set(COOKIE, text, { ...options, maxAge: SECONDS });
    },
    take: () => {
      const text = cookies.get(COOKIE) ?? null;
      if (text !== null) cookies.delete(COOKIE, options);
      return text;
    },
  };
}
