import type { RequestEvent } from '@sveltejs/kit';
import { deviceOf, formatDevice } from '#lib/domain/people/device.ts';
import { millisecondsOf } from '#lib/domain/time/instant.ts';
import type { OpenedSession } from '#lib/server/account/open-session.ts';
import { signOut } from '#lib/server/account/sign-out.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { sessionCookieOf } from './cookies.ts';

/**
 * Keeps a session that was just opened with the browser. The one that its cookie stood for until now ends, whoever's it was;
 * what the same person has typed before a pause goes over. `personId` is whose session it is; empty where that is not known.
 */
export async function keepSession(
  { cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
  { token, expiresAt }: OpenedSession,
  personId: string,
): Promise<void> {
  const { app, config, tokenHash, paused, heldForms } = locals;
  sessionCookieOf(cookies, config).set(token, millisecondsOf(expiresAt));
  if (paused?.personPublicId === personId) heldForms.move(paused.tokenHash, hashToken(token));
  if (tokenHash) await signOut(app, tokenHash);
}

/** What the browser says of itself, as it is stored. */
export function deviceText({ request }: Pick<RequestEvent, 'request'>): string {
  return formatDevice(deviceOf(request.headers.get('user-agent')));
}
