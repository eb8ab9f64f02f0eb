import { ends } from '#lib/domain/attendance/check-in-window.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Arrival, SeatComing } from '#lib/schemas/attendance.ts';
import { arrivalOf } from '#lib/server/attendance/arrival-of.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import type { StayFile } from './stay-file.ts';

export interface SeatToday {
  readonly coming: SeatComing;
  readonly times: Arrival['times'];
  readonly label: string;
  readonly zone: string | null;
}

/** What somebody with a seat of a shared stay comes for today, or came for yesterday while that is not over; null for nothing. */
export function seatToday(
  reader: LedgerReader,
  { booking, state, occurrences, seats, catalogued: { hall } }: StayFile,
  { slot }: ParticipantRow,
  now: Instant,
): SeatToday | null {
  if (state !== 'confirmed') return null;
  const today = localDayAt(hall.timeZone, now);
  const of = (occurrence: StayFile['occurrences'][number]): SeatToday | null => {
    const seat = seats[occurrences.indexOf(occurrence)]?.seats[slot - 1] ?? null;
    const resource = seat === null ? undefined : hall.everyResource.get(seat);
    if (!resource || (occurrence.state !== 'given' && occurrence.state !== 'no-show')) return null;
    const { day, opens, closes, standing, times } = arrivalOf(hall, booking, occurrence, null, now);
    const said = reader.seatsArrived(booking.id, occurrence.day).includes(slot);
    const zone = hall.zones.find((one) => one.id === resource.zoneId)?.name ?? null;
    return { coming: { day, opens, closes, standing, said }, times, label: resource.label, zone };
  };
  const found = occurrences
    .filter(({ day, given }) => day === today || (day === addDays(today, -1) && ends(given.times).to > now))
    .map(of);
  return found.find((one) => one !== null) ?? null;
}
