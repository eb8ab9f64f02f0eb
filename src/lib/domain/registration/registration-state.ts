/** From the application to its end; `returned` waits for the applicant. */
export const REGISTRATION_STATES = [
  'open',
  'returned',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
