import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { freeUnitsOn, type FreeUnits } from '#lib/domain/request/free-units.ts';
import { MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { ClaimRow } from '#lib/server/engine/ledger-rows.ts';

/**
 * Units of a kind that are free all day on each of these days, read with one statement. Due holds are left out: they end
 * with the next write.
 */
export function readFreeUnits(
  reader: LedgerReader,
  hall: Hall,
  kind: ResourceKind,
  days: readonly LocalDay[],
  now: Instant,
): (day: LocalDay) => FreeUnits {
  const claims = claimsByDate(reader, hall, kind, days, now);
  const known = new Map<LocalDay, FreeUnits>();
  return (day) => {
    const units = known.get(day) ?? freeUnitsOn(hall, kind, day, claimsOn(claims, hall, day));
    known.set(day, units);
    return units;
  };
}

/** By dates of the world's clock, a number in place of a search: a local day lies on two or three of them. */
type ClaimsByDate = ReadonlyMap<number, readonly ClaimRow[]>;

function claimsByDate(
  reader: LedgerReader,
  hall: Hall,
  kind: ResourceKind,
  days: readonly LocalDay[],
  now: Instant,
): ClaimsByDate {
  if (days.length === 0) return new Map();
  const ids = hall.resources.filter((one) => one.kind === kind).map((one) => one.id);
  const { from } = localDayBounds(
    hall.timeZone,
    days.reduce((a, b) => (a < b ? a : b)),
  );
  const { to } = localDayBounds(
    hall.timeZone,
    days.reduce((a, b) => (a > b ? a : b)),
  );
  const byDate = new Map<number, ClaimRow[]>();
  for (const claim of reader.claims(ids, [{ from, to }])) {
    if (claim.deadline !== null && claim.deadline <= now) continue;
    for (let date = dateOf(claim.from); date <= dateOf(claim.to - 1); date += 1) {
      const known = byDate.get(date);
      if (known) known.push(claim);
      else byDate.set(date, [claim]);
    }
  }
  return byDate;
}

function claimsOn(claims: ClaimsByDate, hall: Hall, day: LocalDay): Map<number, readonly ClaimRow[]> {
  const { from, to } = localDayBounds(hall.timeZone, day);
  const met = new Set<ClaimRow>();
  for (let date = dateOf(from); date <= dateOf(to - 1); date += 1)
    for (const claim of claims.get(date) ?? []) met.add(claim);
  return Map.groupBy(met, (claim) => claim.resourceId);
}

function dateOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}
