import {
  applied,
  applyInput,
  completeRegistrationInput,
  decideRegistrationInput,
  quoteRegistrationInput,
  registrationLinkInput,
  registrationView,
} from '#lib/schemas/registration.ts';
import { bookingAnswer } from '#lib/schemas/booking-answer.ts';
import { resetLink } from '#lib/schemas/account.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { applyForAdmission } from '#lib/server/registration/apply-for-admission.ts';
import { completeRegistration } from '#lib/server/registration/complete-registration.ts';
import { decideRegistration } from '#lib/server/registration/decide-registration.ts';
import { enterAcceptedParty } from '#lib/server/registration/enter-accepted-party.ts';
import { quoteApplication } from '#lib/server/registration/quote-application.ts';
import { viewRegistration } from '#lib/server/registration/view-registration.ts';
import { withdrawRegistration } from '#lib/server/registration/withdraw-registration.ts';
import { anyone, member, router } from './procedures.ts';

/** Admission and first places in one: for somebody who is not known yet, who follows it by a link. */
export const registrationRouter = router({
  /**
   * Registers a party that nobody has checked yet and, where it asks for places, holds them until somebody has decided, one
   * working day at most. `link` is a secret of the caller's own making, 32 random bytes in base64url: whoever knows it may
   * follow, complete and withdraw the application, and sending the same again changes nothing. Refused by rule: what the hall
   * refuses to anybody, and `unverified-share`. 409: an application of the number is open. 429: more
   * than 30 in an hour from one network address.
   */
  create: anyone
    .input(applyInput)
    .output(applied)
    .mutation(async ({ ctx, input }) => {
      const { outcome, answer } = await applyForAdmission(ctx.app, input, ctx);
      const kind = input.request?.want.kind;
      return {
        outcome,
        link: outcome === 'refused' ? null : `${ctx.origin}/registration/${input.link}`,
        answer: answer && kind ? presentAnswer(answer, ctx.language, kind) : null,
      };
    }),

  /** What would be held for an applicant now, and nothing is. 429: more than 240 in an hour from one network address. */
  quote: anyone
    .input(quoteRegistrationInput)
    .output(bookingAnswer)
    .query(({ ctx, input }) =>
      presentAnswer(quoteApplication(ctx.app, input, ctx), ctx.language, input.request.want.kind),
    ),

  /** How an application stands, for whoever knows its link. A link that was never used is not found. */
  get: anyone
    .input(registrationLinkInput)
    .output(registrationView)
    .query(({ ctx, input }) => viewRegistration(ctx.app, input)),

  /** Answers what was sent back: it waits for its decision again, and its deadline stays the same. */
  complete: anyone
    .input(completeRegistrationInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await completeRegistration(ctx.app, input);
      return DONE;
    }),

  /** Takes the application back. Its places can be booked by others at once. */
  withdraw: anyone
    .input(registrationLinkInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await withdrawRegistration(ctx.app, input);
      return DONE;
    }),

  /** For the contact of an accepted party who has no password yet: a link to set one, once. Others sign in. */
  enter: anyone
    .input(registrationLinkInput)
    .output(resetLink.pick({ link: true }))
    .mutation(async ({ ctx, input }) => ({
      link: `${ctx.origin}/invitation/${await enterAcceptedParty(ctx.app, input)}`,
    })),

  /** Accepts the party, sends it back, or declines it; places that it holds share its fate. For those who decide at the station. */
  decide: member
    .input(decideRegistrationInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await decideRegistration(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
