import { toldActionOf } from '#lib/domain/webhook/webhook.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import type { BookingEventRow, ToldBookingRow } from '#lib/server/notice/notice-reader.ts';
import { listWebhooksOf } from './webhook-reader.ts';
import type { NewDeliveryRow } from './webhook-writer.ts';

/** What is to be sent where, of these events. */
export async function listDeliveriesOf(
  source: ConfigSource,
  events: readonly BookingEventRow[],
  bookings: ReadonlyMap<number, ToldBookingRow>,
  now: Instant,
): Promise<NewDeliveryRow[]> {
  const stations = new Set([...bookings.values()].map((one) => one.stationId));
  if (stations.size === 0) return [];
  const webhooks = Map.groupBy(await listWebhooksOf(source, [...stations]), (one) => one.stationId);
  if (webhooks.size === 0) return [];
  return events.flatMap((event) => {
    const booking = bookings.get(event.subjectId);
    if (!booking) return [];
    const seen = { waits: booking.state === 'pending', isChange: booking.changeOf !== null };
    return (webhooks.get(booking.stationId) ?? [])
      .filter(({ told }) => toldActionOf(event.action, seen, told === 'all' ? 'all' : 'waiting') !== null)
      .map(({ id }) => ({ webhookId: id, eventId: event.id, createdAt: now, dueAt: now }));
  });
}
