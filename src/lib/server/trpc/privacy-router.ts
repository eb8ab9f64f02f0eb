import {
  personalData,
  privacyNoticeInput,
  privacyNoticePublished,
  privacyNoticeView,
  publishPrivacyNoticeInput,
  retentionDryRun,
  siteSettingsInput,
  whosePersonalData,
} from '#lib/schemas/privacy.ts';
import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { countPeopleNotNeeded } from '#lib/server/privacy/count-people-not-needed.ts';
import { erasePerson } from '#lib/server/privacy/erase-person.ts';
import { exportPerson } from '#lib/server/privacy/export-person.ts';
import { getPrivacyNotice } from '#lib/server/privacy/get-privacy-notice.ts';
import { publishPrivacyNotice } from '#lib/server/privacy/publish-privacy-notice.ts';
import { updateSiteSettings } from '#lib/server/privacy/update-site-settings.ts';
import { viewSiteSettings } from '#lib/server/privacy/view-site-settings.ts';
import { anyone, member, router } from './procedures.ts';

/** What people may ask of the office about their data, and what the office says of itself. */
export const privacyRouter = router({
  /** What is on file about oneself; for officers also about whoever asks under this number. That it was taken is recorded. */
  exportData: member
    .input(whosePersonalData)
    .output(personalData)
    .mutation(({ ctx, input }) => exportPerson(ctx.app, ctx.actor, input)),

  /**
   * Erases name, number, address and every right of oneself, for officers also of whoever asks under this number; bookings and
   * events stay without a name. Refused: the last officer.
   */
  erase: member
    .input(whosePersonalData)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await erasePerson(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** The privacy notice in force, or an earlier version of it, for everybody. Refused: a version that never was. */
  notice: anyone
    .input(privacyNoticeInput)
    .output(privacyNoticeView)
    .query(({ ctx, input }) => getPrivacyNotice(ctx.app, input)),

  /**
   * Publishes another version of the privacy notice, for officers; it is in force at once. Refused: another version than
   * `after` is in force.
   */
  publishNotice: member
    .input(publishPrivacyNoticeInput)
    .output(privacyNoticePublished)
    .mutation(({ ctx, input }) => publishPrivacyNotice(ctx.app, ctx.actor, input)),

  /** How many people would be anonymised now, for officers; changes nothing. */
  dryRun: member
    .input(nothing)
    .output(retentionDryRun)
    .query(({ ctx }) => countPeopleNotNeeded(ctx.app, ctx.actor)),

  /** What stands on every page, and how long people are kept, for officers. */
  settings: member
    .input(nothing)
    .output(siteSettingsInput)
    .query(({ ctx }) => viewSiteSettings(ctx.app, ctx.actor)),

  /** Sets all of it, for officers; every page shows it at once. */
  setSettings: member
    .input(siteSettingsInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await updateSiteSettings(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
