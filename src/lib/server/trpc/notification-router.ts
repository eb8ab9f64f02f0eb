import {
  chooseNoticesInput,
  feedMade,
  markReadInput,
  noticeList,
  noticeSettings,
  noticesInput,
} from '#lib/schemas/notification.ts';
import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { chooseNotices } from '#lib/server/notice/choose-notices.ts';
import { endFeed } from '#lib/server/notice/end-feed.ts';
import { listNotices } from '#lib/server/notice/list-notices.ts';
import { makeFeed } from '#lib/server/notice/make-feed.ts';
import { markRead } from '#lib/server/notice/mark-read.ts';
import { viewSettings } from '#lib/server/notice/view-settings.ts';
import { member, router } from './procedures.ts';

/** What the caller is told of bookings, and how. */
export const notificationRouter = router({
  /** The caller's own notices, the latest first, and how many are new. Kept for 90 days. */
  list: member
    .input(noticesInput)
    .output(noticeList)
    .query(({ ctx, input }) => listNotices(ctx.app, ctx.actor, input)),

  /** Marks a notice of the caller and all before it as read. Somebody else's is not found. */
  markRead: member
    .input(markReadInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await markRead(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** What the caller is also told by text message or mail, by topic, and in which language. */
  settings: member
    .input(nothing)
    .output(noticeSettings)
    .query(({ ctx }) => viewSettings(ctx.app, ctx.actor)),

  /** Sets both. Codes, invitations and what is somebody's task are sent in any case. */
  choose: member
    .input(chooseNoticesInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await chooseNotices(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Makes the secret address of the caller's calendar, told this once. One that was there before ends. */
  makeFeed: member
    .input(nothing)
    .output(feedMade)
    .mutation(({ ctx }) => makeFeed(ctx.app, ctx.actor)),

  /** Ends the address of the caller's calendar. */
  endFeed: member
    .input(nothing)
    .output(done)
    .mutation(async ({ ctx }) => {
      await endFeed(ctx.app, ctx.actor);
      return DONE;
    }),
});
