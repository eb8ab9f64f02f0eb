import type { z } from 'zod';
import { BUILT_IN_NOTICE } from '#lib/domain/registration/consent.ts';
import type { publishPrivacyNoticeInput } from '#lib/schemas/privacy.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { listNoticeVersions } from './notice-reader.ts';
import { insertNotice } from './notice-writer.ts';

/**
 * Publishes another version of the privacy notice, for officers. It is in force at once: whoever applies from now on agrees to
 * it, and who agreed to which is on file. Refused: another officer was faster.
 */
export async function publishPrivacyNotice(
  app: App,
  actor: Actor,
  { chinese, english, after }: z.infer<typeof publishPrivacyNoticeInput>,
): Promise<{ version: number }> {
  const districtId = assertOfficer(actor);
  return app.engine.configure('privacy.publishNotice', async (transaction) => {
    const [latest] = await listNoticeVersions(transaction, 1);
    const inForce = latest?.version ?? BUILT_IN_NOTICE;
    if (inForce !== after) throw new DoorError('conflict', 'changed-meanwhile');
    const version = inForce + 1;
    await insertNotice(transaction, {
      version,
      chinese,
      english,
      publishedAt: app.now(),
      publishedBy: actor.personId,
    });
    const event = {
      subject: 'district',
      subjectId: districtId,
      action: 'privacy-notice-published',
      facts: { version },
    } as const;
    await transaction.record(changeEvent(app, actor, event));
    return { version };
  });
}
