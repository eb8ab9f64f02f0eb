import { showCodeInput } from '#lib/schemas/account.ts';
import { assertGrantedSomewhere } from '#lib/server/access/actor.ts';
import { showCode } from '#lib/server/account/show-code.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';

interface KeptCode {
  readonly code: string;
  readonly name: string;
  readonly expiresAt: number;
}

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  await orErrorPage(event, () => {
    assertGrantedSomewhere(actor, 'book-for-parties');
  });
  const kept = shownOnce(event.cookies, config, event.url.pathname).take();
  return { now: app.now(), shown: kept === null ? null : readKept(kept) };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['mobile']);
    return runForm(event, {
      schema: showCodeInput,
      input: values,
      typed: { form: 'show', values },
      run: async (input) => {
        const { code, name, expiresAt } = await showCode(app, actor, input);
        const kept: KeptCode = { code, name, expiresAt };
        shownOnce(event.cookies, config, event.url.pathname).keep(JSON.stringify(kept));
      },
      next: event.url.pathname,
    });
  },
};

/** The cookie came back from the browser: what is none of ours is not shown. */
function readKept(text: string): KeptCode | null {
  try {
    const kept = JSON.parse(text) as Partial<KeptCode>;
    const { code, name, expiresAt } = kept;
    if (typeof code !== 'string' || typeof name !== 'string' || !Number.isInteger(expiresAt)) return null;
    return { code, name, expiresAt: expiresAt as number };
  } catch {
    return null;
  }
}
