import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type {
  CanteenDayRow,
  CanteenPictureRow,
  CanteenRow,
  MealOrderRow,
  SettledOrderRow,
  SittingLoadRow,
} from '../canteen-rows.ts';
import type { Connection } from './open-connection.ts';

/** Days of one canteen that decisions are made by: those to come, and some weeks before them. */
const DAYS_READ_MAX = 62;

const ORDER = `SELECT b.id AS bookingId, b.public_id AS publicId, b.party_id AS partyId, p.public_id AS partyPublicId,
    p.name AS partyName, b.made_by AS madeBy, maker.name AS madeByName, maker.mobile AS madeByMobile, b.purpose, b.source, b.made_as AS madeAs, c.resource_id AS resourceId,
    c.occurrence_day AS day, c.from_min AS "from", c.to_min AS "to", c.quantity AS portions,
    (SELECT ifnull(sum(portions), 0) FROM redemption WHERE booking_id = b.id AND local_day = c.occurrence_day) AS redeemed,
    (SELECT max(at_ms) FROM redemption WHERE booking_id = b.id AND local_day = c.occurrence_day) AS redeemedAtMs, b.request,
    (SELECT given ->> '$[2]' FROM occurrence WHERE booking_id = b.id AND local_day = c.occurrence_day) AS marks
  FROM claim c
  JOIN booking b ON b.id = c.holder
  JOIN party p ON p.id = b.party_id
  JOIN person maker ON maker.id = b.made_by`;

/** Statements about canteens, their orders and what was handed out. */
export function canteenStatements(db: Connection) {
  const canteens = db.prepare<[number], CanteenRow>(
    `SELECT c.resource_id AS resourceId, r.public_id AS publicId, p.id AS providerId, p.public_id AS providerPublicId, c.terms, c.closure_id AS closureId
     FROM resource r JOIN canteen c ON c.resource_id = r.id JOIN party p ON p.id = r.provider_party_id
     WHERE r.station_id = ? AND r.kind = 'canteen' AND c.terms IS NOT NULL ORDER BY r.id`,
  );
  const days = db.prepare<[number], CanteenDayRow>(
    `SELECT resource_id AS resourceId, local_day AS day, sittings, price_minor AS priceMinor, menu, cut_off AS cutOff,
       surplus_at AS surplusAt, stopped
     FROM canteen_day WHERE resource_id = ? ORDER BY local_day DESC LIMIT ${DAYS_READ_MAX}`,
  );
  // A sitting is one stretch of time: however many have ordered, it is one row.
  const loads = db.prepare<[string, number, number], SittingLoadRow>(
    `SELECT c.resource_id AS resourceId, c.from_min AS "from", c.to_min AS "to",
       sum(iif(c.kind = 'house', 0, c.quantity)) AS taken, sum(iif(c.kind = 'house', c.quantity, 0)) AS withheld, max(c.all_of_it) AS allOfIt
     FROM json_each(?) one CROSS JOIN claim c ON c.resource_id = one.value AND c.from_min >= +? AND c.from_min < +?
     GROUP BY c.resource_id, c.from_min, c.to_min`,
  );
  const pictures = db.prepare<[number], CanteenPictureRow>(
    `SELECT public_id AS publicId, description, width, height FROM picture WHERE canteen_id = ? ORDER BY id`,
  );
  const ofDay = db.prepare<[number, number, number, number, string], MealOrderRow>(
    `${ORDER} WHERE c.resource_id = +? AND c.from_min > +? AND c.from_min < +? AND c.occurrence_day = +? AND c.kind = ?
     ORDER BY c.from_min, b.id`,
  );
  const one = db.prepare<[number, number], MealOrderRow>(
    `${ORDER} WHERE c.holder = +? AND c.occurrence_day = +?`,
  );
  const settled = db.prepare<
    [{ station: number; resource: number; first: number; last: number }],
    SettledOrderRow
  >(
    `SELECT b.party_id AS partyId, p.public_id AS partyPublicId, p.name AS partyName, b.made_by AS madeBy, maker.name AS madeByName, o.local_day AS day,
       o.given ->> '$[1][0][0]' AS "from", o.given ->> '$[1][0][1]' AS "to", o.given ->> '$[0][0][1]' AS portions,
       (SELECT ifnull(sum(portions), 0) FROM redemption WHERE booking_id = b.id AND local_day = o.local_day) AS redeemed,
       d.price_minor AS priceMinor
     FROM booking b
     CROSS JOIN occurrence o ON o.booking_id = b.id AND o.local_day BETWEEN @first AND @last AND o.state = 'given'
     JOIN canteen_day d ON d.resource_id = @resource AND d.local_day = o.local_day
     JOIN party p ON p.id = b.party_id
     JOIN person maker ON maker.id = b.made_by
     WHERE b.kind = 'canteen' AND b.station_id = +@station AND b.state = 'confirmed'
       AND b.first_from > (@first - 40) * 1440 AND b.first_from < (@last + 2) * 1440 AND o.given ->> '$[0][0][0]' = @resource
     ORDER BY p.name, p.id, o.local_day`,
  );
  return {
    canteens: (stationId: number): CanteenRow[] => canteens.all(stationId),
    canteenDays: (resourceId: number): CanteenDayRow[] => days.all(resourceId),
    sittingLoads: (resourceIds: readonly number[], spans: readonly Interval[]): SittingLoadRow[] => {
      const ids = JSON.stringify(resourceIds);
      return spans.flatMap(({ from, to }) => loads.all(ids, from, to));
    },
    canteenPictures: (resourceId: number): CanteenPictureRow[] => pictures.all(resourceId),
    mealOrders: (resourceId: number, day: LocalDay, { from, to }: Interval): MealOrderRow[] =>
      ofDay.all(resourceId, from - 1, to, day, 'booking'),
    mealOffers: (resourceId: number, day: LocalDay, { from, to }: Interval): MealOrderRow[] =>
      ofDay.all(resourceId, from - 1, to, day, 'hold'),
    mealOrder: (bookingId: number, day: LocalDay): MealOrderRow | null => one.get(bookingId, day) ?? null,
    settledOrders: (
      stationId: number,
      resourceId: number,
      first: LocalDay,
      last: LocalDay,
    ): SettledOrderRow[] => settled.all({ station: stationId, resource: resourceId, first, last }),
  };
}
