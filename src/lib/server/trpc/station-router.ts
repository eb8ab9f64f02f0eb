import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { openStationInput, stationOpened } from '#lib/schemas/station-opening.ts';
import {
  acceptHouseRulesInput,
  announceStartInput,
  createStationInput,
  houseRulesView,
  setExceptionInput,
  startAnnounced,
  stationCreated,
  removeStationDayInput,
  stationId,
  stationList,
  stationView,
  updateStationInput,
} from '#lib/schemas/station.ts';
import { listOutside } from '#lib/server/outside/list-outside.ts';
import { releaseOutside } from '#lib/server/outside/release-outside.ts';
import { outsideInput, outsideList, releasedOutside, releaseOutsideInput } from '#lib/schemas/outside.ts';
import { acceptHouseRules } from '#lib/server/station/accept-house-rules.ts';
import { announceStart } from '#lib/server/station/announce-start.ts';
import { createStation } from '#lib/server/station/create-station.ts';
import { getHouseRules } from '#lib/server/station/get-house-rules.ts';
import { getStation } from '#lib/server/station/get-station.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { listStations } from '#lib/server/station/list-stations.ts';
import { openStation } from '#lib/server/station/open-station.ts';
import { removeException } from '#lib/server/station/remove-exception.ts';
import { retireStation } from '#lib/server/station/retire-station.ts';
import { setException } from '#lib/server/station/set-exception.ts';
import { updateStation } from '#lib/server/station/update-station.ts';
import { anyone, member, router } from './procedures.ts';

/** Stations: their address, hours and days. */
export const stationRouter = router({
  /** All stations in service, in the order of their making. */
  list: anyone
    .input(nothing)
    .output(stationList)
    .query(({ ctx }) => listStations(ctx.app)),

  /** What everybody may know of a station; those who run it get what is set of it, too. Refused: an unknown one. */
  get: anyone
    .input(stationId)
    .output(stationView)
    .query(({ ctx, input }) => getStation(ctx.app, ctx.actor, input.stationId)),

  /** The house rules of a station with their versions, and whether the caller has accepted them. Refused: an unknown station. */
  houseRules: anyone
    .input(stationId)
    .output(houseRulesView)
    .query(({ ctx, input }) => getHouseRules(ctx.app, ctx.actor, input.stationId)),

  /**
   * The caller accepts the house rules of a station, once for each version; without that nobody books places there for their
   * own party. Refused: another version than the one in force.
   */
  acceptHouseRules: member
    .input(acceptHouseRulesInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await acceptHouseRules(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Opens a station. Without a word it is open 08:30–18:30 every day and on make-up workdays, closed on public holidays,
   * by the clock of Asia/Shanghai. Nobody manages it until somebody is invited.
   * Refused: others than officers; a time zone that does not exist or has days of more than 25 hours; the district is full.
   */
  create: member
    .input(createStationInput)
    .output(stationCreated)
    .mutation(({ ctx, input }) => createStation(ctx.app, ctx.actor, input)),

  /**
   * Opens a whole hall in one go, on trial without another word: the station, a zone of rows that face each other two by
   * two, rooms and counters, and its manager: the caller, or somebody who is invited. Refused, as a whole: others than
   * officers; a name that another station has; labels that are the same; more desks than a zone holds; the district is full.
   */
  open: member
    .input(openStationInput)
    .output(stationOpened)
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt, ...opened } = await openStation(ctx.app, ctx.actor, input);
      return {
        ...opened,
        link: token && `${ctx.origin}/invitation/${token}`,
        expiresAt: expiresAt && momentText(expiresAt),
      };
    }),

  /**
   * Changes what is named; the rest stays. Refused: those who do not run the station; another time zone once there are
   * claims; a retired station; bookings that would lie outside of shorter hours (bookings-outside-week, with their number) unless
   * `evenIfBooked` says that they are known of: they stay as they are.
   */
  update: member
    .input(updateStationInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await updateStation(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Gives one day hours of its own, none where it is closed; stronger than the week and the calendar. Refused: those
   * who do not run the station; a day that has passed; more than the limit of such days; bookings that would lie outside of them
   * (bookings-outside, with their number) unless `evenIfBooked` says that they are known of: they stay as they are.
   */
  setException: member
    .input(setExceptionInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await setException(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Gives a day its usual hours again. Refused: those who do not run the station; a day without hours of its own is not found;
   * bookings that would lie outside of the usual hours (bookings-outside, with their number) unless `evenIfBooked` says that
   * they are known of: they stay as they are.
   */
  removeException: member
    .input(removeStationDayInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeException(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Ends the trial of a station: its open bookings are cancelled, their record stays. Refused: those who do not run the
   * station; one that has started; more bookings than the caller knows of (trial-bookings-changed, with their number).
   */
  announceStart: member
    .input(announceStartInput)
    .output(startAnnounced)
    .mutation(({ ctx, input }) => announceStart(ctx.app, ctx.actor, input)),

  /** Closes a station for good. Refused: others than officers; bookings or holds that claim something now or later. */
  retire: member
    .input(stationId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await retireStation(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Bookings that lie outside of the hours as they are now, 200 at most, for those who work at the station. */
  outside: member
    .input(outsideInput)
    .output(outsideList)
    .query(({ ctx, input }) => listOutside(ctx.app, ctx.actor, input)),

  /** One decision about them: the days that were looked at are given back, unless they have changed meanwhile. */
  releaseOutside: member
    .input(releaseOutsideInput)
    .output(releasedOutside)
    .mutation(({ ctx, input }) => releaseOutside(ctx.app, ctx.actor, input)),
});
