/** The privacy notice that applicants agree to; another text is another version, and who agreed to which is on file. */
export const CONSENT_VERSION = 1;

/** A code that is still being issued is promised for a day within so many days. */
export const CODE_DUE_DAYS_MAX = 90;
