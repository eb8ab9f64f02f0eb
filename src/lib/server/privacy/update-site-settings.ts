import type { SiteSettings } from '#lib/schemas/privacy.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { useHouseWords } from './use-house-words.ts';
import { writeSiteSettings } from './site-writer.ts';

/** What stands on every page, and how long people are kept; for officers. Every page shows it at once. */
export async function updateSiteSettings(app: App, actor: Actor, settings: SiteSettings): Promise<void> {
  const districtId = assertOfficer(actor);
  await app.engine.configure('site.update', async (transaction) => {
    await writeSiteSettings(transaction, districtId, settings);
    const event = { subject: 'district', subjectId: districtId, action: 'updated' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
  useHouseWords(settings);
}
