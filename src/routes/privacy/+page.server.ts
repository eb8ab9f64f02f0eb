import { CONSENT_VERSION } from '#lib/domain/registration/consent.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => ({
  version: CONSENT_VERSION,
  erased: url.searchParams.has('erased') && locals.actor === null,
});
