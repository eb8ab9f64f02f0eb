import { createTRPCClient, httpLink, type HTTPLinkOptions, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '#lib/server/trpc/app-router.ts';

export type ApiClient = TRPCClient<AppRouter>;

/** A caller with cookies of its own, as a browser keeps them: the public API and nothing else. */
export function openClient(origin: string): ApiClient {
  const cookies = new Map<string, string>();
  const fetchWithCookies = async (
    address: RequestInfo | URL | string,
    init?: RequestInit,
  ): Promise<Response> => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    headers.set('accept-language', 'zh-CN');
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(address, { ...init, headers });
    for (const text of response.headers.getSetCookie()) keepCookie(cookies, text);
    return response;
  };
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${origin}/api/trpc`,
        fetch: fetchWithCookies as NonNullable<HTTPLinkOptions<never>['fetch']>,
      }),
    ],
  });
}

function keepCookie(cookies: Map<string, string>, text: string): void {
  const [pair = ''] = text.split(';');
  const at = pair.indexOf('=');
  cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
