import { siteSettingsInput, whosePersonalData } from '#lib/schemas/privacy.ts';
import { countPeopleNotNeeded } from '#lib/server/privacy/count-people-not-needed.ts';
import { erasePerson } from '#lib/server/privacy/erase-person.ts';
import { updateSiteSettings } from '#lib/server/privacy/update-site-settings.ts';
import { viewSiteSettings } from '#lib/server/privacy/view-site-settings.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = [
  'siteName',
  'houseWordChinese',
  'houseWordEnglish',
  'organiser',
  'phone',
  'icpNumber',
  'policeNumber',
  'peopleKeptDays',
] as const;

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const settings = await orErrorPage(event, () => viewSiteSettings(app, actor));
  const dryRun = await orErrorPage(event, () => countPeopleNotNeeded(app, actor));
  const { searchParams } = event.url;
  return { settings, dryRun, saved: searchParams.has('saved'), erased: searchParams.has('erased') };
};

export const actions: Actions = {
  save: async (event) => {
    const actor = needSession(event);
    const { largerType, ...values } = await readForm(event.request, [...FIELDS, 'largerType']);
    return runForm(event, {
      schema: siteSettingsInput,
      input: {
        ...values,
        largerType: largerType !== '',
        peopleKeptDays: values.peopleKeptDays === '' ? null : Number(values.peopleKeptDays),
      },
      typed: { form: 'save', values: { ...values, largerType } },
      run: (input) => updateSiteSettings(event.locals.app, actor, input),
      next: '/settings?saved',
    });
  },

  erase: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['mobile']);
    return runForm(event, {
      // Without a number it would be the officer.
      schema: whosePersonalData.required(),
      input: values,
      typed: { form: 'erase', values },
      run: (input) => erasePerson(event.locals.app, actor, input),
      next: '/settings?erased',
    });
  },
};
