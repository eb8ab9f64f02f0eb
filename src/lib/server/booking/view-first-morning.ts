import { openOn } from '#lib/domain/request/asked-times.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { App } from '#lib/server/app.ts';

/** What people need to know who come for the first time. Texts may be empty. */
export interface FirstMorning {
  readonly day: string;
  /** `HH:MM`, when the booking begins on that day. */
  readonly from: string;
  readonly open: readonly string[];
  readonly address: string;
  readonly wayIn: string;
  readonly houseRules: string;
  readonly notes: string;
  readonly phone: string;
}

/** The next day of a booking that is still to come, and the station on it; null where there is none. */
export function viewFirstMorning(app: App, booking: BookingView): FirstMorning | null {
  const next = booking.days.find((one) => one.state === 'given' && !one.over);
  const day = next === undefined ? null : parseLocalDay(next.day);
  if (!next || day === null) return null;
  const catalogued = app.engine.read((reader) => app.halls.byPublicId(reader, booking.station.id));
  if (!catalogued) return null;
  const { address, wayIn, houseRules, notes, phone } = catalogued.station;
  return {
    day: next.day,
    from: next.times[0]?.from ?? '',
    open: openOn(catalogued.hall, day).map(
      ({ from, to }) => `${formatClockTime(from)}-${formatClockTime(to)}`,
    ),
    address,
    wayIn,
    houseRules,
    notes,
    phone,
  };
}
