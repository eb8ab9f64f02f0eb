import {
  created,
  createResourceInput,
  createZoneInput,
  desksAdded,
  generateRowsInput,
  layoutChange,
  listResourcesInput,
  moveDesksInput,
  reactivateInput,
  renumberInput,
  resourceId,
  resourceList,
  retireDesksInput,
  ruleDesksInput,
  undoLayoutInput,
  updateResourceInput,
  updateZoneInput,
  zoneId,
} from '#lib/schemas/resource.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { createResource } from '#lib/server/resource/create-resource.ts';
import { createZone } from '#lib/server/resource/create-zone.ts';
import { generateRows } from '#lib/server/resource/generate-rows.ts';
import { getLayoutChange } from '#lib/server/resource/get-layout-change.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';
import { moveDesks } from '#lib/server/resource/move-desks.ts';
import { reactivateResource } from '#lib/server/resource/reactivate-resource.ts';
import { renumberDesks } from '#lib/server/resource/renumber-desks.ts';
import { retireDesks } from '#lib/server/resource/retire-desks.ts';
import { ruleDesks } from '#lib/server/resource/rule-desks.ts';
import { retireResource } from '#lib/server/resource/retire-resource.ts';
import { retireZone } from '#lib/server/resource/retire-zone.ts';
import { undoLayout } from '#lib/server/resource/undo-layout.ts';
import { updateResource } from '#lib/server/resource/update-resource.ts';
import { updateZone } from '#lib/server/resource/update-zone.ts';
import { anyone, member, router } from './procedures.ts';

/** What can be booked at a station, and how its zones are drawn. All but the list is for those who run the station. */
export const resourceRouter = router({
  /**
   * Those in service for everybody, zones and numbers in order; those that were retired for who runs the station.
   * Refused: an unknown station; the retired ones to others.
   */
  list: anyone
    .input(listResourcesInput)
    .output(resourceList)
    .query(({ ctx, input }) => listResources(ctx.app, ctx.actor, input)),

  /**
   * Draws a zone: an empty one, the template of 40 desks in eight islands, or rows that face each other two by two.
   * Refused: too many zones, desks or resources; a number that is taken.
   */
  createZone: member
    .input(createZoneInput)
    .output(created)
    .mutation(({ ctx, input }) => createZone(ctx.app, ctx.actor, input)),

  /** Renames a zone, sets its neighbour distance, size or place. Refused: a drawing too small for its desks. */
  updateZone: member
    .input(updateZoneInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await updateZone(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Takes a zone off the plan. Refused: one that has desks in service. */
  retireZone: member
    .input(zoneId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await retireZone(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Puts rows of numbered desks into a zone: A01, A02, … They get their share of the closures that are not over.
   * Refused: outside of the drawing; too many desks or resources; a number that is taken; desks so close to others that a
   * drawing cannot tell them apart (desks-too-close, with two labels).
   */
  generateRows: member
    .input(generateRowsInput)
    .output(desksAdded)
    .mutation(({ ctx, input }) => generateRows(ctx.app, ctx.actor, input)),

  /**
   * Draws desks of one zone elsewhere in it, all or none. Refused: outside of the drawing; so close to others that it cannot
   * tell them apart (desks-too-close, with two labels); desks of several zones are not found.
   */
  moveDesks: member
    .input(moveDesksInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await moveDesks(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Gives desks of one station other numbers, all or none; they may exchange them. Refused: a number that is taken. */
  renumber: member
    .input(renumberInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await renumberDesks(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** The last change of a zone's drawing (rows added, desks moved or renumbered) while it may be undone; null otherwise. */
  layoutChange: member
    .input(zoneId)
    .output(layoutChange)
    .query(({ ctx, input }) => getLayoutChange(ctx.app, ctx.actor, input)),

  /**
   * Undoes that change, once: added desks go out of service, others go back to their places or numbers. Refused: another
   * change has come since (changed-meanwhile); bookings of desks that were added; a number that is taken.
   */
  undoLayout: member
    .input(undoLayoutInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await undoLayout(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Gives desks of one station the same rule of their own, all or none; null takes it away. Bookings that they have stay. */
  ruleDesks: member
    .input(ruleDesksInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await ruleDesks(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Takes desks of one station out of service, all or none. Refused: bookings or holds that claim one of them now or later. */
  retireDesks: member
    .input(retireDesksInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await retireDesks(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Opens a room, an area, a counter or a bay, with its share of the closures that are not over.
   * Refused: a label that is taken; too many resources; a provider of another district is not found.
   */
  create: member
    .input(createResourceInput)
    .output(created)
    .mutation(({ ctx, input }) => createResource(ctx.app, ctx.actor, input)),

  /**
   * Changes what is named; the rest stays. A cut of the capacity judges what lies from now on; holds past their deadline
   * lapse. Refused: bookings that would not fit (over-booked, with their number); a capacity where there is one unit only.
   */
  update: member
    .input(updateResourceInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await updateResource(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Takes a resource out of service. Refused: bookings or holds that claim it now or later (has-future-bookings, with their number). */
  retire: member
    .input(resourceId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await retireResource(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Puts it back into service, with its share of the closures that are not over, under another label where one is given.
   * Refused: its label was given to another; a desk where another one stands now (desks-too-close); its zone is retired; too
   * many resources.
   */
  reactivate: member
    .input(reactivateInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await reactivateResource(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
