import type { Hall } from '#lib/domain/hall/hall.ts';
import type { PlaceGiven } from '#lib/domain/request/allocation.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { ClosurePlan } from '#lib/schemas/closure.ts';
import { MOVES_TOLD_MAX } from '#lib/schemas/limits.ts';
import type { Move, Moves } from './plan-moves.ts';

/** A plan as those who run the station read it: one line for each booking and way to go. */
export function presentPlan(hall: Hall, { moves, files, fingerprint }: Moves): ClosurePlan {
  const lines = Map.groupBy(moves, ({ file, to }) => `${file.booking.id} ${to.type}`);
  return {
    fingerprint,
    counts: {
      bookings: files.length,
      here: count(moves, 'here'),
      elsewhere: count(moves, 'elsewhere'),
      shorter: count(moves, 'shorter'),
      nowhere: count(moves, 'nowhere'),
    },
    moves: [...lines.values()].slice(0, MOVES_TOLD_MAX).map((days) => lineOf(hall, days)),
  };
}

function count(moves: readonly Move[], type: Move['to']['type']): number {
  return moves.filter((one) => one.to.type === type).length;
}

function lineOf(hall: Hall, days: readonly Move[]): ClosurePlan['moves'][number] {
  const [first] = days;
  if (!first) throw new Error('a line of a plan has a day');
  const { file, day, to } = first;
  const before = file.stay.days.find((one) => one.asked.day === day)?.places ?? [];
  return {
    bookingId: file.booking.publicId,
    party: file.booking.partyName,
    to: to.type,
    days: days.length,
    firstDay: formatLocalDay(day),
    lastDay: formatLocalDay(days.at(-1)?.day ?? day),
    before: labelsOf(hall, before),
    after:
      to.type === 'here'
        ? labelsOf(hall, to.places)
        : to.type === 'elsewhere'
          ? labelsOf(to.at.hall, to.given.places)
          : to.type === 'shorter'
            ? labelsOf(hall, before)
            : [],
    keeps: to.type === 'shorter' ? to.rest.times.map((one) => clockRangeOf(hall.timeZone, day, one)) : [],
    station: to.type === 'elsewhere' ? to.at.hall.name : null,
  };
}

function labelsOf(hall: Hall, places: readonly PlaceGiven[]): string[] {
  return places.flatMap(({ resourceId }) => hall.everyResource.get(resourceId)?.label ?? []);
}
