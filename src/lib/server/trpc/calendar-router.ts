import {
  calendarYear,
  calendarYearInput,
  noticePreview,
  previewInput,
  published,
  publishInput,
  setStationDayInput,
} from '#lib/schemas/calendar.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { removeStationDayInput } from '#lib/schemas/station.ts';
import { getCalendarYear } from '#lib/server/calendar/get-calendar-year.ts';
import { previewNotice } from '#lib/server/calendar/preview-notice.ts';
import { publishCalendarYear } from '#lib/server/calendar/publish-calendar-year.ts';
import { removeStationDay } from '#lib/server/calendar/remove-station-day.ts';
import { setStationDay } from '#lib/server/calendar/set-station-day.ts';
import { anyone, member, router } from './procedures.ts';

/** The working calendar: public holidays and make-up workdays by year, and what stations decide otherwise. */
export const calendarRouter = router({
  /** Days off and make-up days of a year, and whether its notice was entered. Refused: an unknown station. */
  year: anyone
    .input(calendarYearInput)
    .output(calendarYear)
    .query(({ ctx, input }) => getCalendarYear(ctx.app, input)),

  /**
   * What a pasted notice of the State Council would publish, what in it was not understood, and how many bookings of the
   * stations that the caller looks behind would lie outside of the hours then. Stores nothing.
   * Refused: those who neither run a station nor are officers; a notice for another year; a text without any date.
   */
  preview: member
    .input(previewInput)
    .output(noticePreview)
    .query(({ ctx, input }) => previewNotice(ctx.app, ctx.actor, input)),

  /**
   * Publishes the days of a year in place of those published for it before, by the text of the notice or day by day.
   * Refused: others than officers; sentences that were not understood, unless they may be left out; days of other years.
   */
  publish: member
    .input(publishInput)
    .output(published)
    .mutation(({ ctx, input }) => publishCalendarYear(ctx.app, ctx.actor, input)),

  /**
   * Makes a day off, or one that is worked, at one station. Refused: those who do not run the station; more than the limit
   * of such days; bookings that would lie outside of the hours of such a day (bookings-outside, with their number) unless
   * `evenIfBooked` says that they are known of: they stay as they are.
   */
  setStationDay: member
    .input(setStationDayInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await setStationDay(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Lets the notices decide again. Refused: those who do not run the station; a day that it has not decided is not found;
   * bookings that would lie outside of the hours of the day then (bookings-outside, with their number) unless `evenIfBooked`
   * says that they are known of: they stay as they are.
   */
  removeStationDay: member
    .input(removeStationDayInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeStationDay(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
