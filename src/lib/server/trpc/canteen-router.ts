import {
  addPictureInput,
  canteenDaySet,
  canteenFiles,
  canteenFilesInput,
  canteenId,
  canteenList,
  canteenProposed,
  canteenView,
  decideCanteenInput,
  listCanteensInput,
  pictureAdded,
  pictureId,
  proposeCanteenInput,
  setCanteenDayInput,
} from '#lib/schemas/canteen.ts';
import { bookingAnswer } from '#lib/schemas/booking-answer.ts';
import {
  cancelOrderInput,
  changeOrderInput,
  correctSettlementInput,
  enterListInput,
  kitchenInput,
  kitchenView,
  listEntered,
  redeemed,
  redeemInput,
  reminded,
  settlementInput,
  settlementView,
  standingId,
  standingInput,
  standingMeals,
  standInput,
  stood,
  ticketList,
  ticketsInput,
  usualInput,
  usualParties,
  walkInInput,
  walkInServed,
} from '#lib/schemas/meal.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { addPicture } from '#lib/server/canteen/add-picture.ts';
import { removePicture } from '#lib/server/canteen/remove-picture.ts';
import { cancelOrder } from '#lib/server/canteen/cancel-order.ts';
import { changeOrder } from '#lib/server/canteen/change-order.ts';
import { correctSettlement } from '#lib/server/canteen/correct-settlement.ts';
import { enterList } from '#lib/server/canteen/enter-list.ts';
import { listTickets } from '#lib/server/canteen/list-tickets.ts';
import { redeemTicket } from '#lib/server/canteen/redeem-ticket.ts';
import { serveWalkIn } from '#lib/server/canteen/serve-walk-in.ts';
import { endStandingMeal } from '#lib/server/canteen/end-standing-meal.ts';
import { listStandingMeals } from '#lib/server/canteen/list-standing-meals.ts';
import { listUsualOrderers } from '#lib/server/canteen/list-usual-orderers.ts';
import { presentStanding } from '#lib/server/canteen/present-standing.ts';
import { remindUsualOrderers } from '#lib/server/canteen/remind-usual-orderers.ts';
import { standForMeals } from '#lib/server/canteen/stand-for-meals.ts';
import { viewKitchen } from '#lib/server/canteen/view-kitchen.ts';
import { viewSettlement } from '#lib/server/canteen/view-settlement.ts';
import { decideCanteen } from '#lib/server/canteen/decide-canteen.ts';
import { listCanteenFiles } from '#lib/server/canteen/list-canteen-files.ts';
import { listCanteens } from '#lib/server/canteen/list-canteens.ts';
import { proposeCanteen } from '#lib/server/canteen/propose-canteen.ts';
import { setCanteenDay } from '#lib/server/canteen/set-canteen-day.ts';
import { viewCanteen } from '#lib/server/canteen/view-canteen.ts';
import { anyone, member, router } from './procedures.ts';

/**
 * Canteens that enterprises open to their neighbours. Meals are ordered with `booking.create` and `want.kind` `canteen`:
 * portions at a sitting, whose times are the asked times.
 */
export const canteenRouter = router({
  /** The canteens near a station with what is left per sitting today and tomorrow. Refused: an unknown station. */
  list: anyone
    .input(listCanteensInput)
    .output(canteenList)
    .query(({ ctx, input }) => listCanteens(ctx.app, input)),

  /** One canteen with every day that may be ordered. Refused: one that is not approved or out of service. */
  get: anyone
    .input(canteenId)
    .output(canteenView)
    .query(({ ctx, input }) => viewCanteen(ctx.app, input)),

  /**
   * Lists a canteen of one's party, or changes it. A new one and changes that matter (name, place, marks, licence, days,
   * sittings, what the kitchen can do, who may come) wait for the station; the rest counts at once. Prices are minor units.
   * Refused: a name that is taken; orders that would not fit (over-booked).
   */
  propose: member
    .input(proposeCanteenInput)
    .output(canteenProposed)
    .mutation(({ ctx, input }) => proposeCanteen(ctx.app, ctx.actor, input)),

  /**
   * Adds a picture to a canteen that one runs. Only the picture itself is stored. Refused: what is no sound JPEG, PNG or WebP
   * (not-a-picture), too wide, too large, one too many.
   */
  addPicture: member
    .input(addPictureInput)
    .output(pictureAdded)
    .mutation(({ ctx, input: { picture, ...rest } }) =>
      addPicture(ctx.app, ctx.actor, { ...rest, bytes: Buffer.from(picture, 'base64') }),
    ),

  /** Removes a picture, by whoever runs the canteen or its station. */
  removePicture: member
    .input(pictureId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removePicture(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Canteens of one's party with what waits, or those that wait at a station that one works at. */
  files: member
    .input(canteenFilesInput)
    .output(canteenFiles)
    .query(async ({ ctx, input }) => ({ canteens: await listCanteenFiles(ctx.app, ctx.actor, input) })),

  /**
   * Approves or declines what waits, by whoever runs the station. Refused: nothing waits (canteen-decided); a canteen of a
   * party of one's own; orders that would not fit (over-booked).
   */
  decide: member
    .input(decideCanteenInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await decideCanteen(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Changes one day: price, menu, portions, a later cut-off, or that nothing is served. Where orders would lose their
   * portions it answers `needs-plan` and changes nothing; with `giveBack` those orders are given back and whoever made them
   * is told. Refused: a day that is over or not open.
   */
  setDay: member
    .input(setCanteenDayInput)
    .output(canteenDaySet)
    .mutation(({ ctx, input }) => setCanteenDay(ctx.app, ctx.actor, input)),

  /**
   * Changes days of an order until their cut-off: portions, marks, sitting; all that are asked or none, or each by itself.
   * Also by the canteen that took it for a caller. Refused: after the cut-off; by rule, with the answer of a new order: what
   * is refused stays as it was.
   */
  changeOrder: member
    .input(changeOrderInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) =>
      presentAnswer(await changeOrder(ctx.app, ctx.actor, input), ctx.language, 'canteen'),
    ),

  /** Cancels an order or days of it until the cut-off: its party, its station, and the canteen that took it for a caller. */
  cancelOrder: member
    .input(cancelOrderInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await cancelOrder(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Orders on chosen weekdays again and again, at once for the days that are open and then as each is opened; every day is an
   * order of its own. Refused: a sitting that the canteen does not have; one standing order too many.
   */
  stand: member
    .input(standInput)
    .output(stood)
    .mutation(async ({ ctx, input }) =>
      presentStanding(await standForMeals(ctx.app, ctx.actor, input), ctx.language),
    ),

  /** The standing orders of a party that one acts for. */
  standing: member
    .input(standingInput)
    .output(standingMeals)
    .query(async ({ ctx, input }) => ({ standing: await listStandingMeals(ctx.app, ctx.actor, input) })),

  /** Ends a standing order: nothing more is ordered by it, and what was ordered stays. */
  endStanding: member
    .input(standingId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endStandingMeal(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Parties that usually order and have not for a day that still takes orders, for whoever runs the canteen. */
  usual: member
    .input(usualInput)
    .output(usualParties)
    .query(({ ctx, input }) => listUsualOrderers(ctx.app, ctx.actor, input)),

  /** Reminds them, each once a day. */
  remind: member
    .input(usualInput)
    .output(reminded)
    .mutation(({ ctx, input }) => remindUsualOrderers(ctx.app, ctx.actor, input)),

  /** The tickets of an order, one a day: an address to show and a short code. Portions are redeemed once. */
  tickets: member
    .input(ticketsInput)
    .output(ticketList)
    .query(({ ctx, input }) => listTickets(ctx.app, ctx.actor, input)),

  /**
   * Redeems a ticket of today by its token or short code, in whole or in part, by whoever runs the canteen. Refused: another
   * day or canteen, forged (ticket-invalid); more than are left (ticket-used, with how many).
   */
  redeem: member
    .input(redeemInput)
    .output(redeemed)
    .mutation(({ ctx, input }) => redeemTicket(ctx.app, ctx.actor, input)),

  /** Types a printed list of the last seven days back in, each line by itself. Refused: another day. */
  enterList: member
    .input(enterListInput)
    .output(listEntered)
    .mutation(({ ctx, input }) => enterList(ctx.app, ctx.actor, input)),

  /** Serves somebody who stands at the door out of what is left, from the set time on. Refused: no sitting is left today. */
  walkIn: member
    .input(walkInInput)
    .output(walkInServed)
    .mutation(async ({ ctx, input }) => {
      const { answer, time } = await serveWalkIn(ctx.app, ctx.actor, input);
      const told = presentAnswer(answer, ctx.language, 'canteen');
      const reason = told.refusals[0]?.message ?? told.days[0]?.refusal?.message ?? null;
      return { served: told.bookingId !== null, message: reason, time };
    }),

  /** What the kitchen has to cook on a day, by sitting, with marks, parties, what was fetched, and a forecast marked as one. */
  kitchen: member
    .input(kitchenInput)
    .output(kitchenView)
    .query(({ ctx, input }) => viewKitchen(ctx.app, ctx.actor, input)),

  /** A month of a canteen by customer, or of a party by canteen. Amounts are minor units and information. */
  settlement: member
    .input(settlementInput)
    .output(settlementView)
    .query(({ ctx, input }) => viewSettlement(ctx.app, ctx.actor, input)),

  /** Enters a correction of a month; entries are never changed. Refused: a party of another district is not found. */
  correct: member
    .input(correctSettlementInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await correctSettlement(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
