import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { parseMoment } from '#lib/domain/time/moment.ts';
import type { AuditEntry } from '#lib/schemas/audit.ts';
import type { WaitingBooking } from '#lib/schemas/booking-view.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { listQueue } from '#lib/server/approval/list-queue.ts';
import { listEvents } from '#lib/server/audit/list-events.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { listArriving, type Arriving } from './list-arriving.ts';

export interface TodayView {
  readonly station: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly today: string;
  /** What waits for a decision, the nearest deadline first; `lapsing` ends today. */
  readonly waiting: readonly WaitingBooking[];
  readonly waitingInAll: number;
  readonly lapsing: readonly string[];
  readonly arriving: readonly Arriving[];
  /** What is under repair today. */
  readonly broken: readonly { readonly id: string; readonly name: string | null; readonly reason: string }[];
  /** What has changed since `since`, the latest first; null for those who do not read the log. */
  readonly changed: readonly AuditEntry[] | null;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface TodayInput {
  readonly stationId: string;
  /** When the reader looked last, in milliseconds since 1970; null is since the day began. */
  readonly since: number | null;
}

/** Each list tells so many; the pages behind them tell all. */
const WAITING_SHOWN_MAX = 20;
const CLOSURES_LOOKED_THROUGH_MAX = 50;
const CHANGES_SHOWN_MAX = 20;

/** What a station's people have to know and do today, for those who look behind it. */
export async function viewToday(
  app: App,
  actor: Actor,
  { stationId, since }: TodayInput,
): Promise<TodayView> {
  const queue = listQueue(app, actor, { stationId, limit: WAITING_SHOWN_MAX });
  const { timeZone } = queue.station;
  const today = localDayAt(timeZone, app.now());
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId))?.station;
  if (!station) throw notFound();
  const { closures } = await listClosures(app, actor, { stationId, limit: CLOSURES_LOOKED_THROUGH_MAX });
  const day = formatLocalDay(today);
  const looked = since ?? 0;
  return {
    station: { id: queue.station.id, name: queue.station.name, timeZone },
    today: day,
    waiting: queue.waiting,
    waitingInAll: queue.total,
    lapsing: queue.waiting.filter((one) => endsOn(one, timeZone, today)).map((one) => one.id),
    arriving: listArriving(app, stationId, today),
    broken: closures
      .filter((one) => one.purpose === 'maintenance' && !one.over && one.from <= day && day <= one.to)
      .map((one) => ({
        id: one.id,
        name: one.resource?.label ?? one.zone?.name ?? null,
        reason: one.reason,
      })),
    changed: isGranted(actor, 'read-log', station)
      ? await changedSince(app, actor, stationId, looked, day)
      : null,
    since: looked,
  };
}

function endsOn({ decisionDeadline }: WaitingBooking, timeZone: string, today: LocalDay): boolean {
  const at = decisionDeadline === null ? null : parseMoment(decisionDeadline);
  return at !== null && localDayAt(timeZone, at) <= today;
}

/** Of today where nobody has looked before; what others did, and the program. */
async function changedSince(
  app: App,
  actor: Actor,
  stationId: string,
  since: number,
  today: string,
): Promise<AuditEntry[]> {
  const from = since === 0 ? { from: today } : {};
  const { entries } = await listEvents(app, actor, { stationId, ...from, limit: CHANGES_SHOWN_MAX });
  return entries.filter((one) => Date.parse(one.at) >= since && one.actor?.id !== actor.personPublicId);
}
