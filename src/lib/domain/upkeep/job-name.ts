/** What the program does by itself. A closed list, so that every job stands on the page of the jobs with words. */
export const JOB_NAMES = [
  'publish-notices',
  'send-messages',
  'send-deliveries',
  'release-ended-parties',
  'lapse-due-bookings',
  'remind-of-deadlines',
  'index-events',
  'open-canteen-days',
  'tell-kitchens',
  'forget-answers',
  'retire-claims',
  'forget-messages',
  'forget-notices',
  'forget-deliveries',
  'forget-sessions',
  'remind-of-party-days',
  'anonymise-people',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

export const JOB_OUTCOMES = ['done', 'failed'] as const;
export type JobOutcome = (typeof JOB_OUTCOMES)[number];
