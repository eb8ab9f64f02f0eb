/** A session ends so many minutes after the sign-in: 30 days. */
export const SESSION_MINUTES = 30 * 24 * 60;
/** On a computer that others use too it ends after 12 hours, */
export const SHARED_SESSION_MINUTES = 12 * 60;
/** and after a pause of so many minutes it asks for the password again. */
export const SHARED_PAUSE_MINUTES = 10;
/** When a session was seen last is written that often at most; on a shared computer every minute, for there it counts. */
export const SEEN_EVERY_MINUTES = 15;
/** Links that set a password work once and for 7 days; the first start's for one. */
export const INVITATION_MINUTES = 7 * 24 * 60;
export const FIRST_START_MINUTES = 24 * 60;
