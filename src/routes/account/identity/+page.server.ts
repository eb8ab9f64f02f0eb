import { error } from '@sveltejs/kit';
import { DOOR_REASONS } from '#lib/domain/access/door-reason.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findLinkedAt } from '#lib/server/identity/identity-reader.ts';
import type { OidcClient } from '#lib/server/identity/create-oidc-client.ts';
import { unlinkIdentity } from '#lib/server/identity/unlink-identity.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { oidcCookie } from '#lib/server/web-server/oidc-cookie.ts';
import { nothing } from '#lib/schemas/scalars.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, language } = event.locals;
  const actor = needSession(event);
  const oidc = houseOf(app, language);
  const asked = event.url.searchParams;
  const problem = DOOR_REASONS.find((reason) => reason === asked.get('problem'));
  return {
    house: oidc.name,
    linkedAt: await findLinkedAt(readingFrom(app), actor.personId, oidc.issuer),
    now: app.now(),
    problem: problem === undefined ? null : doorMessage(language, problem),
    done: asked.has('linked') ? 'linked' : asked.has('unlinked') ? 'unlinked' : null,
  } as const;
};

export const actions: Actions = {
  // The page that comes next has the link: a form may not lead to another site.
  link: async (event) => {
    const { app, config, language } = event.locals;
    const actor = needSession(event);
    const { url, trip } = await houseOf(app, language).begin();
    const kept = { trip, next: '/account/identity?linked', linksPersonId: actor.personId };
    oidcCookie(event.cookies, config).keep(app.roundTrips.keep(kept));
    return { away: url };
  },
  unlink: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const { issuer } = houseOf(app, language);
    return runForm(event, {
      schema: nothing,
      input: {},
      typed: { form: 'unlink', values: {} },
      run: () => unlinkIdentity(app, actor, { issuer }),
      next: '/account/identity?unlinked',
    });
  },
};

function houseOf(app: App, language: Parameters<typeof doorMessage>[0]): OidcClient {
  return app.oidc ?? error(404, { message: doorMessage(language, 'not-found') });
}
