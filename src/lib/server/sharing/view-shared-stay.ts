import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { maskName } from '#lib/domain/people/masks.ts';
import type { SharedStay } from '#lib/schemas/sharing.ts';
import type { App } from '#lib/server/app.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { getSharedStay } from './get-shared-stay.ts';
import { seatShown, type StayFile } from './stay-file.ts';

/** A shared stay for whoever holds its link: its days and seats, and by masked names which of them are taken. */
export function viewSharedStay(app: App, { link }: { readonly link: string }): SharedStay {
  const now = app.now();
  return app.engine.read((reader) => {
    const stay = getSharedStay(app, reader, link, now);
    const { booking, catalogued, occurrences } = stay;
    const given = occurrences.filter((one) => one.state === 'given');
    const [first] = given;
    const last = given.at(-1);
    if (!first || !last) throw new Error(`the confirmed booking ${booking.publicId} has no days`);
    const { hall, station } = catalogued;
    const names = new Map(stay.participants.map((one) => [one.slot, maskName(one.name)]));
    const zones = hall.zones.filter(({ id }) => drawnIn(stay).has(id));
    return {
      party: booking.partyName,
      station: {
        id: hall.publicId,
        name: hall.name,
        timeZone: hall.timeZone,
        address: station.address,
      },
      firstDay: formatLocalDay(first.day),
      lastDay: formatLocalDay(last.day),
      days: given.length,
      times: first.given.times.map(([from, to]) => clockRangeOf(hall.timeZone, first.day, { from, to })),
      kind: booking.kind === 'area' ? 'area' : 'desk',
      seats: Array.from({ length: stay.total }, (_, index) => ({
        ...seatShown(stay, index + 1),
        ...positionOf(stay, index),
        takenBy: names.get(index + 1) ?? null,
      })),
      zones: zones.map(({ name, width, height }) => ({ name, width, height })),
      taken: stay.participants.length,
    };
  });
}

function firstResource({ seats, catalogued }: StayFile, index: number) {
  const id = seats.map((one) => one.seats[index] ?? null).find((seat) => seat !== null);
  return id === undefined ? undefined : catalogued.hall.everyResource.get(id);
}

/** Desks are drawn; the seats of an area have no places of their own. */
function positionOf(stay: StayFile, index: number): { x: number | null; y: number | null } {
  const resource = firstResource(stay, index);
  return resource?.kind === 'desk' ? { x: resource.x, y: resource.y } : { x: null, y: null };
}

function drawnIn(stay: StayFile): Set<number | null> {
  const indices = Array.from({ length: stay.total }, (_, index) => index);
  const desks = indices.map((index) => firstResource(stay, index)).filter((one) => one?.kind === 'desk');
  return new Set(desks.map((one) => one?.zoneId ?? null));
}
