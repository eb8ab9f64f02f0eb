import { messageList, messagesInput, sendAgainInput } from '#lib/schemas/message.ts';
import { DONE, done, nothing } from '#lib/schemas/scalars.ts';
import { listMessages } from '#lib/server/message/list-messages.ts';
import { sendAgain } from '#lib/server/message/send-again.ts';
import { sendTest } from '#lib/server/message/send-test.ts';
import { member, router } from './procedures.ts';

/** What the program tells people by text message and mail, for officers. */
export const messageRouter = router({
  /** What was sent, waits, or was given up, the latest first; people are masked, and what a message says is not there. */
  list: member
    .input(messagesInput)
    .output(messageList)
    .query(({ ctx, input }) => listMessages(ctx.app, ctx.actor, input)),

  /** Begins anew with a message that was given up. Refused: one that was sent, or is of no use any more. */
  sendAgain: member
    .input(sendAgainInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await sendAgain(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Sends a message to oneself; while one waits there is no second. */
  sendTest: member
    .input(nothing)
    .output(done)
    .mutation(async ({ ctx }) => {
      await sendTest(ctx.app, ctx.actor);
      return DONE;
    }),
});
