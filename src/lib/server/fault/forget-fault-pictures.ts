import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deletePicturesOfFaults } from '#lib/server/picture/picture-writer.ts';

/** Longer than a place is out of use with a report, so that whoever mends it still sees what was meant. */
export const FAULT_PICTURES_KEPT_DAYS = 90;
const PICTURES_PER_RUN_MAX = 200;

/** Forgets the pictures of what was answered long ago; the words stay. May run twice. */
export async function forgetFaultPictures(app: App, asOf: Instant): Promise<void> {
  const before = addMinutes(asOf, -FAULT_PICTURES_KEPT_DAYS * MINUTES_PER_DAY);
  await app.engine.configure('upkeep.forgetFaultPictures', (transaction) =>
    deletePicturesOfFaults(transaction, before, PICTURES_PER_RUN_MAX),
  );
}
