import { fail, redirect } from '@sveltejs/kit';
import { facingRows } from '#lib/domain/hall/facing-rows.ts';
import { DEFAULT_TEMPLATE, HALL_TEMPLATES } from '#lib/domain/hall/hall-templates.ts';
import { OPENING_TEXTS } from '#lib/messages/page-opening-texts.ts';
import { openStationInput } from '#lib/schemas/station-opening.ts';
import { openStation } from '#lib/server/station/open-station.ts';
import { prepareOpening } from '#lib/server/station/prepare-opening.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readWholeForm } from '#lib/server/web-server/read-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  hasOrderedTimes,
  OPENING_FIELDS,
  openingInput,
  rowsOf,
  type OpeningValues,
} from './opening-form.server.ts';

const ALL_DAYS = ['1', '2', '3', '4', '5', '6', '7'];

export const load: PageServerLoad = async (event) => {
  const { app, language } = event.locals;
  const actor = needSession(event);
  const { districtName, belongsToParty } = await orErrorPage(event, () => prepareOpening(app, actor));
  const texts = OPENING_TEXTS[language];
  const defaults: OpeningValues = {
    name: texts.nameOf(districtName),
    address: '',
    phone: '',
    wayIn: '',
    opensAt: '08:30',
    closesAt: '18:30',
    breakFrom: '',
    breakTo: '',
    zoneName: texts.zoneNameDefault,
    template: DEFAULT_TEMPLATE,
    rows: '3',
    desksPerRow: '6',
    rooms: texts.roomsDefault,
    counters: '2',
    manager: 'myself',
    managerName: '',
    managerMobile: '',
    trialTeam: belongsToParty ? '' : 'on',
  };
  const templates = HALL_TEMPLATES.map((template) => ({ ...template, drawing: facingRows(template) }));
  return { defaults, openDays: ALL_DAYS, templates, custom: drawn(defaults), belongsToParty };
};

export const actions: Actions = {
  /** Draws what was typed and saves nothing. */
  preview: async (event) => {
    needSession(event);
    const { values, openDays } = await readOpening(event.request);
    return {
      sentence: null,
      problems: {},
      typed: { values, openDays },
      custom: drawn(values),
      failed: false,
    };
  },
  open: async (event) => {
    const { app, language, config } = event.locals;
    const actor = needSession(event);
    const { values, openDays } = await readOpening(event.request);
    const answer = { typed: { values, openDays }, custom: drawn(values), failed: true };
    const input = openStationInput.safeParse(openingInput(language, values, openDays));
    if (!input.success || !hasOrderedTimes(values)) {
      const problems = input.success ? {} : fieldProblems(language, input.error);
      const hours = { hours: OPENING_TEXTS[language].timesNeeded };
      return fail(400, {
        ...answer,
        sentence: null,
        problems: { ...problems, ...(!hasOrderedTimes(values) && hours) },
      });
    }
    let next: string;
    try {
      const { id, token } = await openStation(app, actor, input.data);
      next = `/stations/${id}/opened`;
      if (token !== null) shownOnce(event.cookies, config, next).keep(`${config.origin}/invitation/${token}`);
    } catch (cause) {
      const refused = refuseForm(event, cause, answer.typed);
      return fail(refused.status, { ...answer, ...refused.data });
    }
    redirect(303, next);
  },
};

async function readOpening(request: Request): Promise<{ values: OpeningValues; openDays: string[] }> {
  const form = await readWholeForm(request);
  const textOf = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const values = Object.fromEntries(OPENING_FIELDS.map((name) => [name, textOf(name)])) as OpeningValues;
  const openDays = form.getAll('openDays').filter((value) => typeof value === 'string');
  return { values, openDays };
}

function drawn(values: OpeningValues): ReturnType<typeof facingRows> | null {
  const rows = rowsOf({ ...values, template: 'custom' });
  return rows && facingRows(rows);
}
