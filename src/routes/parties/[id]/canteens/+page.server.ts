import { fail } from '@sveltejs/kit';
import type { Language } from '#lib/messages/language.ts';
import { LISTING_TEXTS } from '#lib/messages/page-listing-texts.ts';
import { addPictureInput, pictureId, proposeCanteenInput } from '#lib/schemas/canteen.ts';
import { addPicture } from '#lib/server/canteen/add-picture.ts';
import { removePicture } from '#lib/server/canteen/remove-picture.ts';
import { findPartiesNamed } from '#lib/server/canteen/find-parties-named.ts';
import { listCanteenFiles } from '#lib/server/canteen/list-canteen-files.ts';
import { proposeCanteen } from '#lib/server/canteen/propose-canteen.ts';
import { listStations } from '#lib/server/station/list-stations.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm, readFormFiles, readTexts } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';
import { listingOf, namesOf } from './listing-form.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  return orErrorPage(event, async () => {
    const canteens = await listCanteenFiles(app, actor, { partyId: event.params.id });
    const { stations } = await listStations(app);
    return {
      partyId: event.params.id,
      canteens,
      stations: stations.map(({ id, name }) => ({ id, name })),
      isDone: event.url.searchParams.has('done'),
    };
  });
};

export const actions: Actions = {
  addPicture: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const fields = ['canteenId', 'description'] as const;
    const { values, files } = await readFormFiles(event.request, fields, 'picture');
    const [bytes] = files;
    const typed = { form: `picture${values.canteenId}`, values };
    if (!bytes) return fail(400, { sentence: LISTING_TEXTS[language].noPicture, problems: {}, typed });
    return runForm(event, {
      schema: addPictureInput.omit({ picture: true }),
      input: values,
      typed,
      run: (input) => addPicture(app, actor, { ...input, bytes }),
      next: `${event.url.pathname}?done`,
    });
  },
  removePicture: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['canteenId', 'pictureId']);
    return runForm(event, {
      schema: pictureId,
      input: values,
      typed: { form: `picture${values.canteenId}`, values },
      run: (input) => removePicture(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  propose: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const values = typedDays(event, await readTexts(event.request), ['licenceUntil']);
    const canteenId = values['canteenId'] ?? '';
    const typed = { form: `propose${canteenId}`, values };
    const names = values['welcome'] === 'parties' ? namesOf(values) : [];
    const found = await orErrorPage(event, () => findPartiesNamed(app, actor, event.params.id, names));
    const problem = problemOfNames(language, values, names.length, found.unknown);
    if (problem !== null)
      return fail(400, { sentence: null, problems: { 'listing.welcome': problem }, typed });
    const listing = listingOf(values, found.partyIds);
    const where =
      canteenId === '' ? { partyId: event.params.id, stationId: values['stationId'] ?? '' } : { canteenId };
    return runForm(event, {
      schema: proposeCanteenInput,
      input: { ...where, listing },
      typed,
      run: (input) => proposeCanteen(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};

function problemOfNames(
  language: Language,
  { welcome }: Readonly<Record<string, string>>,
  count: number,
  unknown: readonly string[],
): string | null {
  const texts = LISTING_TEXTS[language];
  if (unknown.length > 0) return texts.partiesUnknown(unknown.join(language === 'zh-CN' ? '、' : ', '));
  return welcome === 'parties' && count === 0 ? texts.noParties : null;
}
