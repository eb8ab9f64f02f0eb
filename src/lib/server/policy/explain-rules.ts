import { RESOURCE_KINDS, type ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { OwnRule } from '#lib/domain/policy/own-rule.ts';
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
  /** What the district says where the station has rules of its own. */
  readonly instead: PolicyRules | null;
  /** Places that ask something on top of it. */
  readonly own: readonly { readonly label: string; readonly rule: OwnRule }[];
}

/** Which rules count at a station and who decided them, for whoever is signed in. Only kinds that the hall has. */
export async function explainRules(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<ExplainedRules> {
  const catalogued = app.engine.read((reader) => app.halls.byPublicId(reader, stationId));
  if (!catalogued) throw notFound();
  const { hall, station } = catalogued;
  const there = new Set(hall.resources.map((one) => one.kind));
  const ofDistrict = await listEffectivePolicies(app, {});
  return {
    station: { id: hall.publicId, name: hall.name },
    configures: isGranted(actor, 'configure', station),
    kinds: RESOURCE_KINDS.flatMap((kind): ExplainedKind[] => {
      const rules = hall.policies.get(kind);
      if (!rules || !there.has(kind)) return [];
      const level = hall.policyLevels.get(kind) ?? 'district';
      const district = ofDistrict.find((one) => one.kind === kind)?.rules ?? null;
      const own = hall.resources.flatMap((one) =>
        one.kind === kind && one.own ? [{ label: one.label, rule: one.own }] : [],
      );
      return [{ kind, level, rules, instead: level === 'station' ? district : null, own }];
    }),
  };
}
