import { z } from 'zod';
import { millisecondsOf } from '#lib/domain/time/instant.ts';
import {
  acceptInput,
  changePasswordInput,
  changeRoleInput,
  codeRequestInput,
  contact,
  inviteInput,
  invited,
  peopleInput,
  peopleList,
  removeRoleInput,
  resetLink,
  resetPasswordInput,
  resetLinkInput,
  setContactInput,
  setUpInput,
  showCodeInput,
  shownCode,
  signedIn,
  signInInput,
  signInWithCodeInput,
  whoAmI,
} from '#lib/schemas/account.ts';
import { DONE, done, moment, nothing } from '#lib/schemas/scalars.ts';
import { acceptInvitation } from '#lib/server/account/accept-invitation.ts';
import { changePassword } from '#lib/server/account/change-password.ts';
import { changeRole } from '#lib/server/account/change-role.ts';
import { describeActor } from '#lib/server/account/describe-actor.ts';
import { inviteAgain } from '#lib/server/account/invite-again.ts';
import { invitePerson } from '#lib/server/account/invite-person.ts';
import type { OpenedSession } from '#lib/server/account/open-session.ts';
import { listPeople } from '#lib/server/account/list-people.ts';
import { makeResetLink } from '#lib/server/account/make-reset-link.ts';
import { removeRole } from '#lib/server/account/remove-role.ts';
import { requestCode } from '#lib/server/account/request-code.ts';
import { resetPassword } from '#lib/server/account/reset-password.ts';
import { setContact } from '#lib/server/account/set-contact.ts';
import { setUpDistrict } from '#lib/server/account/set-up-district.ts';
import { showCode } from '#lib/server/account/show-code.ts';
import { signIn } from '#lib/server/account/sign-in.ts';
import { signInWithCode } from '#lib/server/account/sign-in-with-code.ts';
import { signOut } from '#lib/server/account/sign-out.ts';
import { viewContact } from '#lib/server/account/view-contact.ts';
import { momentText } from '#lib/server/moment-text.ts';
import type { CallContext } from './context.ts';
import { anyone, member, router } from './procedures.ts';

const sessionOpened = z.strictObject({ expiresAt: moment });

/** Signing in and out, and who belongs to what. The token of a session only ever travels in its cookie. */
export const accountRouter = router({
  /** Opens a session, whose token travels in its cookie only. Unknown number and wrong password get the same answer; ten failures an account or fifty an address in 15 minutes are answered with 429. */
  signIn: anyone
    .input(signInInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => {
      const { shared, ...credentials } = input;
      const seat = { device: ctx.device(), shared };
      const { token, expiresAt, personId, name } = await signIn(ctx.app, credentials, ctx.address, seat);
      ctx.session.set(token, millisecondsOf(expiresAt));
      return { personId, name, expiresAt: momentText(expiresAt) };
    }),

  /**
   * Asks for a code to sign in with, which is sent by text message or mail. Every number gets the same answer. One a minute, five
   * an hour and ten a day for a number, sixty an hour from an address; more is answered with 429.
   */
  requestCode: anyone
    .input(codeRequestInput)
    .output(done)
    .mutation(({ ctx, input }) => {
      requestCode(ctx.app, input, ctx.address);
      return DONE;
    }),

  /** Opens a session with a code, which works once; five wrong tries end it. Counts like a sign-in with a password. */
  signInWithCode: anyone
    .input(signInWithCodeInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => {
      const { shared, ...credentials } = input;
      const seat = { device: ctx.device(), shared };
      const opened = await signInWithCode(ctx.app, credentials, ctx.address, seat);
      const { token, expiresAt, personId, name } = opened;
      ctx.session.set(token, millisecondsOf(expiresAt));
      return { personId, name, expiresAt: momentText(expiresAt) };
    }),

  /**
   * Sets a new password with a code that was sent or shown, for somebody who has forgotten theirs. All sessions of the person
   * and all links made for them end, and a session is opened here. Counts like a sign-in with a code.
   */
  resetPassword: anyone
    .input(resetPasswordInput)
    .output(sessionOpened)
    .mutation(async ({ ctx, input }) =>
      keep(ctx, await resetPassword(ctx.app, input, ctx.address, { device: ctx.device(), shared: false })),
    ),

  /**
   * A code for somebody who stands at the desk. Officers show one to people of their district who are no officers, managers to
   * people who belong to parties and run nothing; all others are not found.
   */
  showCode: member
    .input(showCodeInput)
    .output(shownCode)
    .mutation(async ({ ctx, input }) => {
      const { code, name, expiresAt } = await showCode(ctx.app, ctx.actor, input);
      return { code, name, expiresAt: momentText(expiresAt) };
    }),

  /** Where and in which language the caller is told what happens. */
  contact: member
    .input(nothing)
    .output(contact)
    .query(({ ctx }) => viewContact(ctx.app, ctx.actor)),

  /** Sets both; an empty address is none, and the person is told by text message only. */
  setContact: member
    .input(setContactInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await setContact(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Ends this session. */

  signOut: member
    .input(nothing)
    .output(done)
    .mutation(async ({ ctx }) => {
      await signOut(ctx.app, ctx.tokenHash);
      ctx.session.clear();
      return DONE;
    }),

  /** Who is signed in, and in whose name they may act. */

  me: member
    .input(nothing)
    .output(whoAmI)
    .query(({ ctx }) => describeActor(ctx.app, ctx.actor)),

  /** Ends all sessions of the person and opens a new one here. */
  changePassword: member
    .input(changePasswordInput)
    .output(sessionOpened)
    .mutation(async ({ ctx, input }) =>
      keep(
        ctx,
        await changePassword(ctx.app, ctx.actor, input, { address: ctx.address, device: ctx.device() }),
      ),
    ),

  /** The first start: makes the district and its first officer, with the link that the program printed. Works once. */
  setUp: anyone
    .input(setUpInput)
    .output(sessionOpened)
    .mutation(async ({ ctx, input }) => keep(ctx, await setUpDistrict(ctx.app, input))),

  /** Gives a person a role and, where they have no password yet, a link to set one. */
  invite: member
    .input(inviteInput)
    .output(invited)
    .mutation(async ({ ctx, input }) => {
      const { personId, token, expiresAt } = await invitePerson(ctx.app, ctx.actor, input);
      return {
        personId,
        link: token && `${ctx.origin}/invitation/${token}`,
        expiresAt: expiresAt && momentText(expiresAt),
      };
    }),

  /**
   * A link with which a person sets a new password, for somebody who has forgotten theirs. It ends the earlier links; the
   * old password and all sessions end when it is used. Refused: others than officers; somebody without a role in the
   * district is not found.
   */
  makeResetLink: member
    .input(resetLinkInput)
    .output(resetLink)
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt } = await makeResetLink(ctx.app, ctx.actor, input);
      return { link: `${ctx.origin}/invitation/${token}`, expiresAt: momentText(expiresAt) };
    }),

  /** Sets the password of an invited person with the link that was made for them. The link works once, for seven days. */

  acceptInvitation: anyone
    .input(acceptInput)
    .output(sessionOpened)
    .mutation(async ({ ctx, input }) =>
      keep(ctx, await acceptInvitation(ctx.app, input, { device: ctx.device(), shared: false })),
    ),

  /**
   * Who runs a station: its managers and the officers of its district, for those who run it; without a station the
   * officers, for officers. A manager sees the numbers of officers masked.
   */
  people: member
    .input(peopleInput)
    .output(peopleList)
    .query(({ ctx, input }) => listPeople(ctx.app, ctx.actor, input)),

  /** Gives somebody another role in a party, at a station or in a district where they have one, with their next call. */
  changeRole: member
    .input(changeRoleInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changeRole(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Tells somebody once more that they were invited, with another link to set a password that ends the one of before. 409:
   * they have a password. Not found: somebody who has not this very role.
   */
  inviteAgain: member
    .input(changeRoleInput)
    .output(invited)
    .mutation(async ({ ctx, input }) => {
      const { personId, token, expiresAt } = await inviteAgain(ctx.app, ctx.actor, input);
      return {
        personId,
        link: token && `${ctx.origin}/invitation/${token}`,
        expiresAt: expiresAt && momentText(expiresAt),
      };
    }),

  /** Takes a role from a person: it is gone with their next call. */
  removeRole: member
    .input(removeRoleInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeRole(ctx.app, ctx.actor, input);
      return DONE;
    }),
});

function keep(ctx: Pick<CallContext, 'session'>, { token, expiresAt }: OpenedSession): { expiresAt: string } {
  ctx.session.set(token, millisecondsOf(expiresAt));
  return { expiresAt: momentText(expiresAt) };
}
