import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { FreedRow, WaitingReader, WaitingRow } from '../waiting-rows.ts';
import type { Connection } from './open-connection.ts';

const WAITING = `SELECT w.id, w.public_id AS publicId, w.station_id AS stationId, w.party_id AS partyId, p.public_id AS partyPublicId,
    p.name AS partyName, w.made_by AS madeBy, w.source, w.made_as AS madeAs, w.kind, w.queue, w.rank, w.quantity, w.request, w.state,
    w.passed_over AS passedOver, w.gathers, w.booking_id AS bookingId, (SELECT public_id FROM booking WHERE id = w.booking_id) AS bookingPublicId,
    w.displaced_from AS displacedFrom, w.decided, w.until_min AS until, w.created_at AS createdAt
  FROM waiting w JOIN party p ON p.id = w.party_id`;

/** Statements that read who waits. */
export function waitingStatements(db: Connection): WaitingReader {
  const freed = db.prepare<[], FreedRow>(
    `SELECT station_id AS stationId, local_day AS day, kind, again FROM freed ORDER BY station_id, local_day, kind`,
  );
  const hasFreed = db.prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM freed)`).pluck();
  // One step through the key for each queue: what it costs does not grow with those who wait in it.
  const nextQueue = db
    .prepare<[number, number, string, string], string>(
      `SELECT queue FROM waiting_day WHERE station_id = +? AND local_day = +? AND kind = +? AND queue > +? ORDER BY queue LIMIT 1`,
    )
    .pluck();
  const ofQueue = db.prepare<[number, number, string, string, number], WaitingRow>(
    `${WAITING} JOIN (SELECT waiting_id FROM waiting_day WHERE station_id = +? AND local_day = +? AND kind = +? AND queue = +?
       ORDER BY rank, waiting_id LIMIT ?) head ON head.waiting_id = w.id`,
  );
  const byPublicId = db.prepare<[string], WaitingRow>(`${WAITING} WHERE w.public_id = +?`);
  const ofOffer = db.prepare<[number], WaitingRow>(`${WAITING} WHERE w.booking_id = +?`);
  const isMissed = db
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM event WHERE subject = 'booking' AND subject_id = +? AND action = 'offer-missed')`,
    )
    .pluck();
  const ofParty = db.prepare<[number, number], WaitingRow>(
    `${WAITING} WHERE w.party_id = +? AND w.state IN ('waiting', 'offered') ORDER BY w.id LIMIT ?`,
  );
  const ofStation = db.prepare<[number, number], WaitingRow>(
    `${WAITING} WHERE w.id IN (SELECT waiting_id FROM waiting_day WHERE station_id = +?) ORDER BY w.rank, w.id LIMIT ?`,
  );
  const sameAs = db.prepare<[number, Buffer], WaitingRow>(
    `${WAITING} WHERE w.party_id = +? AND w.body_hash = ? AND (w.state = 'waiting' OR w.state = 'offered')`,
  );
  const days = db
    .prepare<[number], LocalDay>(`SELECT local_day FROM waiting_day WHERE waiting_id = +? ORDER BY local_day`)
    .pluck();
  const ahead = db
    .prepare<
      [{ stationId: number; day: LocalDay; kind: string; queue: string; rank: number; id: number }],
      number
    >(
      `SELECT count(*) FROM waiting_day WHERE station_id = @stationId AND local_day = @day AND kind = @kind AND queue = @queue
         AND (rank, waiting_id) < (@rank, @id)`,
    )
    .pluck();
  const stationsWaitedFor = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM waiting_day WHERE station_id = +? AND local_day = +?`,
    )
    .pluck();
  return {
    freed: (): FreedRow[] => (hasFreed.get() === 1 ? freed.all() : []),
    waitingHeads(
      stationId: number,
      day: LocalDay,
      kind: ResourceKind,
      { queues, perQueue }: { readonly queues: number; readonly perQueue: number },
    ): WaitingRow[] {
      const heads: WaitingRow[] = [];
      let queue = nextQueue.get(stationId, day, kind, '');
      for (let count = 0; queue !== undefined && count < queues; count += 1) {
        heads.push(...ofQueue.all(stationId, day, kind, queue, perQueue));
        queue = nextQueue.get(stationId, day, kind, queue);
      }
      return heads;
    },
    waiting: (publicId: string): WaitingRow | null => byPublicId.get(publicId) ?? null,
    waitingOfOffer: (bookingId: number): WaitingRow | null => ofOffer.get(bookingId) ?? null,
    isOfferMissed: (bookingId: number): boolean => isMissed.get(bookingId) === 1,
    waitingOfParty: (partyId: number, limit: number): WaitingRow[] => ofParty.all(partyId, limit),
    waitingOfStation: (stationId: number, limit: number): WaitingRow[] => ofStation.all(stationId, limit),
    waitingFor: (partyId: number, bodyHash: Buffer): WaitingRow | null =>
      sameAs.get(partyId, bodyHash) ?? null,
    daysOfWaiting: (waitingId: number): LocalDay[] => days.all(waitingId),
    waitingAhead: ({ id, stationId, kind, queue, rank }: WaitingRow, day: LocalDay): number =>
      ahead.get({ stationId, day, kind, queue, rank, id }) ?? 0,
    waitingOn: (stationId: number, day: LocalDay): number => stationsWaitedFor.get(stationId, day) ?? 0,
  };
}
