import {
  faultId,
  faultList,
  faultPictureId,
  faultReported,
  faultsInput,
  faultTakenOut,
  reportFaultInput,
  takeOutInput,
} from '#lib/schemas/fault.ts';
import { pictureTaken } from '#lib/schemas/picture.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { dismissFault } from '#lib/server/fault/dismiss-fault.ts';
import { getFaultPicture } from '#lib/server/fault/get-fault-picture.ts';
import { listFaults } from '#lib/server/fault/list-faults.ts';
import { reportFault } from '#lib/server/fault/report-fault.ts';
import { takeOutReported } from '#lib/server/fault/take-out-reported.ts';
import { member, router } from './procedures.ts';

/** What is broken. */
export const faultRouter = router({
  /**
   * Tells that something at a place is broken. Those who serve at its station take it out of use with it, and whoever is booked
   * there gets another place; what all others tell waits for them. Telling it again while it waits adds the
   * pictures that it did not have. Only the pictures themselves are stored. Refused: what is no sound JPEG, PNG or WebP
   * (not-a-picture), too wide, too large, one too many; then nothing is reported either.
   */
  report: member
    .input(reportFaultInput)
    .output(faultReported)
    .mutation(({ ctx, input: { pictures, ...rest } }) =>
      reportFault(ctx.app, ctx.actor, {
        ...rest,
        pictures: pictures.map((text) => Buffer.from(text, 'base64')),
      }),
    ),

  /** What is reported at a station and waits for its people. */
  list: member
    .input(faultsInput)
    .output(faultList)
    .query(({ ctx, input }) => listFaults(ctx.app, ctx.actor, input)),

  /** A picture of a report, for whoever reported it and for those who see the reports of its station. */
  picture: member
    .input(faultPictureId)
    .output(pictureTaken)
    .query(async ({ ctx, input }) => {
      const { format, bytes } = await getFaultPicture(ctx.app, ctx.actor, input);
      return { format, picture: Buffer.from(bytes).toString('base64') };
    }),

  /** Takes a place out of use that somebody has reported, and moves whoever is booked there. */
  takeOut: member
    .input(takeOutInput)
    .output(faultTakenOut)
    .mutation(({ ctx, input }) => takeOutReported(ctx.app, ctx.actor, input)),

  /** Answers a report of something that is in order: the place stays in use. */
  dismiss: member
    .input(faultId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await dismissFault(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
