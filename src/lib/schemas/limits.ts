/** What one call may carry. Each limit is refused with 400 at one more; tests stand at the limit. */
export const DAYS_LISTED_MAX = 731;
export const COUNT_MAX = 100_000;
export const DESKS_NAMED_MAX = 300;
export const FEATURES_MAX = 20;
export const RULE_CHARACTERS_MAX = 500;
export const NAME_CHARACTERS_MAX = 80;
export const LABEL_CHARACTERS_MAX = 20;
export const PURPOSE_CHARACTERS_MAX = 500;
export const REASON_CHARACTERS_MAX = 500;
export const PAGE_SIZE_MAX = 100;
/** Competing requests that are told one by one; beyond them only their number is. */
export const COMPETING_TOLD_MAX = 5;
export const BATCH_CALLS_MAX = 20;
export const ALTERNATIVES_MAX = 5;
export const STATIONS_SEARCHED_MAX = 20;
export const DESKS_PER_ZONE_MAX = 300;
export const RESOURCES_PER_STATION_MAX = 2_000;
export const ZONES_PER_STATION_MAX = 50;
export const CLOSURE_DAYS_MAX = 366;
/** Bookings that the preview of a closure names; it counts all of them. */
export const CLOSURE_BOOKINGS_NAMED_MAX = 100;
/** Centimetres: half a kilometre is beyond any hall. */
export const DRAWING_CM_MAX = 50_000;
export const ADDRESS_CHARACTERS_MAX = 200;
export const PHONE_CHARACTERS_MAX = 40;
export const NOTES_CHARACTERS_MAX = 2_000;
export const WAY_IN_CHARACTERS_MAX = 500;
export const HOUSE_RULES_CHARACTERS_MAX = 2_000;
export const TIME_ZONE_CHARACTERS_MAX = 64;
export const STATIONS_PER_DISTRICT_MAX = 500;
/** Stations of a district that one page shows, each with its day. */
export const STATIONS_PER_PAGE = 24;
/** Days of one station with hours of their own, and likewise days off or worked of its own. */
export const SPECIAL_DAYS_PER_STATION_MAX = 1_000;
export const CLOSURES_OPEN_PER_STATION_MAX = 200;
/** What one call may claim for the house: more would hold the write gate for too long. */
export const HOUSE_CLAIMS_PER_CALL_MAX = 20_000;
/** Days that the notice of one year changes; some forty are usual. */
export const NOTICE_DAYS_MAX = 120;
/** Bookings that one commit cancels at the end of a trial; a hall with more of them takes several commits. */
export const TRIAL_BOOKINGS_PER_COMMIT_MAX = 100;
/** What a station is opened with in one go; more is added later. */
export const OPENED_ROOMS_MAX = 20;
export const OPENED_COUNTERS_MAX = 30;
/** People with a role that one list shows. */
export const PEOPLE_LISTED_MAX = 500;
/** Of an address for mail as typed; 254 of them may be left without the blanks around. */
export const EMAIL_TYPED_CHARACTERS_MAX = 400;
export const CANTEENS_PER_STATION_MAX = 50;
export const MENU_CHARACTERS_MAX = 1_000;
export const LICENCE_CHARACTERS_MAX = 60;
export const CHOSEN_PARTIES_MAX = 200;
/** Minor units: a hundred thousand of the currency. */
export const PRICE_MINOR_MAX = 10_000_000;
export const CUT_OFF_DAYS_BEFORE_MAX = 7;
/** With one tap a cut-off moves by so many minutes at most. */
export const CUT_OFF_LATER_MINUTES_MAX = 240;
/** Standing orders of one party that have not ended. */
export const STANDING_MEALS_PER_PARTY_MAX = 50;
/** Lines of a printed list that are typed back in at once. */
export const REDEEMED_LINES_MAX = 500;
/** Corrections of one month. */
export const SETTLEMENT_ENTRIES_MAX = 500;
/** Places at which one person is signed in that one list shows. */
export const SESSIONS_LISTED_MAX = 100;
/** What an access token is for, in the words of its owner. */
export const TOKEN_NAME_CHARACTERS_MAX = 60;
/** Lines of the log in one exported table. */
export const EVENTS_EXPORTED_MAX = 5_000;
/** Name of the site, and of its filing numbers. */
export const HOUSE_WORD_CHARACTERS_MAX = 20;
/** Of the privacy notice, in each language. */
export const PRIVACY_NOTICE_CHARACTERS_MAX = 5_000;
export const SITE_NUMBER_CHARACTERS_MAX = 40;
export const ORGANISER_CHARACTERS_MAX = 80;
/** Rows of one kind in the data of one person. */
export const PERSONAL_ROWS_MAX = 1_000;
/** What a party may wait for at one time; beyond it the line is for others. */
export const WAITING_PER_PARTY_MAX = 50;
export const WAITING_LISTED_MAX = 100;
/** Lines of a closure's plan that are told one by one; beyond them only the counts are. */
export const MOVES_TOLD_MAX = 200;

/** A quota: seat-days, hours or uses of a party in a month. */
export const QUOTA_PER_MONTH_MAX = 1_000_000;

/** Giving back can be asked for so long before a day begins: 30 days. */
export const CANCEL_MINUTES_BEFORE_MAX = 30 * 1440;
/** Lines of a sign-in sheet that are typed in with one call. */
export const ARRIVALS_ENTERED_MAX = 300;
export const FAULT_WORDS_CHARACTERS_MAX = 500;
/** What is broken is taken out of use for so many days at most; for longer it is closed or retired. */
export const FAULT_DAYS_OUT_MAX = 60;
/** Reports of one place that wait for the station's people: more tell nothing new. */
export const FAULTS_OPEN_PER_PLACE_MAX = 5;
export const FAULTS_LISTED_MAX = 200;
