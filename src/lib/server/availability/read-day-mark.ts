import { hash } from 'node:crypto';
import { findLocalDayBounds, localDayAt } from '#lib/domain/time/time-zone.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { App } from '#lib/server/app.ts';
import { claimsOfDay } from './claims-of-day.ts';

/**
 * A short text that differs whenever the drawing of a hall's day differs, whoever looks at it; null where there is no such
 * hall or day. Without a day it is the station's today. It holds no secret, but nothing can be read from it either.
 */
export function readDayMark(
  { engine, halls, now }: Pick<App, 'engine' | 'halls' | 'now'>,
  stationId: string,
  asked: LocalDay | null,
): string | null {
  const at = now();
  return engine.read((reader) => {
    const hall = halls.byPublicId(reader, stationId)?.hall;
    if (hall === undefined || hall.retired) return null;
    const day = asked ?? localDayAt(hall.timeZone, at);
    const bounds = findLocalDayBounds(hall.timeZone, day);
    if (!bounds) return null;
    const claims = claimsOfDay(engine, reader, hall.id, bounds)
      .filter(({ deadline }) => deadline === null || deadline > at)
      .map((one) => [one.resourceId, one.from, one.to, one.kind, one.quantity, one.allOfIt, one.holder]);
    return hash('sha256', JSON.stringify([reader.configRevision(), day, claims]), 'base64url');
  });
}
