import type { SiteSettings } from '#lib/schemas/privacy.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';

/** The settings of the site as its officers change them. */
export function viewSiteSettings(app: App, actor: Actor): SiteSettings {
  assertOfficer(actor);
  const settings = app.engine.read((reader) => reader.siteSettings());
  if (!settings) throw notFound();
  return settings;
}
