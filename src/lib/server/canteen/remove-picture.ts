import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { deletePicture } from '#lib/server/picture/picture-writer.ts';
import { findCanteen } from './canteen-reader.ts';
import { getRunCanteen } from './get-run-canteen.ts';

/** Removes a picture, by whoever runs the canteen or the station at which it is listed. */
export async function removePicture(
  app: App,
  actor: Actor,
  { canteenId, pictureId }: { canteenId: string; pictureId: string },
): Promise<void> {
  const known = await findCanteen(readingFrom(app), canteenId);
  const runsStation = known !== null && isGranted(actor, 'configure', known.station);
  const canteen = runsStation ? known : await getRunCanteen(app, actor, canteenId);
  await app.engine.configure('canteen.removePicture', async (transaction) => {
    const owner = { canteenId: canteen.resourceId };
    if (!(await deletePicture(transaction, owner, pictureId))) throw notFound();
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: canteen.resourceId,
        stationId: canteen.station.id,
        partyId: canteen.provider.id,
        action: 'canteen-picture-removed',
      }),
    );
  });
}
