import type { QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import { monthAfter } from '#lib/domain/quota/quota-month.ts';
import type { QuotaUsed, QuotaUseQuery } from '../quota-rows.ts';
import type { Connection } from './open-connection.ts';

/** What a row of quota_use is of, as far as a month asks. */
const OF_MONTH = `q.party_id = +@partyId AND q.kind = +@kind AND q.local_day >= +@first AND q.local_day < +@end
  AND (@stationId IS NULL OR b.station_id = +@stationId)`;
const AMOUNT = `coalesce(sum(q.units), 0) AS units, coalesce(sum(q.minutes), 0) AS minutes, coalesce(sum(q.uses), 0) AS uses`;

/**
 * Statements that read what parties have used of their quotas: what triggers have added up, less the holds that are due and
 * that nobody has lapsed yet. What it costs does not grow with what a party books in a month.
 */
export function quotaStatements(db: Connection) {
  const total = db.prepare<[number, string, number, number | null, number | null], QuotaAmount>(
    `SELECT ${AMOUNT} FROM quota_total q
     WHERE q.party_id = +? AND q.kind = +? AND q.month = +? AND (? IS NULL OR q.station_id = +?)`,
  );
  /** Hardly ever: so this is asked first, which costs a quarter of adding them up. */
  const anythingDue = db
    .prepare<[number, number, number, number], number>(
      `SELECT 1 FROM booking INDEXED BY booking_open_of_party
       WHERE state IN ('pending', 'returned') AND party_id = +? AND deadline <= +?
       UNION ALL
       SELECT 1 FROM booking INDEXED BY booking_offered WHERE state = 'offered' AND party_id = +? AND deadline <= +?`,
    )
    .pluck();
  const due = db.prepare<[QuotaBound], QuotaAmount>(
    `SELECT ${AMOUNT}
     FROM (
       SELECT id, station_id FROM booking INDEXED BY booking_open_of_party
       WHERE state IN ('pending', 'returned') AND party_id = +@partyId AND deadline <= +@now
       UNION ALL
       SELECT id, station_id FROM booking INDEXED BY booking_offered
       WHERE state = 'offered' AND party_id = +@partyId AND deadline <= +@now
     ) b
     CROSS JOIN occurrence o ON o.booking_id = b.id AND o.state = 'given'
     CROSS JOIN quota_use q ON q.local_day = o.local_day AND q.booking_id = b.id AND q.kept = 0
     WHERE ${OF_MONTH}`,
  );
  /** Of some days of a booking, as far as they count. */
  const ofDays = db.prepare<[ExceptBound], QuotaAmount>(
    `SELECT ${AMOUNT}
     FROM json_each(+@exceptDays) one
     CROSS JOIN quota_use q ON q.local_day = one.value AND q.booking_id = +@exceptId
     CROSS JOIN booking b ON b.id = q.booking_id
     CROSS JOIN occurrence o ON o.booking_id = q.booking_id AND o.local_day = q.local_day
     WHERE ${OF_MONTH} AND (q.kept = 1 OR (o.state = 'given'
       AND (b.state = 'confirmed' OR (b.state IN ('pending', 'returned', 'offered') AND b.deadline > +@now))))`,
  );
  const ofParty = db
    .prepare<[string, number], number>(
      `SELECT b.id FROM json_each(?) one CROSS JOIN booking b ON b.id = one.value WHERE b.party_id = +?`,
    )
    .pluck();
  return {
    quotaUsed: ({ partyId, kind, stationId, months, now, except }: QuotaUseQuery): QuotaUsed => {
      const isDue = anythingDue.get(partyId, now, partyId, now) !== undefined;
      return new Map(
        months.map((month) => {
          const all = total.get(partyId, kind, month, stationId, stationId) ?? NOTHING;
          if (!isDue && !except) return [month, all];
          const bound = { partyId, kind, stationId, now, first: month, end: monthAfter(month) };
          const used = isDue ? less(all, due.get(bound) ?? NOTHING) : all;
          if (!except) return [month, used];
          const days = { exceptId: except.bookingId, exceptDays: JSON.stringify(except.days) };
          return [month, less(used, ofDays.get({ ...bound, ...days }) ?? NOTHING)];
        }),
      );
    },
    holdersOfParty: (holders: readonly number[], partyId: number): number[] =>
      holders.length === 0 ? [] : ofParty.all(JSON.stringify(holders), partyId),
  };
}

const NOTHING: QuotaAmount = { units: 0, minutes: 0, uses: 0 };

function less(one: QuotaAmount, other: QuotaAmount): QuotaAmount {
  return {
    units: one.units - other.units,
    minutes: one.minutes - other.minutes,
    uses: one.uses - other.uses,
  };
}

interface QuotaBound {
  readonly partyId: number;
  readonly kind: string;
  readonly stationId: number | null;
  readonly first: number;
  readonly end: number;
  readonly now: number;
}

interface ExceptBound extends QuotaBound {
  readonly exceptId: number;
  readonly exceptDays: string;
}
