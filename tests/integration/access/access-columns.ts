// The columns, in this order:
// nobody | stranger: an account without any party | member, administrator of another party | member, administrator of the
// party | manager of another station | manager of the station | officer of the district | approver, front desk, auditor of the
// station | auditor of the district | liaison, canteen operator of the party
export const EVERYBODY = 'ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok';
export const SIGNED_IN = '401 ok ok ok ok ok ok ok ok ok ok ok ok ok ok';
export const OFFICERS = '401 403 403 403 403 403 403 403 ok 403 403 403 403 403 403';
export const OFFICERS_AND_AUDITOR = '401 403 403 403 403 403 403 403 ok 403 403 403 ok 403 403';
/** A station is a public fact: to others it is not their task. */
export const RUNS_STATION = '401 403 403 403 403 403 403 ok ok 403 403 403 403 403 403';
/** Everybody who works at the station or audits it. */
export const LOOKS_BEHIND = '401 403 403 403 403 403 403 ok ok ok ok ok ok 403 403';
/** Who runs the station, and who audits it. */
export const READ_STATION_LOG = '401 403 403 403 403 403 403 ok ok 403 403 ok ok 403 403';
/** What only those who run the station know to be there does not exist for others. */
export const KNOWN_TO_STATION = '401 404 404 404 404 404 404 ok ok 403 403 403 403 404 404';
/** The party's people and its liaison, and in its name those who serve at the station. Auditors and canteens do not book. */
export const PARTY_AND_STATION = '401 404 404 404 ok ok 404 ok ok ok ok 403 403 ok 403';
export const SEE_BOOKING = '401 404 404 404 ok ok 404 ok ok ok ok ok ok ok 403';
export const PARTY_ADMINISTRATORS = '401 404 404 404 403 ok 404 404 ok 404 404 404 403 403 403';
export const SEE_PEOPLE = '401 404 404 404 403 ok 404 404 ok 404 404 404 ok 403 403';
/** Who is sent to a party from outside. */
export const OFFICERS_INTO_PARTY = '401 404 404 404 403 403 404 404 ok 404 404 404 403 403 403';
/** Those who run the station decide about a booking; its party sees it and may not. */
export const DECIDERS = '401 404 404 404 403 403 404 ok ok ok 403 403 403 403 403';
/** An application is known to the station only. */
export const DECIDES_UNKNOWN = '401 404 404 404 404 404 404 ok ok ok 403 403 403 404 404';
/** Only the party answers what it was asked; those who run the station see it and may not. */
export const ANSWERERS = '401 404 404 404 ok ok 404 403 403 403 403 403 403 ok 403';

/** Whoever runs the party's canteen; others of the party know of it, strangers do not. */
export const RUNS_UNLISTED_CANTEEN = '401 404 404 404 403 ok 404 404 404 404 404 404 404 403 ok';
/** A canteen that was approved is a public fact. */
export const RUNS_CANTEEN = '401 403 403 403 403 ok 403 403 403 403 403 403 403 403 ok';
/** The party's people and its liaison only: what it eats is no matter of the station. */
export const EATS = '401 404 404 404 ok ok 404 404 404 404 404 404 404 ok 403';
/** Whoever runs the canteen, and whoever runs the station at which it is listed. */
export const REMOVES_PICTURE = '401 403 403 403 403 ok 403 ok ok 403 403 403 403 403 ok';
/** Nobody decides about a canteen of their own party, and strangers do not know what waits. */
export const DECIDES_CANTEEN = '401 404 404 404 403 403 404 ok ok 403 403 403 403 403 403';
/** Whoever acts for the party gives its seats to people; those who run the station see it and may not. */
export const ACTS_FOR_PARTY = ANSWERERS;
