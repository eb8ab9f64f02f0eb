import { redirect, type RequestEvent } from '@sveltejs/kit';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { KeptTrip } from '#lib/server/identity/round-trip-log.ts';
import { linkIdentity } from '#lib/server/identity/link-identity.ts';
import { signInWithIdentity } from '#lib/server/identity/sign-in-with-identity.ts';
import { deviceText, keepSession } from '#lib/server/web-server/keep-session.ts';
import { oidcCookie } from '#lib/server/web-server/oidc-cookie.ts';
import type { RequestHandler } from './$types';

/** Where the other house sends the browser back to, with a code that is worth something to this browser once. */
export const GET: RequestHandler = async (event) => {
  const { app, config } = event.locals;
  const secret = oidcCookie(event.cookies, config).take();
  const kept = secret === null ? null : app.roundTrips.take(secret);
  let goesOn: string;
  try {
    goesOn = await finish(event, kept);
  } catch (cause) {
    const refused = asDoorError(cause);
    if (!refused) throw cause;
    const links = kept !== null && kept.linksPersonId !== null;
    const page = links ? '/account/identity' : '/sign-in';
    redirect(303, `${page}?problem=${refused.reason}`);
  }
  redirect(303, goesOn);
};

async function finish(event: RequestEvent, kept: KeptTrip | null): Promise<string> {
  const { app, actor, config } = event.locals;
  if (!app.oidc || !kept) throw new DoorError('wrong-credentials', 'oidc-failed');
  // The path of our own, whatever host the request named.
  const cameBack = new URL(event.url.pathname + event.url.search, config.origin);
  const identity = await app.oidc.finish(cameBack, kept.trip);
  if (kept.linksPersonId === null) {
    const opened = await signInWithIdentity(app, identity, { device: deviceText(event), shared: false });
    await keepSession(event, opened, opened.personId);
    return kept.next;
  }
  // Whoever began it must still be signed in here.
  if (actor?.personId !== kept.linksPersonId) throw new DoorError('wrong-credentials', 'oidc-failed');
  await linkIdentity(app, actor.personId, identity);
  return kept.next;
}
