import { z } from 'zod';
import { DISTRICT_ROLES, PARTY_ROLES, STATION_ROLES } from '#lib/domain/access/roles.ts';
import { STANDS_IN_DAYS_MAX } from '#lib/domain/access/standing-in.ts';
import { parseMobileNumber } from '#lib/domain/people/mobile-number.ts';
import { PASSWORD_CHARACTERS_MAX, passwordProblem } from '#lib/domain/people/password-rules.ts';
import { parseEmailAddress } from '#lib/domain/people/email-address.ts';
import { parseSignInCode } from '#lib/domain/people/sign-in-code.ts';
import { parsePersonName } from '#lib/domain/people/person-name.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { EMAIL_TYPED_CHARACTERS_MAX, NAME_CHARACTERS_MAX } from './limits.ts';
import { localDay, moment, nonEmptyText, publicId } from './scalars.ts';

/** Becomes E.164; +86 is assumed. */
export const mobile = z
  .string()
  .max(40)
  .transform((text, context) => {
    const parsed = parseMobileNumber(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'mobile', input: text });
    return z.NEVER;
  });

export const personName = z
  .string()
  .max(400)
  .transform((text, context) => {
    const parsed = parsePersonName(text);
    if (parsed.ok) return parsed.name;
    context.addIssue({ code: 'custom', message: 'name', input: text });
    return z.NEVER;
  });

/** An address for mail; an empty text is none. */
export const email = z
  .string()
  .max(EMAIL_TYPED_CHARACTERS_MAX)
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const parsed = parseEmailAddress(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'email', input: text });
    return z.NEVER;
  });

/** A password that is going to be set. */
export const newPassword = z
  .string()
  .max(PASSWORD_CHARACTERS_MAX * 2)
  .superRefine((text, context) => {
    const problem = passwordProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: `password-${problem}`, input: text });
  });

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Others use this computer too: the session ends sooner, and asks for the password after a pause. */
const onSharedComputer = z.boolean().default(false);

export const signInInput = z.strictObject({
  mobile,
  password: z
    .string()
    .min(1)
    .max(PASSWORD_CHARACTERS_MAX * 2),
  shared: onSharedComputer,
});
export const signedIn = z.strictObject({ personId: publicId, name: z.string(), expiresAt: moment });

export const personLanguage = z.enum(['zh-CN', 'en']);

export const codeRequestInput = z.strictObject({ mobile });

/** Six digits, with blanks as they are read to somebody. */
export const signInCode = z
  .string()
  .max(40)
  .transform((text, context) => {
    const digits = parseSignInCode(text);
    if (digits !== null) return digits;
    context.addIssue({ code: 'custom', message: 'code', input: text });
    return z.NEVER;
  });

export const signInWithCodeInput = z.strictObject({ mobile, code: signInCode, shared: onSharedComputer });

export const resetPasswordInput = z.strictObject({ mobile, code: signInCode, password: newPassword });

export const showCodeInput = z.strictObject({ mobile });
/** It is shown once; only its hash is stored. */
export const shownCode = z.strictObject({ code: z.string(), name: z.string(), expiresAt: moment });

/** How the person is told what happens to their requests. */
export const contact = z.strictObject({ email: z.string().nullable(), language: personLanguage });
export const setContactInput = z.strictObject({ email, language: personLanguage });

export const whoAmI = z.strictObject({
  personId: publicId,
  name: z.string(),
  parties: z.array(z.strictObject({ id: publicId, name: z.string(), role: z.enum(PARTY_ROLES) })),
  stations: z.array(z.strictObject({ id: publicId, name: z.string(), role: z.enum(STATION_ROLES) })),
  officer: z.boolean(),
  /** Reads everything of the district and changes nothing. */
  auditor: z.boolean(),
  sessionExpiresAt: moment,
});

export const changePasswordInput = z.strictObject({
  current: z
    .string()
    .min(1)
    .max(PASSWORD_CHARACTERS_MAX * 2),
  next: newPassword,
});

export const setUpInput = z.strictObject({
  token,
  districtName: nonEmptyText(NAME_CHARACTERS_MAX),
  name: personName,
  mobile,
  password: newPassword,
});

/** What the invited person becomes: of one party, one station, or the district. */
const role = z.union([
  z.strictObject({ partyId: publicId, as: z.enum(PARTY_ROLES) }),
  z.strictObject({ stationId: publicId, as: z.enum(STATION_ROLES) }),
  z.strictObject({ as: z.enum(DISTRICT_ROLES) }),
]);

/** Somebody who approves in others' place for some days of the station, both included. */
const standsIn = z
  .strictObject({ from: localDay, to: localDay })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'reversed' })
  .superRefine(({ from, to }, context) => {
    if (dayNumber(to) - dayNumber(from) < STANDS_IN_DAYS_MAX) return;
    context.addIssue({
      code: 'too_big',
      origin: 'array',
      maximum: STANDS_IN_DAYS_MAX,
      inclusive: true,
      path: ['to'],
      input: to,
    });
  });
function dayNumber(text: string): number {
  return parseLocalDay(text) ?? 0;
}

const deputyRole = z.strictObject({ stationId: publicId, as: z.literal('approver'), standsIn });

export const inviteInput = z.strictObject({ name: personName, mobile, role: z.union([role, deputyRole]) });
/** The same of somebody who stands in. */
export const appointDeputyInput = z.strictObject({ name: personName, mobile, role: deputyRole });
/** The link is null where the person has a password already; it is shown once and works once. */
export const invited = z.strictObject({
  personId: publicId,
  link: z.string().nullable(),
  expiresAt: moment.nullable(),
});

export const resetLinkInput = z.strictObject({ personId: publicId });
/** It is shown once and works once. */
export const resetLink = z.strictObject({ link: z.string(), expiresAt: moment });

export const acceptInput = z.strictObject({ token, password: newPassword });

export const removeRoleInput = z.strictObject({ personId: publicId, role });
/** Another role for somebody who has one there, or the same to be invited to once more. */
export const changeRoleInput = removeRoleInput;

/** With a station whoever has a role there or in its district, without one those of the district. */
export const peopleInput = z.strictObject({ stationId: publicId.optional() });
const staffRole = z.union([
  z.strictObject({ at: z.literal('station'), as: z.enum(STATION_ROLES) }),
  z.strictObject({ at: z.literal('district'), as: z.enum(DISTRICT_ROLES) }),
]);
export type StaffRole = z.infer<typeof staffRole>;
export const peopleList = z.strictObject({
  /** Roles that the caller may give and take here. */
  mayGive: z.array(staffRole),
  /** Whether the caller may make links for people who have forgotten their password. */
  mayReset: z.boolean(),
  people: z.array(
    z.strictObject({
      personId: publicId,
      name: z.string(),
      role: staffRole,
      /** The days on which they approve in others' place; null where there are none. */
      standsIn: z.strictObject({ from: localDay, to: localDay }).nullable(),
      /** Masked where the person is not in the caller's charge. */
      mobile: z.string(),
      /** False while they have not set a password with their link. */
      signedUp: z.boolean(),
    }),
  ),
});
export type PeopleList = z.infer<typeof peopleList>;
