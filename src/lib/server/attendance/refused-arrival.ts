import type { ArrivalAnswer } from '#lib/domain/attendance/judge-check-in.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { DoorError } from '#lib/server/access/door-error.ts';

/** Why nobody is checked in, with when it is possible in the station's own time. */
export function refusedArrival(
  hall: Hall,

  { because, at, limit }: Extract<ArrivalAnswer, { outcome: 'refused' }>,
): DoorError {
  return new DoorError('conflict', because, {
    ...(at !== undefined && {
      time: formatClockTime(minuteOfDayAt(hall.timeZone, at)),
      day: formatLocalDay(localDayAt(hall.timeZone, at)),
    }),
    ...(limit !== undefined && { limit }),
  });
}
