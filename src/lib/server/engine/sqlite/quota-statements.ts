import type { QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import { monthAfter } from '#lib/domain/quota/quota-month.ts';
import type { QuotaUsed, QuotaUseQuery } from '../quota-rows.ts';
import type { Connection } from './open-connection.ts';

/** Statements that read what parties have used of their quotas. A month of a party costs what the party has booked in it. */
export function quotaStatements(db: Connection) {
  const used = db.prepare<[QuotaBound], QuotaAmount>(
    `SELECT coalesce(sum(q.units), 0) AS units, coalesce(sum(q.minutes), 0) AS minutes, coalesce(sum(q.uses), 0) AS uses
     FROM quota_use q
     CROSS JOIN booking b ON b.id = q.booking_id
     CROSS JOIN occurrence o ON o.booking_id = q.booking_id AND o.local_day = q.local_day
     WHERE q.party_id = +@partyId AND q.kind = +@kind AND q.local_day >= +@first AND q.local_day < +@end
       AND (q.kept = 1 OR (o.state = 'given'
         AND (b.state = 'confirmed' OR (b.state IN ('pending', 'returned', 'offered') AND b.deadline > +@now))))
       AND (@stationId IS NULL OR b.station_id = +@stationId)
       AND NOT (q.booking_id = +@exceptId AND q.local_day IN (SELECT value FROM json_each(+@exceptDays)))`,
  );
  const ofParty = db
    .prepare<[string, number], number>(
      `SELECT b.id FROM json_each(?) one CROSS JOIN booking b ON b.id = one.value WHERE b.party_id = +?`,
    )
    .pluck();
  return {
    quotaUsed: ({ partyId, kind, stationId, months, now, except }: QuotaUseQuery): QuotaUsed =>
      new Map(
        months.map((month) => {
          const bound = {
            partyId,
            kind,
            stationId,
            now,
            first: month,
            end: monthAfter(month),
            exceptId: except?.bookingId ?? 0,
            exceptDays: JSON.stringify(except?.days ?? []),
          };
          return [month, used.get(bound) ?? { units: 0, minutes: 0, uses: 0 }];
        }),
      ),
    holdersOfParty: (holders: readonly number[], partyId: number): number[] =>
      holders.length === 0 ? [] : ofParty.all(JSON.stringify(holders), partyId),
  };
}

interface QuotaBound {
  readonly partyId: number;
  readonly kind: string;
  readonly stationId: number | null;
  readonly first: number;
  readonly end: number;
  readonly now: number;
  readonly exceptId: number;
  readonly exceptDays: string;
}
