import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { OwnSeat } from '#lib/schemas/sharing.ts';
import type { App } from '#lib/server/app.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { firstMorningOf } from '#lib/server/booking/morning.ts';
import { getOwnSeat } from './get-own-seat.ts';
import { seatToday } from './seat-today.ts';
import type { StayFile } from './stay-file.ts';

/** Where somebody sits on which day, and what they need to know to get there. */
export function viewOwnSeat(app: App, { own }: { readonly own: string }): OwnSeat {
  const now = app.now();
  return app.engine.read((reader) => {
    const { participant, stay } = getOwnSeat(app, reader, own, now);
    const { booking, state, catalogued } = stay;
    const { hall } = catalogued;
    const days = daysOf(stay, participant.slot, now);
    return {
      name: participant.name,
      party: booking.partyName,
      state,
      station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
      days,
      checkIn: seatToday(reader, stay, participant, now)?.coming ?? null,
      morning: state === 'confirmed' ? firstMorningOf(catalogued, days) : null,
    };
  });
}

function daysOf(
  { occurrences, seats, catalogued: { hall } }: StayFile,
  slot: number,
  now: number,
): OwnSeat['days'] {
  return occurrences.flatMap(({ day, state, given }, index) => {
    const resourceId = seats[index]?.seats[slot - 1] ?? null;
    const resource = resourceId === null ? undefined : hall.everyResource.get(resourceId);
    if (state !== 'given' || !resource) return [];
    return [
      {
        day: formatLocalDay(day),
        over: given.times.every(([, to]) => to <= now),
        times: given.times.map(([from, to]) => clockRangeOf(hall.timeZone, day, { from, to })),
        label: resource.label,
        zone: hall.zones.find((one) => one.id === resource.zoneId)?.name ?? null,
      },
    ];
  });
}
