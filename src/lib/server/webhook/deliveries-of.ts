import { toldActionOf } from '#lib/domain/webhook/webhook.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { NewDelivery } from '#lib/server/engine/notice-changes.ts';
import type { ToldBookingRow, ToldEventRow, ToldWebhookRow } from '#lib/server/engine/notice-rows.ts';

/** What is to be sent where, of these events. */
export function deliveriesOf(
  events: readonly ToldEventRow[],
  bookings: ReadonlyMap<number, ToldBookingRow>,
  webhooks: readonly ToldWebhookRow[],
  now: Instant,
): NewDelivery[] {
  if (webhooks.length === 0) return [];
  const ofStation = Map.groupBy(webhooks, (one) => one.stationId);
  return events.flatMap((event) => {
    const booking = bookings.get(event.subjectId);
    if (!booking) return [];
    const seen = { waits: booking.state === 'pending', isChange: booking.changeOf !== null };
    return (ofStation.get(booking.stationId) ?? [])
      .filter(({ told }) => toldActionOf(event.action, seen, told === 'all' ? 'all' : 'waiting') !== null)
      .map(({ id }) => ({ webhookId: id, eventId: event.id, createdAt: now, dueAt: now }));
  });
}
