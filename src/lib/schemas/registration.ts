import { z } from 'zod';
import { LEGAL_FORMS } from '#lib/domain/registration/party-class.ts';
import { REGISTRATION_STATES } from '#lib/domain/registration/registration-state.ts';
import { mobile, personName } from './account.ts';
import { bookingAnswer } from './booking-answer.ts';
import { bookingRequest, isOfHall } from './booking-request.ts';
import { bookingEntry } from './booking-view.ts';
import { creditCode } from './credit-code.ts';
import { NAME_CHARACTERS_MAX, PURPOSE_CHARACTERS_MAX, REASON_CHARACTERS_MAX } from './limits.ts';
import { partyApplied } from './registration-shown.ts';
import { localDay, nonEmptyText, plainText, publicId } from './scalars.ts';

/** 32 random bytes in base64url, made by whoever applies: the secret in the address of the registration. */
export const registrationLink = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const organisation = z
  .strictObject({
    form: z.enum(LEGAL_FORMS),
    name: nonEmptyText(NAME_CHARACTERS_MAX),
    /** Null while it is being issued; then `codeDue` says until when. */
    creditCode: creditCode.nullable(),
    codeDue: localDay.nullable(),
  })
  .refine(({ creditCode: code, codeDue }) => (code === null) !== (codeDue === null), {
    path: ['creditCode'],
    message: 'credit-code-or-due',
  });

const team = z.strictObject({
  form: z.literal('team'),
  name: nonEmptyText(NAME_CHARACTERS_MAX),
  /** Whose guest it is; empty where it has none. */
  host: plainText(NAME_CHARACTERS_MAX),
  purpose: nonEmptyText(PURPOSE_CHARACTERS_MAX, 'many'),
  /** Its last day: its rights end with it. */
  validTo: localDay,
});

/** A request for places of that station, without the party, which is not there yet. */
const firstRequest = bookingRequest
  .omit({ stationId: true, partyId: true })
  .refine(isOfHall, { path: ['want'], message: 'hall-only' });

export const applyInput = z.strictObject({
  stationId: publicId,
  link: registrationLink,
  party: z.discriminatedUnion('form', [organisation, team]),
  contact: z.strictObject({ name: personName, mobile }),
  /** The version of the privacy notice that was agreed to. */
  consentVersion: z.int().min(1),
  /** The version of the station's house rules that was accepted; null where it has none. */
  houseRulesVersion: z.int().min(1).nullable().default(null),
  /** What is asked for beside the admission. */
  request: firstRequest.nullable().default(null),
});
export type ApplyInput = z.infer<typeof applyInput>;

export const quoteRegistrationInput = z.strictObject({
  stationId: publicId,
  /** The last day of a team; null for an organisation. */
  teamUntil: localDay.nullable().default(null),
  request: firstRequest,
});
export type QuoteRegistrationInput = z.infer<typeof quoteRegistrationInput>;

export const applied = z.strictObject({
  /** `held`: places are held until somebody has decided. `refused`: nothing was registered, and the answer says why. */
  outcome: z.enum(['registered', 'held', 'refused']),
  /** Under which the applicant follows it. */
  link: z.string().nullable(),
  answer: bookingAnswer.nullable(),
});

export const registrationLinkInput = z.strictObject({ link: registrationLink });

/** As the applicant sees it under its link. */
export const registrationView = z.strictObject({
  state: z.enum(REGISTRATION_STATES),
  station: z.strictObject({ id: publicId, name: z.string(), phone: z.string(), address: z.string() }),
  party: partyApplied,
  contact: z.strictObject({ name: z.string(), mobile: z.string() }),
  decisionReason: z.string().nullable(),
  /** The places that are held, or were. */
  booking: bookingEntry.nullable(),
  /** How the contact gets in once the party is accepted: with a password to set here, or the one that they have. */
  entry: z.enum(['set-password', 'sign-in']).nullable(),
});
export type RegistrationView = z.infer<typeof registrationView>;

export const completeRegistrationInput = z.strictObject({
  link: registrationLink,
  name: nonEmptyText(NAME_CHARACTERS_MAX).optional(),
  creditCode: creditCode.optional(),
  purpose: nonEmptyText(PURPOSE_CHARACTERS_MAX, 'many').optional(),
});

export const decideRegistrationInput = z.discriminatedUnion('decision', [
  z.strictObject({
    registrationId: publicId,
    decision: z.literal('approve'),
    reason: plainText(REASON_CHARACTERS_MAX, 'many').optional(),
  }),
  z.strictObject({
    registrationId: publicId,
    decision: z.enum(['return', 'decline']),
    reason: nonEmptyText(REASON_CHARACTERS_MAX, 'many'),
  }),
]);
