import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether, type ConfigSource } from '#lib/server/config-source.ts';
import { findStation } from '#lib/server/station/station-reader.ts';
import { listPolicies } from './policy-reader.ts';

export interface EffectivePolicy {
  readonly kind: ResourceKind;
  readonly level: 'station' | 'district';
  readonly rules: PolicyRules;
}

/** The rules that count at a station, one for each kind that has any, and who decided them; without a station the district's. */
export async function listEffectivePolicies(
  app: App,
  { stationId }: { stationId?: string | undefined },
): Promise<EffectivePolicy[]> {
  const rows = await readTogether(app, async (source) => {
    const scope = await scopeOf(app, source, stationId);
    return listPolicies(source, scope.districtId, scope.stationId);
  });
  return RESOURCE_KINDS.flatMap((kind): EffectivePolicy[] => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const decided = ofKind.find((row) => row.stationId !== null) ?? ofKind[0];
    return decided
      ? [{ kind, level: decided.stationId === null ? 'district' : 'station', rules: decided.rules }]
      : [];
  });
}

async function scopeOf(
  app: App,
  source: ConfigSource,
  stationId: string | undefined,
): Promise<{ districtId: number; stationId: number | null }> {
  if (stationId !== undefined) {
    const station = await findStation(source, stationId);
    if (!station) throw notFound();
    return { districtId: station.districtId, stationId: station.id };
  }
  const districtId = app.engine.read((reader) => reader.districtId());
  if (districtId === null) throw notFound();
  return { districtId, stationId: null };
}
