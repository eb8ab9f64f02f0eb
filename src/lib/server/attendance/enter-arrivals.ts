import { judgeCheckIn } from '#lib/domain/attendance/judge-check-in.ts';
import { addDays, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { ArrivalsEntered } from '#lib/schemas/attendance.ts';
import { assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import { noteArrival } from './note-arrival.ts';
import { readDay } from './read-day.ts';

/** After an outage a sheet is typed in within so many days. */
export const SHEET_DAYS_LATE_MAX = 7;

export interface Sheet {
  readonly stationId: string;
  readonly day: string;
  readonly lines: readonly { readonly bookingId: string; readonly came: number }[];
}

/** Types a sign-in sheet back in: each line by itself, so that one that is wrong holds up no other. May be typed in twice. */
export async function enterArrivals(app: App, actor: Actor, input: Sheet): Promise<ArrivalsEntered> {
  return app.engine.transact({
    holder: 'attendance.enter',
    load: (reader) => {
      const found = app.halls.byPublicId(reader, input.stationId);
      if (!found) throw notFound();
      assertGranted(actor, 'book-for-parties', found.station);
      const { hall } = found;
      const day = parseLocalDay(input.day);
      const today = localDayAt(hall.timeZone, app.now());
      if (day === null || day > today || day < addDays(today, -SHEET_DAYS_LATE_MAX))
        throw new DoorError('conflict', 'day-over');
      const days = new Map(readDay(reader, hall, day).map((one) => [one.booking.publicId, one]));
      return { hall, day, days };
    },
    decide: ({ hall, day, days }) => {
      const changes: LedgerChange[] = [];
      const problems: ArrivalsEntered['problems'] = [];
      for (const { bookingId, came } of input.lines) {
        const found = days.get(bookingId);
        const judged =
          found &&
          judgeCheckIn({
            rules: hall.policies.get(found.booking.kind)?.checkIn,
            day: { state: found.occurrence.state, times: found.occurrence.given.times },
            known: found.known,
            came,
            headCount: found.booking.headCount,
            quantity: unitsGiven(found.occurrence.given),
            atTheDesk: true,
            now: app.now(),
          });
        if (!judged || judged.outcome === 'refused') {
          problems.push({ bookingId, reason: judged ? 'seat-released' : 'not-coming-today' });
        } else if (judged.outcome === 'noted') {
          changes.push(...noteArrival(app, actor, found.booking, day, { came: judged.came, via: 'list' }));
        }
      }
      return { changes, answer: { entered: input.lines.length - problems.length, problems } };
    },
  });
}
