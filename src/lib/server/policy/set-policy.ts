import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { writePolicy } from './policy-writer.ts';

export interface SetPolicyInput {
  /** Without it the district's own. */
  readonly stationId?: string | undefined;
  readonly kind: ResourceKind;
  readonly rules: PolicyRules;
}

/** Sets the rules of a kind: of one station, or by an officer of all that have none of their own. What is booked stays as it is. */
export async function setPolicy(
  app: App,
  actor: Actor,
  { stationId, kind, rules }: SetPolicyInput,
): Promise<void> {
  const station = stationId === undefined ? null : await getRunStation(app, actor, stationId);
  const districtId = station ? station.districtId : assertOfficer(actor);
  await app.engine.configure('policy.set', async (transaction) => {
    if (station) await assertInService(transaction, station.id);
    const id = await writePolicy(transaction, { districtId, stationId: station?.id ?? null, kind }, rules);
    const change = {
      subject: 'policy',
      subjectId: id,
      stationId: station?.id ?? null,
      action: 'set',
      facts: { kind },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
