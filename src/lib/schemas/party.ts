import { z } from 'zod';
import { PARTY_ROLES } from '#lib/domain/access/roles.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';
import { PARTY_KINDS } from '#lib/domain/policy/policy-rules.ts';
import { mobile, personName } from './account.ts';
import { creditCode } from './credit-code.ts';
import { NAME_CHARACTERS_MAX } from './limits.ts';
import { localDay, moment, nonEmptyText, pageSize, publicId } from './scalars.ts';

const name = nonEmptyText(NAME_CHARACTERS_MAX);
const kind = z.enum(PARTY_KINDS);
/** First and last day of validity; null is unbounded. */
const bound = localDay.nullable();

export const createPartyInput = z
  .strictObject({ name, kind, validFrom: bound.default(null), validTo: bound.default(null) })
  .refine(({ validFrom, validTo }) => inOrder(validFrom, validTo), {
    path: ['validTo'],
    message: 'reversed',
  });

/** A party and who administers it; it is valid from now on, to its last day or without one. */
export const registerPartyInput = z.strictObject({
  name,
  kind,
  validTo: bound,
  administratorName: personName,
  administratorMobile: mobile,
});

/** What is left out stays as it is. */
export const updatePartyInput = z
  .strictObject({
    partyId: publicId,
    name: name.optional(),
    kind: kind.optional(),
    validFrom: bound.optional(),
    validTo: bound.optional(),
    class: z.enum(PARTY_CLASSES).optional(),
    /** The last day of that class: who was newly settled is settled from the day after. */
    classUntil: bound.optional(),
  })
  .refine(({ validFrom, validTo }) => inOrder(validFrom ?? null, validTo ?? null), {
    path: ['validTo'],
    message: 'reversed',
  });

export const setCreditCodeInput = z.strictObject({ partyId: publicId, creditCode });

export const partyCreated = z.strictObject({ id: publicId });

export const listPartiesInput = z.strictObject({ after: publicId.optional(), limit: pageSize });
export const partyList = z.strictObject({
  parties: z.array(
    z.strictObject({
      id: publicId,
      name: z.string(),
      kind,
      validFrom: localDay.nullable(),
      validTo: localDay.nullable(),
      class: z.enum(PARTY_CLASSES),
      classUntil: localDay.nullable(),
      /** The day for which its credit code is promised; null once it is there, or where there is none to come. */
      codeDue: localDay.nullable(),
    }),
  ),
  /** Pass it as `after` for the next page; null on the last one. */
  next: publicId.nullable(),
});

/** Part of a name, or a whole number of one of its people. */
export const findPartiesInput = z.strictObject({
  stationId: publicId,
  text: nonEmptyText(NAME_CHARACTERS_MAX),
});
export const partiesFound = z.strictObject({ parties: partyList.shape.parties });

export const partyMembersInput = z.strictObject({
  partyId: publicId,
  after: publicId.optional(),
  limit: pageSize,
});
export const partyMembers = z.strictObject({
  members: z.array(
    z.strictObject({
      personId: publicId,
      name: z.string(),
      role: z.enum(PARTY_ROLES),
      /** Masked: 138****5678. */
      mobile: z.string(),
      /** False while they have not set a password with their link. */
      signedUp: z.boolean(),
      /** Until when the link works that was made for them and not used; null where there is none. */
      invitedUntil: moment.nullable(),
    }),
  ),
  next: publicId.nullable(),
});

/** Days in ISO form are ordered as texts. */
function inOrder(from: string | null, to: string | null): boolean {
  return from === null || to === null || from <= to;
}
