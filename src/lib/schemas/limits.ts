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
export const BATCH_CALLS_MAX = 20;
export const ALTERNATIVES_MAX = 5;
export const STATIONS_SEARCHED_MAX = 20;
export const DESKS_PER_ZONE_MAX = 300;
export const RESOURCES_PER_STATION_MAX = 2_000;
export const ZONES_PER_STATION_MAX = 50;
export const CLOSURE_DAYS_MAX = 366;
/** Centimetres: half a kilometre is beyond any hall. */
export const DRAWING_CM_MAX = 50_000;
