import type { Interval } from '#lib/domain/time/interval.ts';
import type { App } from '#lib/server/app.ts';
import type { DayClaimRow } from '#lib/server/engine/ledger-rows.ts';

/** So many days of halls are kept, the latest ones. */
export const DAYS_KEPT_MAX = 16;

type Engine = App['engine'];

interface KeptDays {
  /** Of everything that is written; with another one nothing is kept. */
  readonly version: string;
  readonly days: Map<string, readonly DayClaimRow[]>;
}

const KEPT = new WeakMap<Engine, KeptDays>();

/**
 * What stands on the resources of a station within a span, due holds too. A page asks for it twice, for its mark and for
 * its drawing: as long as nothing at all has been written it is the same, and is read once.
 */
export function claimsOfDay(
  engine: Engine,
  reader: Parameters<Parameters<Engine['read']>[0]>[0],
  stationId: number,
  span: Interval,
): readonly DayClaimRow[] {
  // Before it is read: what is written meanwhile makes it be read again.
  const version = engine.version();
  const { days } = keptAt(engine, version);
  const key = `${stationId} ${span.from} ${span.to}`;
  const claims = days.get(key) ?? reader.dayClaims(stationId, span);
  days.delete(key);
  days.set(key, claims);
  const [oldest] = days.keys();
  if (days.size > DAYS_KEPT_MAX && oldest !== undefined) days.delete(oldest);
  return claims;
}

function keptAt(engine: Engine, version: string): KeptDays {
  const kept = KEPT.get(engine);
  if (kept?.version === version) return kept;
  const fresh: KeptDays = { version, days: new Map() };
  KEPT.set(engine, fresh);
  return fresh;
}
