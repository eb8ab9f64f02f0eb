/** A line of the log as stored. Ids are internal keys, which do not leave the process. */
export interface EventRow {
  readonly id: number;
  readonly atMs: number;
  readonly actorId: number | null;
  readonly partyId: number | null;
  readonly stationId: number | null;
  readonly subject: string;
  readonly subjectId: number;
  readonly action: string;
  readonly facts: string;
}

/** Which events: all that is given must be true of them. */
export interface EventFilter {
  readonly stationId?: number | undefined;
  readonly partyId?: number | undefined;
  readonly actorId?: number | undefined;
  /** What it happened to; with an id, to this very one. */
  readonly subject?: string | undefined;
  readonly subjectId?: number | undefined;
  readonly action?: string | undefined;
  /** Half-open. */
  readonly sinceMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

export interface EventQuery {
  readonly filter: EventFilter;
  /** Only those before this one; null begins with the latest. */
  readonly before: number | null;
  readonly limit: number;
}

export interface EventPage {
  /** The latest first. */
  readonly events: readonly EventRow[];
  /** Where to go on; null where there is nothing further. A page may hold fewer than its limit and still go on. */
  readonly next: number | null;
}

/** Events that one page looks through at most, whatever the log holds: a page that finds few says where to go on. */
export const EVENTS_LOOKED_THROUGH_MAX = 5_000;
/** Events that one commit adds to the index at most. */
export const EVENTS_INDEXED_PER_COMMIT_MAX = 2_000;
