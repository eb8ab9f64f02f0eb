import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { endedSessions, endSessionInput, sessionList } from '#lib/schemas/session.ts';
import { endOtherSessions } from '#lib/server/session/end-other-sessions.ts';
import { endSession } from '#lib/server/session/end-session.ts';
import { listSessions } from '#lib/server/session/list-sessions.ts';
import { member, router } from './procedures.ts';

/** Where one is signed in. An access token reaches none of it. */
export const sessionRouter = router({
  /** The caller's own sessions that are alive, the latest seen first. */
  list: member
    .input(nothing)
    .output(sessionList)
    .query(({ ctx }) => listSessions(ctx.app, ctx.actor, ctx.tokenHash)),

  /** Ends one of them, this one too: it is gone with its next call. Somebody else's is not found. */
  end: member
    .input(endSessionInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endSession(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Signs the caller out everywhere but here, and says how often. */
  endOthers: member
    .input(nothing)
    .output(endedSessions)
    .mutation(async ({ ctx }) => ({ ended: await endOtherSessions(ctx.app, ctx.actor, ctx.tokenHash) })),
});
