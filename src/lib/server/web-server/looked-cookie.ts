import type { Cookies } from '@sveltejs/kit';
import type { Config } from '#lib/server/config/config.ts';

const LOOKED_COOKIE = 'looked';
const KEPT_SECONDS = 90 * 86_400;

/** When this browser was last told that its reader has seen what happened at a station, in milliseconds since 1970. */
export function readLooked(cookies: Cookies, stationId: string): number | null {
  const [of, at] = (cookies.get(LOOKED_COOKIE) ?? '').split(' ');
  const looked = Number(at);
  return of === stationId && Number.isSafeInteger(looked) && looked > 0 ? looked : null;
}

/** It is sent with this page only, and gives no right. */
export function lookedCookieOf(
  cookies: Cookies,
  { origin }: Pick<Config, 'origin'>,
  stationId: string,
): { set: (atMs: number) => void } {
  const options = {
    path: `/stations/${stationId}/today`,
    httpOnly: true,
    secure: origin.startsWith('https://'),
    sameSite: 'lax',
  } as const;
  return {
    set: (atMs) => {
      cookies.set(LOOKED_COOKIE, `${stationId} ${atMs}`, { ...options, maxAge: KEPT_SECONDS });
    },
  };
}
