import { judgeCheckIn } from '#lib/domain/attendance/judge-check-in.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Arrival } from '#lib/schemas/attendance.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile, type BookingFile } from '#lib/server/booking/booking-file.ts';
import type { AttendanceRow } from '#lib/server/engine/attendance-rows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import { arrivalOf } from './arrival-of.ts';
import { noteArrival } from './note-arrival.ts';
import { refusedArrival } from './refused-arrival.ts';

export interface CheckIn {
  readonly bookingId: string;
  readonly day: string;
  /** People; without it as many as are booked for. */
  readonly came?: number | undefined;
}

/**
 * Says that a booking's people have come, for its party within the times of its rules, and for those who serve at the station at
 * any time of the day, though not before it. Saying it again changes nothing; more may come, and the desk also puts a count right.
 */
export async function checkInBooking(app: App, actor: Actor, input: CheckIn): Promise<Arrival> {
  const now = app.now();
  await app.engine.transact({
    holder: 'attendance.checkIn',
    load: (reader) => loadDay(app, reader, actor, input),
    decide: ({ file, occurrence, known }) => {
      const { hall, station } = file.catalogued;
      const { given } = occurrence;
      const hasCome = occurrence.day <= localDayAt(hall.timeZone, now);
      const judged = judgeCheckIn({
        rules: hall.policies.get(file.booking.kind)?.checkIn,
        day: { state: occurrence.state, times: given.times },
        known,
        came: input.came ?? null,
        headCount: file.booking.headCount,
        quantity: unitsGiven(given),
        atTheDesk: hasCome && isGranted(actor, 'book-for-parties', station),
        now,
      });
      if (judged.outcome === 'refused') throw refusedArrival(hall, judged);
      const changes: LedgerChange[] =
        judged.outcome === 'known'
          ? []
          : noteArrival(app, actor, file.booking, occurrence.day, { came: judged.came, via: 'check-in' });
      return { changes, answer: null };
    },
  });
  return app.engine.read((reader) => {
    const { file, occurrence, known } = loadDay(app, reader, actor, input);
    return arrivalOf(file.catalogued.hall, file.booking, occurrence, known, now);
  });
}

interface LoadedDay {
  readonly file: BookingFile;
  readonly occurrence: OccurrenceRow;
  readonly known: AttendanceRow | null;
}

/** Meals are redeemed and not checked in. */
function loadDay(app: App, reader: LedgerReader, actor: Actor, { bookingId, day }: CheckIn): LoadedDay {
  const file = getBookingFile(app, reader, actor, bookingId, 'check-in', app.now());
  const at = parseLocalDay(day);
  const occurrence = file.occurrences.find((one) => one.day === at);
  if (file.booking.kind === 'canteen' || file.booking.changeOf !== null) throw notFound();
  if (!occurrence) throw new DoorError('conflict', 'not-coming-today');
  const known = reader.attendanceOfBooking(file.booking.id).find((one) => one.day === at) ?? null;
  return { file, occurrence, known };
}
