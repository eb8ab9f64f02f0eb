import { z } from 'zod';
import { ATTENDANCE_STATES } from '#lib/domain/attendance/attendance.ts';

/** `came` counts people. `reason` is why a no-show was put right, for those who may see the booking; empty otherwise. */
export const attendanceShown = z.strictObject({
  state: z.enum(ATTENDANCE_STATES),
  came: z.int(),
  reason: z.string(),
});
export type AttendanceShown = z.infer<typeof attendanceShown>;
