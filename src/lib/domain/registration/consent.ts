/** The version of the privacy notice that the program brings along; what an office publishes has a higher one. */
export const BUILT_IN_NOTICE = 1;

/** A code that is still being issued is promised for a day within so many days. */
export const CODE_DUE_DAYS_MAX = 90;
