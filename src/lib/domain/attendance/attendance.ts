/** What is known of one day of a booking. `awaited`: whoever booked was reminded; `excused`: a no-show that does not count. */
export const ATTENDANCE_STATES = ['awaited', 'came', 'no-show', 'excused'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export interface Attendance {
  readonly state: AttendanceState;
  /** People; 0 unless they came. */
  readonly came: number;
}

/** So many people at most are counted at the desk for one day of a booking. */
export const COUNT_AT_DESK_MAX = 100_000;
