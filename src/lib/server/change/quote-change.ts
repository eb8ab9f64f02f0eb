import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeAnswerOf, type WordlessChangeAnswer } from './answer.ts';
import { explainChange, loadChangeFile, loadChangeSituation } from './situation.ts';
import { offerChanges } from './offer-changes.ts';

/** The answer that the change would get now: the same decision without the save. */
export function quoteChange(
  app: App,
  actor: Actor,
  { bookingId, change }: { readonly bookingId: string; readonly change: ChangeRequest },
): WordlessChangeAnswer {
  const now = app.now();
  return app.engine.read((reader) => {
    const found = loadChangeFile(app, reader, actor, bookingId, now);
    const situation = loadChangeSituation(reader, found, change, now);
    const allocation = explainChange(situation);
    const alternatives =
      allocation.outcome === 'refused' ? offerChanges(reader, situation, change, allocation) : [];
    const { booking, catalogued } = found.file;
    return changeAnswerOf(allocation, catalogued.hall, booking, null, alternatives);
  });
}
