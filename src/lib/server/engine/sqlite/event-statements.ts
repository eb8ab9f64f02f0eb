import { eventNameOf } from '#lib/domain/audit/event-actions.ts';
import {
  EVENTS_LOOKED_THROUGH_MAX,
  type EventFilter,
  type EventPage,
  type EventQuery,
  type EventRow,
} from '../event-rows.ts';
import type { Connection } from './open-connection.ts';

const COLUMNS = `e.id, e.at_ms AS atMs, e.actor_id AS actorId, e.party_id AS partyId, e.station_id AS stationId, e.subject,
  e.subject_id AS subjectId, e.action, e.facts`;
const MS_PER_DAY = 86_400_000;
/** Of two lists of the index the one whose so many latest reach further back is the shorter to look through. */
const LATEST_COMPARED = 1_000;

/** One list of the index: the events of an actor, a station, a party, or of one action. */
interface Axis {
  readonly axis: string;
  readonly keyId: number;
}

/** Where a page looks: events after `from` up to `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Statements that read the log of events, each bounded by EVENTS_LOOKED_THROUGH_MAX and never by its length. The latest
 * events, which the index does not hold yet, are read from the log itself; older ones by the list of the index that is the
 * shortest of those that the filter names.
 */
export function eventStatements(db: Connection) {
  const indexed = db.prepare<[], number>(`SELECT last_id FROM event_indexed WHERE id = 1`).pluck();
  const last = db.prepare<[], number | null>(`SELECT max(id) FROM event`).pluck();
  const firstOfDays = db.prepare<[number], number | null>(
    `SELECT min(first_id) FROM event_day WHERE day >= +?`,
  );
  const lastOfDays = db.prepare<[number], number | null>(
    `SELECT max(last_id) FROM event_day WHERE day <= +?`,
  );
  firstOfDays.pluck();
  lastOfDays.pluck();
  const inLog = db.prepare<[number, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM event e WHERE e.id > +? AND e.id <= +? ORDER BY e.id DESC LIMIT ?`,
  );
  const ofSubject = db.prepare<[string, number, number, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM event e INDEXED BY event_by_subject
     WHERE e.subject = +? AND e.subject_id = +? AND e.id > +? AND e.id <= +? ORDER BY e.id DESC LIMIT ?`,
  );
  const ofAxis = db.prepare<[string, number, number, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM event_index i CROSS JOIN event e ON e.id = i.event_id
     WHERE i.axis = +? AND i.key_id = +? AND i.event_id > +? AND i.event_id <= +? ORDER BY i.event_id DESC LIMIT ?`,
  );
  const reaching = db.prepare<[string, number, number], number>(
    `SELECT event_id FROM event_index WHERE axis = +? AND key_id = +? ORDER BY event_id DESC LIMIT 1 OFFSET ?`,
  );
  reaching.pluck();

  /** Events of the filter's days, as a stretch of the log; what lies in it is still judged by its own moment. */
  function stretchOf({ sinceMs, untilMs }: EventFilter, before: number | null, indexedTo: number): Stretch {
    const end = before === null ? (last.get() ?? 0) : before - 1;
    const lastDay = untilMs === undefined ? null : Math.floor((untilMs - 1) / MS_PER_DAY);
    const to = lastDay === null || end > indexedTo ? end : Math.min(end, lastOfDays.get(lastDay) ?? 0);
    if (sinceMs === undefined) return { from: 0, to };
    const first = firstOfDays.get(Math.floor(sinceMs / MS_PER_DAY)) ?? indexedTo + 1;
    return { from: first - 1, to };
  }

  function shortest(axes: readonly Axis[]): Axis | null {
    const [first = null, ...others] = axes;
    if (first === null || others.length === 0) return first;
    const reaches = axes.map(({ axis, keyId }) => reaching.get(axis, keyId, LATEST_COMPARED) ?? 0);
    return axes[reaches.indexOf(Math.min(...reaches))] ?? first;
  }

  function rowsOf(filter: EventFilter, { from, to }: Stretch, indexedTo: number): Iterable<EventRow> {
    const { subject, subjectId } = filter;
    if (subject !== undefined && subjectId !== undefined)
      return ofSubject.iterate(subject, subjectId, from, to, EVENTS_LOOKED_THROUGH_MAX);
    const list = to > indexedTo ? null : shortest(axesOf(filter));
    return list
      ? ofAxis.iterate(list.axis, list.keyId, from, to, EVENTS_LOOKED_THROUGH_MAX)
      : inLog.iterate(from, to, EVENTS_LOOKED_THROUGH_MAX);
  }

  /** One stretch: its tail that is not indexed, or what lies before. */
  function look(query: EventQuery, stretch: Stretch, indexedTo: number): EventPage {
    const events: EventRow[] = [];
    let looked = 0;
    let reached = stretch.to + 1;
    for (const row of rowsOf(query.filter, stretch, indexedTo)) {
      looked += 1;
      reached = row.id;
      if (matches(row, query.filter)) events.push(row);
      if (events.length === query.limit) return { events, next: reached };
    }
    return { events, next: looked === EVENTS_LOOKED_THROUGH_MAX ? reached : null };
  }

  return {
    eventsToIndex: (): number => (last.get() ?? 0) - (indexed.get() ?? 0),
    events(query: EventQuery): EventPage {
      const indexedTo = indexed.get() ?? 0;
      const stretch = stretchOf(query.filter, query.before, indexedTo);
      if (stretch.to <= indexedTo) return look(query, stretch, indexedTo);
      const tail = look(query, { from: Math.max(stretch.from, indexedTo), to: stretch.to }, indexedTo);
      if (tail.next !== null || stretch.from >= indexedTo) return tail;
      const limit = query.limit - tail.events.length;
      const older = stretchOf(query.filter, indexedTo + 1, indexedTo);
      const rest = look({ ...query, limit }, older, indexedTo);
      return { events: [...tail.events, ...rest.events], next: rest.next };
    },
  };
}

function axesOf({ actorId, partyId, stationId, subject, action }: EventFilter): Axis[] {
  const name = subject !== undefined && action !== undefined ? eventNameOf(subject, action) : null;
  return [
    ...(actorId === undefined ? [] : [{ axis: 'actor', keyId: actorId }]),
    ...(name === null ? [] : [{ axis: name, keyId: 0 }]),
    ...(partyId === undefined ? [] : [{ axis: 'party', keyId: partyId }]),
    ...(stationId === undefined ? [] : [{ axis: 'station', keyId: stationId }]),
  ];
}

function matches(row: EventRow, { sinceMs, untilMs, ...equal }: EventFilter): boolean {
  const isAt =
    (sinceMs === undefined || row.atMs >= sinceMs) && (untilMs === undefined || row.atMs < untilMs);
  return (
    isAt &&
    Object.entries(equal).every(
      ([name, value]) => value === undefined || row[name as keyof EventRow] === value,
    )
  );
}
