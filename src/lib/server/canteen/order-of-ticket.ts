import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { tidyCode } from '#lib/domain/canteen/short-code.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { App } from '#lib/server/app.ts';
import type { MealOrderRow } from '#lib/server/engine/canteen-rows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { CanteenAtHall } from './find-canteen-hall.ts';

/** A code of longer ago is nobody's any more. */
const DAYS_LOOKED_BACK = 7;

/**
 * The order of this canteen that a ticket names by its token, or by its short code: on a day, or where it is of none of that
 * day, on one near it, so that whoever comes on the wrong day is told so. Null for one of another canteen, or of nobody.
 * Should two orders have the same code, neither is taken for the other.
 */
export function orderOfTicket(
  app: App,
  reader: LedgerReader,
  at: CanteenAtHall,
  day: LocalDay,
  by: { readonly ticket: string } | { readonly code: string },
): MealOrderRow | null {
  return 'ticket' in by
    ? orderOfToken(app, reader, at, by.ticket)
    : orderOfCode(app, reader, at, day, by.code);
}

function orderOfToken(app: App, reader: LedgerReader, at: CanteenAtHall, token: string): MealOrderRow | null {
  const opened = app.tickets.open(token);
  const booking = opened && reader.booking(opened.bookingPublicId);
  const order = booking && reader.mealOrder(booking.id, opened.day);
  return order?.resourceId === at.canteen.resourceId ? order : null;
}

function orderOfCode(
  app: App,
  reader: LedgerReader,
  at: CanteenAtHall,
  day: LocalDay,
  typed: string,
): MealOrderRow | null {
  const code = tidyCode(typed);
  const here = orderWithCode(app, reader, at, day, code);
  if (here !== 'nobody') return here;
  const near = [...at.canteen.days.keys()].filter((one) => one !== day && one >= day - DAYS_LOOKED_BACK);
  for (const other of near) {
    const found = orderWithCode(app, reader, at, other, code);
    if (found !== 'nobody') return found;
  }
  return null;
}

function orderWithCode(
  app: App,
  reader: LedgerReader,
  at: CanteenAtHall,
  day: LocalDay,
  code: string,
): MealOrderRow | 'nobody' | null {
  const orders = reader.mealOrders(at.canteen.resourceId, day, localDayBounds(at.hall.timeZone, day));
  const found = orders.filter((one) => app.tickets.seal(one.publicId, day).code === code);
  if (found.length === 0) return 'nobody';
  return found.length === 1 ? (found[0] ?? null) : null;
}
