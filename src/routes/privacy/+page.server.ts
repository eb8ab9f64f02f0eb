import { momentShown } from '#lib/server/moment-shown.ts';
import { DEFAULT_TIME_ZONE } from '#lib/domain/time/time-zone.ts';
import { privacyNoticeInput } from '#lib/schemas/privacy.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { getPrivacyNotice } from '#lib/server/privacy/get-privacy-notice.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, language, actor } = event.locals;
  const wanted = event.url.searchParams.get('version');
  const notice = await orErrorPage(event, () => {
    const input = privacyNoticeInput.safeParse(wanted === null ? {} : { version: Number(wanted) });
    if (!input.success) throw notFound();
    return getPrivacyNotice(app, input.data);
  });
  const { version, inForce, versions, publishedAt } = notice;
  return {
    version,
    inForce,
    publishedOn: momentShown(DEFAULT_TIME_ZONE, publishedAt)?.day ?? null,
    text: language === 'en' ? notice.english : notice.chinese,
    versions: versions.map((one) => ({
      version: one.version,
      publishedOn: momentShown(DEFAULT_TIME_ZONE, one.publishedAt)?.day ?? null,
    })),
    erased: event.url.searchParams.has('erased') && actor === null,
  };
};
