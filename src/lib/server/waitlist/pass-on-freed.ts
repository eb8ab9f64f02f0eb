import { passOn } from '#lib/domain/waitlist/pass-on.ts';
import type { FollowUp } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { FreedRow } from '#lib/server/engine/waiting-rows.ts';
import { HallCatalogue } from '#lib/server/station/hall-catalogue.ts';
import { offerTo } from './offer-to.ts';
import type { Passing } from './turn.ts';

/** Days that one write looks at for those who wait; what is left the next minute's job takes up. */
export const FREED_DAYS_PER_WRITE_MAX = 100;
/** Of one day: queues that are looked at, and how many of each, however many wait. */
const LOOKED_AT = { queues: 100, perQueue: 11 } as const;

/**
 * What a write has given back becomes the hold of whoever is next in line, in the same transaction: between the two nobody can
 * take it. The rules are asked again as they are now, and an offer never takes more than what its whole request needs.
 */
export function passOnFreed(clock: Passing['clock']): FollowUp {
  return (reader, apply) => {
    const freed = reader.freed().slice(0, FREED_DAYS_PER_WRITE_MAX);
    if (freed.length === 0) return;
    apply({ type: 'forget-freed', freed });
    // The hall as this transaction has it: what is kept for others must not come from a write that may still be undone.
    const halls = new HallCatalogue();
    for (const [stationId, rows] of Map.groupBy(freed, (one) => one.stationId)) {
      const catalogued = halls.byId(reader, stationId);
      const givenBack = new Set(rows.filter((one) => one.again === 0).map((one) => one.day));
      if (catalogued) passOnAt({ clock, reader, catalogued, givenBack }, apply, rows);
    }
  };
}

function passOnAt(passing: Passing, apply: (change: LedgerChange) => void, freed: readonly FreedRow[]): void {
  const { reader } = passing;
  const heads = freed.flatMap(({ stationId, day, kind }) =>
    reader.waitingHeads(stationId, day, kind, LOOKED_AT),
  );
  const waiting = [...new Map(heads.map((one) => [one.id, one])).values()];
  const { passedOver } = passOn(
    waiting,
    (one) => reader.daysOfWaiting(one.id),
    (one) => {
      const offered = offerTo(passing, one);
      for (const change of offered.changes) apply(change);
      return offered.turn;
    },
  );
  if (passedOver.length > 0) apply({ type: 'pass-over', waitingIds: passedOver });
}
