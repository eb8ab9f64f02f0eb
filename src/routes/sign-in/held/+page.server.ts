import { needSession } from '#lib/server/web-server/need-session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  needSession(event);
  const { heldForms, tokenHash } = event.locals;
  return { held: tokenHash && heldForms.of(tokenHash) };
};
