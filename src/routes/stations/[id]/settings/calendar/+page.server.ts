import { fail } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { calendarYearInput, previewInput, publishInput, setStationDayInput } from '#lib/schemas/calendar.ts';
import { removeStationDayInput } from '#lib/schemas/station.ts';
import { isOfficerSomewhere } from '#lib/server/access/actor.ts';
import { getCalendarYear } from '#lib/server/calendar/get-calendar-year.ts';
import { previewNotice } from '#lib/server/calendar/preview-notice.ts';
import { publishCalendarYear } from '#lib/server/calendar/publish-calendar-year.ts';
import { removeStationDay } from '#lib/server/calendar/remove-station-day.ts';
import { setStationDay } from '#lib/server/calendar/set-station-day.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const { station } = await event.parent();
  const thisYear = yearOf(localDayAt(station.timeZone, app.now()));
  const asked = calendarYearInput.safeParse({
    year: Number(event.url.searchParams.get('year') ?? thisYear),
    stationId: station.id,
  });
  const input = asked.success ? asked.data : { year: thisYear, stationId: station.id };
  const calendar = await orErrorPage(event, () => getCalendarYear(app, input));
  return { calendar, mayPublish: isOfficerSomewhere(actor) };
};

export const actions: Actions = {
  set: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const sent = await readForm(event.request, ['day', 'change', 'reason', 'evenIfBooked']);
    const values = typedDays(event, sent, ['day']);
    return runForm(event, {
      schema: setStationDayInput,
      input: {
        stationId: event.params.id,
        ...values,
        evenIfBooked: values.day !== '' && values.evenIfBooked === values.day,
      },
      typed: { form: 'set', values },
      run: (input) => setStationDay(app, actor, input),
      next: `${event.url.pathname}?year=${values.day.slice(0, 4)}&done`,
    });
  },
  remove: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['day', 'evenIfBooked']);
    const { day, evenIfBooked } = values;
    return runForm(event, {
      schema: removeStationDayInput,
      input: { stationId: event.params.id, day, evenIfBooked: day !== '' && evenIfBooked === day },
      typed: { form: 'remove', values },
      run: (input) => removeStationDay(app, actor, input),
      next: `${event.url.pathname}?year=${values.day.slice(0, 4)}&done`,
    });
  },
  /** Shows what a notice would change and saves nothing. */
  preview: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['year', 'notice']);
    const typed = { form: 'notice', values: { ...values, preview: 'on' } };
    const input = previewInput.safeParse({ year: Number(values.year), notice: values.notice });
    if (!input.success)
      return fail(400, { sentence: null, problems: fieldProblems(language, input.error), typed });
    try {
      const preview = await previewNotice(app, actor, input.data);
      return { sentence: null, problems: {}, typed, preview };
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
  },
  publish: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['year', 'notice', 'acceptUnread']);
    const { year, notice, acceptUnread } = values;
    return runForm(event, {
      schema: publishInput,
      input: { year: Number(year), notice, acceptUnread: acceptUnread !== '' },
      typed: { form: 'notice', values },
      run: (input) => publishCalendarYear(app, actor, input),
      next: `${event.url.pathname}?year=${Number(year)}&done`,
    });
  },
};
