/** A session ends so many minutes after the sign-in: 30 days. */
export const SESSION_MINUTES = 30 * 24 * 60;
/** Links that set a password work once and for 7 days; the first start's for one. */
export const INVITATION_MINUTES = 7 * 24 * 60;
export const FIRST_START_MINUTES = 24 * 60;
