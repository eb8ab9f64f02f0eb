import { SENT_UNLESS_CHOSEN, topicOf } from '#lib/domain/notice/notice-kind.ts';
import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import { tellOfEvent } from '#lib/domain/notice/tell-of-event.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom, type ConfigSource } from '#lib/server/config-source.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { listDeciderIds } from '#lib/server/message/message-reader.ts';
import { listDeliveriesOf } from '#lib/server/webhook/list-deliveries-of.ts';
import { insertDeliveries, type NewDeliveryRow } from '#lib/server/webhook/webhook-writer.ts';
import {
  listEventsAfter,
  readAddressees,
  readCursor,
  readToldBookings,
  type AddresseeRow,
  type BookingEventRow,
  type ToldBookingRow,
} from './notice-reader.ts';
import { insertNotices, moveCursor, type NewNoticeRow } from './notice-writer.ts';

/** Events that one transaction goes on by: it bounds how long the gate is held. */
const EVENTS_PER_COMMIT_MAX = 100;
const COMMITS_PER_RUN_MAX = 20;
const DECIDERS_TOLD_MAX = 5;

/**
 * Reads the log on from where it stopped, and writes what people are told of it: lines of their lists, messages, and
 * calls of other programs. What is written and how far it has come are one transaction, so a crash loses nothing and doubles nothing; and
 * all that can be read before is read outside of the gate. May run twice, also in two processes.
 */
export async function publishNotices(app: App, asOf: Instant): Promise<void> {
  for (let commit = 0; commit < COMMITS_PER_RUN_MAX && app.engine.isOpen(); commit += 1)
    if (!(await publishNext(app, asOf))) return;
}

/** False where there is nothing more to read at the moment. */
async function publishNext(app: App, asOf: Instant): Promise<boolean> {
  const source = readingFrom(app);
  const from = await readCursor(source);
  const events = await listEventsAfter(source, from, EVENTS_PER_COMMIT_MAX);
  const last = events.at(-1);
  if (!last) return false;
  const due = await followingFrom(app, source, events, asOf);
  await app.engine.configure('notice.publish', async (transaction) => {
    if (!(await moveCursor(transaction, from, last.id))) return;
    await insertNotices(transaction, due.notices);
    await insertDeliveries(transaction, due.deliveries);
    for (const message of due.messages) await transaction.send(message);
  });
  return events.length === EVENTS_PER_COMMIT_MAX;
}

interface Due {
  readonly notices: NewNoticeRow[];
  readonly deliveries: readonly NewDeliveryRow[];
  readonly messages: Parameters<ConfigTransaction['send']>[0][];
}

async function followingFrom(
  app: App,
  source: ConfigSource,
  events: readonly BookingEventRow[],
  now: Instant,
): Promise<Due> {
  const ofBookings = events.filter(({ subject }) => subject === 'booking');
  const bookings = await readToldBookings(source, [...new Set(ofBookings.map((one) => one.subjectId))]);
  const deciders = await decidersOf(source, [...bookings.values()], now);
  const told = ofBookings.flatMap((event) => {
    const booking = bookings.get(event.subjectId);
    if (!booking) return [];
    const happening = {
      action: event.action,
      actorId: event.actorId,
      madeBy: booking.madeBy,
      waits: booking.state === 'pending',
      isChange: booking.changeOf !== null,
    };
    return tellOfEvent(happening, deciders.get(booking.stationId) ?? []).map((one) => ({ ...one, event }));
  });
  const addressees = await readAddressees(source, [...new Set(told.map((one) => one.personId))]);
  const deliveries = await listDeliveriesOf(source, ofBookings, bookings, now);
  const due: Due = { notices: [], messages: [], deliveries };
  for (const { personId, notice, message, event } of told) {
    const addressee = addressees.get(personId);
    if (!addressee) continue;
    const of = { personId, bookingId: event.subjectId } as const;
    if (notice !== null)
      due.notices.push({ ...of, kind: notice, eventId: event.id, createdAt: minuteOf(event, now) });
    if (message !== null && isWanted(app, addressee, message))
      due.messages.push({ ...of, kind: message, facts: {}, now, until: null });
  }
  return due;
}

/** By station; only of bookings that wait does anybody have to decide. */
async function decidersOf(
  source: ConfigSource,
  bookings: readonly ToldBookingRow[],
  now: Instant,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const stations = new Set(bookings.filter((one) => one.state === 'pending').map((one) => one.stationId));
  const deciders = new Map<number, readonly number[]>();
  for (const stationId of stations)
    deciders.set(stationId, await listDeciderIds(source, stationId, now, DECIDERS_TOLD_MAX));
  return deciders;
}

/** What nobody can be sent is not written: there is a line in the list, and nothing that would be given up. */
function isWanted(app: App, { noticeChoices, ...recipient }: AddresseeRow, kind: MessageKind): boolean {
  if (!app.channels.some((one) => one.reaches(recipient, kind))) return false;
  const topic = topicOf(kind);
  if (topic === null) return true;
  const chosen = noticeChoices.find((one) => one.topic === topic);
  return chosen ? chosen.sent === 1 : SENT_UNLESS_CHOSEN[topic];
}

/** When it happened; the log counts in milliseconds. */
function minuteOf({ atMs }: BookingEventRow, now: Instant): number {
  return Math.min(now, Math.floor(Number(atMs) / 60_000));
}
