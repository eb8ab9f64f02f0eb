import type { HandedBooking } from '#lib/schemas/hand-over.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { getHandedOver } from './get-handed-over.ts';
import { presentHanded } from './present-handed.ts';

/** A booking as whoever has taken it over follows it. */
export function viewTakenOver(app: App, { own }: { readonly own: string }): HandedBooking {
  const now = app.now();
  return app.engine.read((reader) => {
    const { handOver, file } = getHandedOver(app, reader, reader.handOverByOwn(hashToken(own)), now);
    return presentHanded(handOver, file, now);
  });
}
