import type { z } from 'zod';
import { FAULT_PICTURE_BYTES_MAX } from '#lib/domain/picture/picture-format.ts';
import type { FaultReported, reportFaultInput } from '#lib/schemas/fault.ts';
import { FAULTS_OPEN_PER_PLACE_MAX } from '#lib/schemas/limits.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { judgePicture } from '#lib/server/picture/judge-picture.ts';
import { findResource } from '#lib/server/resource/resource-reader.ts';
import { addFaultPictures } from './add-fault-pictures.ts';
import { listOpenReporters } from './fault-reader.ts';
import { insertFault } from './fault-writer.ts';
import { DAYS_OUT_UNLESS_SAID, takePlaceOut } from './take-place-out.ts';

interface Report extends Omit<z.infer<typeof reportFaultInput>, 'pictures'> {
  readonly pictures: readonly Uint8Array[];
}

/**
 * Tells that something at a place is broken. Those who may take it out of use do so with it, for some days, and whoever is
 * booked there gets another place; what all others tell waits for them. Telling it again while it waits adds the
 * pictures that it did not have, and changes nothing else.
 */
export async function reportFault(
  app: App,
  actor: Actor,
  { placeId, words, days, pictures }: Report,
): Promise<FaultReported> {
  const place = await findResource(readingFrom(app), placeId);
  if (!place || place.retiredAt !== null) throw notFound();
  const judged = pictures.map((bytes) => judgePicture(bytes, FAULT_PICTURE_BYTES_MAX));
  const event = { subject: 'resource', subjectId: place.id, stationId: place.station.id } as const;
  const faultId = await app.engine.configure('fault.report', async (transaction) => {
    const open = await listOpenReporters(transaction, place.id);
    const own = open.find((one) => one.reportedBy === actor.personId);
    if (own) {
      if ((await addFaultPictures(app, actor, transaction, own.id, judged)) > 0)
        await transaction.record(changeEvent(app, actor, { ...event, action: 'fault-pictures-added' }));
      return own.publicId;
    }
    if (open.length >= FAULTS_OPEN_PER_PLACE_MAX) throw new DoorError('conflict', 'fault-known');
    const publicId = app.newPublicId();
    const { id } = await insertFault(transaction, {
      publicId,
      resourceId: place.id,
      stationId: place.station.id,
      words,
      reportedBy: actor.personId,
      reportedAt: app.now(),
    });
    await addFaultPictures(app, actor, transaction, id, judged);
    await transaction.record(changeEvent(app, actor, { ...event, action: 'fault-reported' }));
    return publicId;
  });
  // A kitchen does not move because a table wobbles: its own people close it.
  if (place.kind === 'canteen' || !isGranted(actor, 'take-out-of-use', place.station))
    return { outcome: 'reported', faultId };
  const taken = await takePlaceOut(app, actor, place, { words, days: days ?? DAYS_OUT_UNLESS_SAID });
  return { outcome: 'out-of-use', faultId, ...taken };
}
