import type { TimeZone } from './time-zone.ts';

/** The clock of a district office, for what belongs to no station: all of China has one. */
export const OFFICE_TIME_ZONE: TimeZone = 'Asia/Shanghai';
