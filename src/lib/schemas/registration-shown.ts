import { z } from 'zod';
import { PARTY_KINDS } from '#lib/domain/policy/policy-rules.ts';
import { LEGAL_FORMS } from '#lib/domain/registration/party-class.ts';
import { REGISTRATION_STATES } from '#lib/domain/registration/registration-state.ts';
import { localDay, moment, publicId } from './scalars.ts';

/** A party as it is applied for: the code of an organisation, or the host and purpose of a team. */
export const partyApplied = z.strictObject({
  name: z.string(),
  kind: z.enum(PARTY_KINDS),
  form: z.enum(LEGAL_FORMS).nullable(),
  creditCode: z.string().nullable(),
  codeDue: localDay.nullable(),
  host: z.string(),
  purpose: z.string(),
  validTo: localDay.nullable(),
});

/** As those see it who decide about it. */
export const registrationShown = z.strictObject({
  id: publicId,
  state: z.enum(REGISTRATION_STATES),
  party: partyApplied,
  contact: z.strictObject({
    name: z.string(),
    mobile: z.string(),
    /** The name under which the number is known, where it is another one. */
    knownAs: z.string().nullable(),
  }),
  /** The party that is registered with the same code: then it cannot be accepted. */
  codeTakenBy: z.string().nullable(),
  /** Why it was sent back, or was before it was answered. */
  decisionReason: z.string().nullable(),
  createdAt: moment,
});
export type RegistrationShown = z.infer<typeof registrationShown>;
