import type {
  ChangeOrderChange,
  KeepCanteenDayChange,
  PutTermsInForceChange,
  RedeemMealChange,
} from '../canteen-rows.ts';
import { LedgerRefused } from '../engine-errors.ts';
import { encodeGiven } from './booking-statements.ts';
import type { Connection } from './open-connection.ts';

/** Writes terms and days of canteens, orders that change, and what was handed out. */
export function prepareCanteenWriter(db: Connection) {
  const redeem = db.prepare(
    `INSERT INTO redemption (booking_id, local_day, portions, source, redeemed_by, at_ms) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const move = db.prepare(
    `UPDATE claim SET from_min = ?, to_min = ?, quantity = ? WHERE holder = ? AND occurrence_day = ? AND kind = 'booking'`,
  );
  const keep = db.prepare(`UPDATE occurrence SET given = ? WHERE booking_id = ? AND local_day = ?`);
  const ask = db.prepare(
    `UPDATE booking SET request = ?, head_count = ?, first_from = ?, last_to = ? WHERE id = ? AND state = 'confirmed'`,
  );
  const keepDay = db.prepare(
    `INSERT INTO canteen_day (resource_id, local_day, sittings, price_minor, menu, cut_off, surplus_at, stopped)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (resource_id, local_day) DO UPDATE SET sittings = excluded.sittings, price_minor = excluded.price_minor,
       menu = excluded.menu, told_at = iif(cut_off = excluded.cut_off, told_at, NULL), cut_off = excluded.cut_off,
       surplus_at = excluded.surplus_at, stopped = excluded.stopped`,
  );
  const letGo = db.prepare(`DELETE FROM claim WHERE holder = ? AND occurrence_day = ?`);
  const claim = db.prepare(
    `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day)
     VALUES (?, ?, ?, ?, 'house', ?, ?, ?, ?, ?)`,
  );
  const terms = db.prepare(
    `UPDATE canteen SET terms = @terms, proposed = iif(@decidedBy IS NULL, proposed, NULL), proposed_at = iif(@decidedBy IS NULL, proposed_at, NULL),
       decided_by = coalesce(@decidedBy, decided_by), decided_at = iif(@decidedBy IS NULL, decided_at, @now), decision_reason = NULL
     WHERE resource_id = @resourceId AND (@decidedBy IS NULL OR proposed = @proposed)`,
  );
  // One UPDATE, so that a cut is judged from the moment beside it.
  const resource = db.prepare(
    `UPDATE resource SET label = @label, capacity = @capacity, retired_at = iif(@decidedBy IS NULL, retired_at, NULL),
       guarded_from = iif(@capacity < capacity, max(guarded_from, @now), guarded_from) WHERE id = @resourceId`,
  );
  return {
    keepDay({ resourceId, stationId, closureId, row, kept }: KeepCanteenDayChange): void {
      const { day } = row;
      keepDay.run(
        resourceId,
        day,
        row.sittings,
        row.priceMinor,
        row.menu,
        row.cutOff,
        row.surplusAt,
        row.stopped,
      );
      letGo.run(-closureId, day);
      for (const { from, to, quantity } of kept)
        claim.run(
          resourceId,
          from,
          -closureId,
          to,
          quantity ?? 0,
          quantity === null ? 1 : 0,
          stationId,
          day,
          day,
        );
    },
    putInForce({
      resourceId,
      terms: text,
      label,
      capacity,
      decidedBy,
      proposed,
      now,
    }: PutTermsInForceChange): void {
      if (terms.run({ terms: text, resourceId, decidedBy, proposed, now }).changes !== 1)
        throw new LedgerRefused(`canteen ${resourceId} has another proposal by now`);
      resource.run({ label, capacity, decidedBy, now, resourceId });
    },
    redeem(c: RedeemMealChange): void {
      redeem.run(c.bookingId, c.day, c.portions, c.source, c.redeemedBy, c.atMs);
    },
    change(c: ChangeOrderChange): void {
      const { bookingId, resourceId } = c;
      for (const { day, from, to, portions, marks } of c.days) {
        if (move.run(from, to, portions, bookingId, day).changes !== 1)
          throw new LedgerRefused(`order ${bookingId} has no claim on its day`);
        const given = { places: [[resourceId, portions]], times: [[from, to]], marks } as const;
        keep.run(encodeGiven(given), bookingId, day);
      }
      if (ask.run(c.request, c.headCount, c.firstFrom, c.lastTo, bookingId).changes !== 1)
        throw new LedgerRefused(`order ${bookingId} is not confirmed`);
    },
  };
}
