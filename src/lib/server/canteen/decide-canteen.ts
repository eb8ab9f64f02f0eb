import type { z } from 'zod';
import type { decideCanteenInput } from '#lib/schemas/canteen.ts';
import { storedTerms } from '#lib/schemas/stored-canteen.ts';
import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findCanteen } from './canteen-reader.ts';
import { declineProposal } from './canteen-writer.ts';
import { putTermsInForce } from './put-terms-in-force.ts';

/** Approves or declines what waits, by whoever runs the station; never for a party of one's own. */
export async function decideCanteen(
  app: App,
  actor: Actor,
  input: z.infer<typeof decideCanteenInput>,
): Promise<void> {
  const canteen = await findCanteen(readingFrom(app), input.canteenId);
  if (!canteen) throw notFound();
  const { station, provider, resourceId } = canteen;
  const isOwn = actor.memberships.some((one) => one.partyId === provider.id);
  if (canteen.terms === null && !isOwn && !isGranted(actor, 'look-behind', station)) throw notFound();
  assertGranted(actor, 'configure', station);
  if (isOwn) throw new DoorError('not-allowed', 'own-party');
  if (canteen.proposed === null) throw new DoorError('conflict', 'canteen-decided');
  if (input.decision === 'approve') {
    await putTermsInForce(
      app,
      actor,
      canteen,
      storedTerms.parse(JSON.parse(canteen.proposed)),
      actor.personId,
    );
    return;
  }
  await app.engine.configure('canteen.decide', async (transaction) => {
    const decision = { decidedBy: actor.personId, decidedAt: app.now(), decisionReason: input.reason };
    if (!(await declineProposal(transaction, resourceId, decision)))
      throw new DoorError('conflict', 'canteen-decided');
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: resourceId,
        stationId: station.id,
        partyId: provider.id,
        action: 'canteen-declined',
      }),
    );
  });
}
