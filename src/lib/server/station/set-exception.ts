import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { SPECIAL_DAYS_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertBookingsInside } from './assert-bookings-inside.ts';
import { assertInService } from './assert-in-service.ts';
import { getRunStation } from './get-run-station.ts';
import { countExceptions } from './station-reader.ts';
import { upsertException } from './station-writer.ts';

export interface SetExceptionInput {
  readonly stationId: string;
  readonly day: string;
  /** Empty where it is closed all day. */
  readonly ranges: readonly MinuteRange[];
  readonly reason: string;
  /** Although bookings lie outside of these hours. */
  readonly evenIfBooked: boolean;
}

/** Gives one day hours of its own. Bookings that would lie outside of them have to be known of, and stay. */
export async function setException(
  app: App,
  actor: Actor,
  { stationId, day, ranges, reason, evenIfBooked }: SetExceptionInput,
): Promise<void> {
  const { id, timeZone } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  if (localDay === null) throw notFound();
  if (localDay < localDayAt(timeZone, app.now())) throw new DoorError('malformed', 'day-over');
  await app.engine.configure('station.setException', async (transaction) => {
    await assertInService(transaction, id);
    if ((await countExceptions(transaction, id, localDay)) >= SPECIAL_DAYS_PER_STATION_MAX) {
      throw new DoorError('conflict', 'too-many-days', { limit: SPECIAL_DAYS_PER_STATION_MAX });
    }
    if (!evenIfBooked) await assertBookingsInside(app, transaction, { id, timeZone, day: localDay, ranges });
    await upsertException(transaction, { stationId: id, localDay, ranges: [...ranges], reason });
    const change = {
      subject: 'station',
      subjectId: id,
      stationId: id,
      action: 'exception-set',
      facts: { day, closed: ranges.length === 0 },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
