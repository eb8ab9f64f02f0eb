import type { Cookies } from '@sveltejs/kit';
import type { Config } from '#lib/server/config/config.ts';

const LOOKED_COOKIE = 'looked';
const KEPT_SECONDS = 90 * 86_400;

/**
 * When a reader last said in this browser that they have seen what happened, in milliseconds since 1970. It is sent with this
 * page only, gives no right, and is nobody else's who signs in here.
 */
export function lookedCookie(
  cookies: Cookies,
  { origin }: Pick<Config, 'origin'>,
  { path, personId }: { readonly path: string; readonly personId: string },
): { read: () => number | null; set: (atMs: number) => void } {
  const options = {
    path,
    httpOnly: true,
    secure: origin.startsWith('https://'),
    sameSite: 'lax',
  } as const;
  return {
    read: () => {
      const [of, at] = (cookies.get(LOOKED_COOKIE) ?? '').split(' ');
      const looked = Number(at);
      return of === personId && Number.isSafeInteger(looked) && looked > 0 ? looked : null;
    },
    set: (atMs) => {
      cookies.set(LOOKED_COOKIE, `${personId} ${atMs}`, { ...options, maxAge: KEPT_SECONDS });
    },
  };
}
