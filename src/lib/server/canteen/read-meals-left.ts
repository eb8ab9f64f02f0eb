import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { App } from '#lib/server/app.ts';
import { daysOfCanteens } from './days-of-canteens.ts';

/**
 * What is left at the canteens of a station on a day and the next, as the pages that watch it are told: made once after a
 * change with one statement, however many watch.
 */
export function readMealsLeft(
  { engine, halls, now }: Pick<App, 'engine' | 'halls' | 'now'>,
  stationId: string,
  day: LocalDay,
): string | null {
  return engine.read((reader) => {
    const hall = halls.byPublicId(reader, stationId)?.hall;
    if (!hall) return null;
    const canteens = hall.resources.flatMap(({ id }) => hall.canteens.get(id) ?? []);
    const shown = daysOfCanteens(reader, hall, canteens, day, addDays(day, 1), now());
    return JSON.stringify(
      shown.map(({ canteen, days }) => [
        canteen.publicId,
        days.map((one) => [one.day, one.open, one.sittings.map(({ from, left }) => [from, left])]),
      ]),
    );
  });
}
