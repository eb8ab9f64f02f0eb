import type { ClaimKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { ClaimRow, DayClaimRow, HeldClaimRow, PlaceClaimRow } from '../ledger-rows.ts';
import type { Connection } from './open-connection.ts';

type ClaimTuple = [number, number, number, ClaimKind, number, number, number, number | null];
type DayTuple = [...ClaimTuple, string | null, number | null, string | null, number | null];

type PlaceTuple = [...DayTuple, PlaceClaimRow['purpose']];

const COLUMNS = `c.resource_id, c.from_min, c.to_min, c.kind, c.quantity, c.all_of_it, c.holder`;

/**
 * Statements that read claims. The key (resource, from) bounds what they touch: 25 hours back and no history.
 *
 * They say `+?` and not `?` because SQLite with STAT4 looks at the value that a bare `?` is bound to when it plans a join,
 * and plans anew whenever another value is bound: that costs five to fifteen times what running the statement does.
 */
export function claimStatements(db: Connection) {
  const ofResources = db
    .prepare<[string, number, number, number], ClaimTuple>(
      `SELECT ${COLUMNS}, iif(c.kind = 'hold', (SELECT deadline FROM booking WHERE id = c.holder), NULL)
       FROM json_each(?) resource
       CROSS JOIN claim c ON c.resource_id = resource.value AND c.from_min > +? AND c.from_min < +? AND c.to_min > +?`,
    )
    .raw();
  const ofRange = db
    .prepare<[number, number, number, number, number], ClaimTuple>(
      `SELECT ${COLUMNS}, iif(c.kind = 'hold', (SELECT deadline FROM booking WHERE id = c.holder), NULL)
       FROM resource r CROSS JOIN claim c ON c.resource_id = r.id AND c.from_min > +? AND c.from_min < +? AND c.to_min > +?
       WHERE r.id BETWEEN +? AND +?`,
    )
    .raw();
  const ofStation = db
    .prepare<[number, number, number, number], DayTuple>(
      `SELECT ${COLUMNS}, iif(c.kind = 'hold', b.deadline, NULL), b.public_id, b.party_id, p.name, b.made_by
       FROM resource r CROSS JOIN claim c ON c.resource_id = r.id AND c.from_min > +? AND c.from_min < +? AND c.to_min > +?
       LEFT JOIN booking b ON b.id = c.holder LEFT JOIN party p ON p.id = b.party_id
       WHERE r.station_id = +?`,
    )
    .raw();
  const ofPlace = db
    .prepare<[number, number, number, number], PlaceTuple>(
      `SELECT ${COLUMNS}, iif(c.kind = 'hold', b.deadline, NULL), b.public_id, b.party_id, p.name, b.made_by, k.purpose
       FROM claim c LEFT JOIN booking b ON b.id = c.holder LEFT JOIN party p ON p.id = b.party_id
       LEFT JOIN closure k ON k.id = -c.holder
       WHERE c.resource_id = +? AND c.from_min > +? AND c.from_min < +? AND c.to_min > +? ORDER BY c.from_min, c.holder`,
    )
    .raw();
  const ofBooking = db.prepare<[number], HeldClaimRow>(
    `SELECT resource_id AS resourceId, from_min AS "from", to_min AS "to", quantity, occurrence_day AS occurrenceDay
     FROM claim WHERE holder = ? ORDER BY occurrence_day, resource_id, from_min`,
  );
  /** Desks that were made together have ids in a row: walking through these costs two thirds of walking through a list. */
  function rowsOf(ids: readonly number[], first: number, spans: readonly Interval[]): ClaimTuple[] {
    const inRow = ids.every((id, index) => id === first + index);
    const last = first + ids.length - 1;
    const list = inRow ? '' : JSON.stringify(ids);
    return spans.flatMap(({ from, to }) =>
      inRow
        ? ofRange.all(from - LOOK_BACK_MINUTES, to, from, first, last)
        : ofResources.all(list, from - LOOK_BACK_MINUTES, to, from),
    );
  }
  return {
    claimsOfBooking: (bookingId: number): HeldClaimRow[] => ofBooking.all(bookingId),
    claims(resourceIds: readonly number[], spans: readonly Interval[]): ClaimRow[] {
      const [first] = resourceIds;
      if (first === undefined) return [];
      const rows = rowsOf(resourceIds, first, spans);
      return (spans.length === 1 ? rows : withoutRepeats(rows)).map(claimOf);
    },
    dayClaims(stationId: number, { from, to }: Interval): DayClaimRow[] {
      return ofStation.all(from - LOOK_BACK_MINUTES, to, from, stationId).map(dayClaimOf);
    },
    placeClaims(resourceId: number, { from, to }: Interval): PlaceClaimRow[] {
      return ofPlace
        .all(resourceId, from - LOOK_BACK_MINUTES, to, from)
        .map((row) => ({ ...dayClaimOf(row.slice(0, -1) as DayTuple), purpose: row[12] }));
    },
  };
}

/** No claim is longer than 25 hours. */
const LOOK_BACK_MINUTES = 1500;

function claimOf(row: ClaimTuple): ClaimRow {
  return {
    resourceId: row[0],
    from: row[1] as Instant,
    to: row[2] as Instant,
    kind: row[3],
    quantity: row[4],
    allOfIt: row[5] === 1,
    holder: row[6],
    deadline: row[7] as Instant | null,
  };
}

function dayClaimOf(row: DayTuple): DayClaimRow {
  const [
    resourceId,
    from,
    to,
    kind,
    quantity,
    allOfIt,
    holder,
    deadline,
    bookingPublicId,
    partyId,
    partyName,
    madeBy,
  ] = row;
  const claim = claimOf([resourceId, from, to, kind, quantity, allOfIt, holder, deadline]);
  return { ...claim, bookingPublicId, partyId, partyName, madeBy };
}

/** A claim that meets two of the spans (a day with a break at noon) is one claim, or it would count twice. */
function withoutRepeats(rows: readonly ClaimTuple[]): ClaimTuple[] {
  return [...new Map(rows.map((row) => [`${row[0]} ${row[1]} ${row[6]}`, row])).values()];
}
