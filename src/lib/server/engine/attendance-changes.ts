import type { Attendance } from '#lib/domain/attendance/attendance.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookChange } from './book-change.ts';

export type AttendanceChange =
  | NoteAttendanceChange
  | NoteSeatChange
  | RecordNoShowChange
  | ReleaseNoShowChange
  | ReturnNoShowChange
  | ForgetAwaitedChange;

/** Who has come, or that somebody is awaited; takes the place of what was noted of the day before. */
export interface NoteAttendanceChange {
  readonly type: 'note-attendance';
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly stationId: number;
  readonly partyId: number;
  readonly attendance: Attendance;
  /** Null is the program itself. */
  readonly notedBy: number | null;
  readonly now: Instant;
  readonly reason: string;
}

/** The seat with this number has said itself that it is there, on a day of which something is known. */
export interface NoteSeatChange {
  readonly type: 'note-seat';
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly slot: number;
}

/** Nobody came, and the places stay as they are. Compare-and-set: the engine refuses where somebody has come meanwhile. */
export interface RecordNoShowChange {
  readonly type: 'record-no-show';
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly now: Instant;
}

/** Compare-and-set: the engine refuses where the day is not given, or somebody has come meanwhile. Its claims go. */
export interface ReleaseNoShowChange {
  readonly type: 'release-no-show';
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly now: Instant;
}

/** Somebody came after all: the day is theirs again, with the claims that can still be had. Compare-and-set on the state of the day. */
export interface ReturnNoShowChange {
  readonly type: 'return-no-show';
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly claims: BookChange['claims'];
}

/** Nobody is awaited any more. */
export interface ForgetAwaitedChange {
  readonly type: 'forget-awaited';
  readonly bookingId: number;
  readonly day: LocalDay;
}
