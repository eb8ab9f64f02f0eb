import type { Instant } from '#lib/domain/time/instant.ts';
import { isGrantedIn, relationTo, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile, type BookingFile } from '#lib/server/booking/booking-file.ts';
import type { Canteen } from '#lib/domain/canteen/canteen-day.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { canteenOfOrder } from './canteen-of-order.ts';

export interface OrderFile extends BookingFile {
  readonly canteen: Canteen;
  /** Whether the person has it in hand only because their canteen took it for a caller. */
  readonly forCaller: boolean;
}

/**
 * An order of meals, if this person may do this to it now. An order that a canteen took for somebody who called is also the
 * canteen's to change and to cancel: the caller calls again. Every other order is not found by it, as by all strangers.
 */
export function getOrderFile(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  publicId: string,
  action: 'see' | 'change' | 'cancel' | 'release-days',
  now: Instant,
): OrderFile {
  let forCaller = false;
  const file = getBookingFile(app, reader, actor, publicId, action, now, (_, booking, districtId) => {
    const own = relationTo(actor, booking, districtId);
    if (booking.madeAs !== 'canteen' || own.acts || own.serves) return own;
    const canteen = canteenOfOrder(app, reader, booking);
    forCaller = canteen !== null && isGrantedIn(actor, 'run-canteen', { id: canteen.providerId, districtId });
    return forCaller ? { ...own, looks: true, serves: true } : own;
  });
  const canteen = file.booking.kind === 'canteen' ? canteenOfOrder(app, reader, file.booking) : null;
  if (!canteen) throw notFound();
  return { ...file, canteen, forCaller };
}
