import type { StoryCaller, TestApp } from './app-fixture.ts';
import { callerOf } from './app-fixture.ts';

export type Rules = Parameters<StoryCaller['policy']['set']>[0]['rules'];
type FairShare = NonNullable<Rules['fairShare']>;
export type Kind = Parameters<StoryCaller['policy']['set']>[0]['kind'];

export const NO_SHARE: FairShare = { quotas: [], partySharePercent: null, walkIns: null };

/** A quota of all classes. */
export function quotaOf(measure: FairShare['quotas'][number]['measure'], perMonth: number): FairShare {
  return { ...NO_SHARE, quotas: [{ measure, classes: ['newly-settled', 'settled', 'team'], perMonth }] };
}

/** Sets the rules of the station, or of the district, to those that count with these changes. */
export async function setRules(
  app: TestApp,
  kind: Kind,
  changes: Partial<Rules>,
  level: 'station' | 'district' = 'district',
): Promise<void> {
  const officer = callerOf(app, 'officer');
  const scope = level === 'station' ? { stationId: app.story.stationId } : {};
  const { policies } = await officer.policy.get(scope);
  const known = policies.find((one) => one.kind === kind)?.rules;
  if (!known) throw new Error(`no rules for ${kind}`);
  await officer.policy.set({ ...scope, kind, rules: { ...known, ...changes } });
}

/** Nobody decides, so that what is asked for is booked at once. */
export const AT_ONCE: Partial<Rules> = { decision: { by: 'nobody' } };
