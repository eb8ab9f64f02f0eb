/** What the program does by itself. A closed list, so that every job stands on the page of the jobs with words. */
export const JOB_NAMES = [
  'publish-notices',
  'send-messages',
  'send-deliveries',
  'release-ended-parties',
  'lapse-due-bookings',
  'tend-waitlist',
  'carry-on-closings',
  'remind-of-deadlines',
  'remind-of-arrivals',
  'settle-no-shows',
  'index-events',
  'open-canteen-days',
  'roll-standing-meals',
  'tell-kitchens',
  'forget-answers',
  'retire-claims',
  'forget-messages',
  'forget-notices',
  'forget-deliveries',
  'forget-reminders',
  'forget-fault-pictures',
  'forget-sessions',
  'remind-of-party-days',
  'anonymise-people',
  'look-again',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

export const JOB_OUTCOMES = ['done', 'failed'] as const;
export type JobOutcome = (typeof JOB_OUTCOMES)[number];
