import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyLevel, PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { listEffectivePolicies } from './list-effective-policies.ts';

export interface ExplainedRules {
  readonly station: { readonly id: string; readonly name: string };
  /** Whether the reader sets the station's rules. */
  readonly configures: boolean;
  readonly kinds: readonly ExplainedKind[];
}

export interface ExplainedKind {
  readonly kind: ResourceKind;
  /** Who decided what counts. */
  readonly level: PolicyLevel;
  readonly rules: PolicyRules;
  /** What the district says where the station says otherwise; only for those who set the rules. */
  readonly instead: PolicyRules | null;
}

/** Which rules count at a station and who decided them: for everybody, and in full for those who set them. Only kinds that the hall has. */
export async function explainRules(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<ExplainedRules> {
  const catalogued = app.engine.read((reader) => app.halls.byPublicId(reader, stationId));
  if (!catalogued) throw notFound();
  const { hall, station } = catalogued;
  const configures = isGranted(actor, 'configure', station);
  const effective = await listEffectivePolicies(app, { stationId });
  const ofDistrict = configures ? await listEffectivePolicies(app, {}) : [];
  const there = new Set(hall.resources.map((one) => one.kind));
  return {
    station: { id: hall.publicId, name: hall.name },
    configures,
    kinds: effective
      .filter((one) => there.has(one.kind))
      .map((one) => ({
        ...one,
        instead:
          one.level === 'station' ? (ofDistrict.find(({ kind }) => kind === one.kind)?.rules ?? null) : null,
      })),
  };
}
