import type { HandedBooking } from '#lib/schemas/hand-over.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { findOpenHandOver } from './find-open-hand-over.ts';
import { getHandedOver } from './get-handed-over.ts';
import { presentHanded } from './present-handed.ts';

/** What somebody is asked to take over. Looking at it uses nothing up. */
export function viewHandedOver(app: App, { link }: { readonly link: string }): HandedBooking {
  const now = app.now();
  return app.engine.read((reader) => {
    const { handOver, file } = getHandedOver(
      app,
      reader,
      findOpenHandOver(reader, hashToken(link), now),
      now,
    );
    return presentHanded(handOver, file, now);
  });
}
