import type { z } from 'zod';
import { BUILT_IN_NOTICE } from '#lib/domain/registration/consent.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { privacyNoticeInput, PrivacyNoticeView } from '#lib/schemas/privacy.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { builtInNotice } from './built-in-notice.ts';
import { findNotice, listNoticeVersions } from './notice-reader.ts';

/** The latest versions that are told of. */
export const NOTICES_TOLD_MAX = 50;

/** A version of the privacy notice, or the one in force, for everybody. Refused: a version that never was. */
export async function getPrivacyNotice(
  app: App,
  { version }: z.infer<typeof privacyNoticeInput>,
): Promise<PrivacyNoticeView> {
  const { notice, published } = await readTogether(app, async (source) => {
    const listed = await listNoticeVersions(source, NOTICES_TOLD_MAX);
    const wanted = version ?? listed[0]?.version ?? BUILT_IN_NOTICE;
    const found = wanted === BUILT_IN_NOTICE ? builtInNotice() : await findNotice(source, wanted);
    return { notice: found, published: listed };
  });
  if (!notice) throw notFound();
  const { chinese, english } = notice;
  const told = ({ version: number, publishedAt }: { version: number; publishedAt: number | null }) => ({
    version: number,
    publishedAt: publishedAt === null ? null : momentText(instantOf(publishedAt)),
  });
  return {
    ...told(notice),
    inForce: notice.version === (published[0]?.version ?? BUILT_IN_NOTICE),
    chinese,
    english,
    versions: [...published, builtInNotice()].map(told),
  };
}
