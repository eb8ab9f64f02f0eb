import type { z } from 'zod';
import { NOTICE_TOPICS } from '#lib/domain/notice/notice-kind.ts';
import type { chooseNoticesInput } from '#lib/schemas/notification.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { saveChoice, setLanguage } from './notice-writer.ts';

/** What the caller is also told by text message or mail, and in which language. Codes and invitations are sent in any case. */
export async function chooseNotices(
  app: App,
  { personId }: Actor,
  { sent, language }: z.infer<typeof chooseNoticesInput>,
): Promise<void> {
  await app.engine.configure('notice.choose', async (transaction) => {
    for (const topic of NOTICE_TOPICS) await saveChoice(transaction, { personId, topic, sent: sent[topic] });
    await setLanguage(transaction, personId, language);
  });
}
