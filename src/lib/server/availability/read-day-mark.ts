import { hash } from 'node:crypto';
import { findLocalDayBounds } from '#lib/domain/time/time-zone.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { App } from '#lib/server/app.ts';

/**
 * A short text that differs whenever the drawing of a hall's day differs, whoever looks at it; null where there is no such
 * hall or day. It holds no secret, but nothing can be read from it either.
 */
export function readDayMark(
  { engine, halls, now }: Pick<App, 'engine' | 'halls' | 'now'>,
  stationId: string,
  day: LocalDay,
): string | null {
  const at = now();
  return engine.read((reader) => {
    const hall = halls.byPublicId(reader, stationId)?.hall;
    const bounds = hall === undefined || hall.retired ? null : findLocalDayBounds(hall.timeZone, day);
    if (hall === undefined || !bounds) return null;
    const claims = reader
      .dayClaims(hall.id, bounds)
      .filter(({ deadline }) => deadline === null || deadline > at)
      .map((one) => [one.resourceId, one.from, one.to, one.kind, one.quantity, one.allOfIt, one.holder]);
    return hash('sha256', JSON.stringify([reader.configRevision(), claims]), 'base64url');
  });
}
