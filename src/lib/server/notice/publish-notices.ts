import { endsEntry, followsMail, isChosen } from '#lib/domain/notice/notice-kind.ts';
import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import { tellOfEvent } from '#lib/domain/notice/tell-of-event.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom, type ConfigSource } from '#lib/server/config-source.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { NewNotice, TellChange } from '#lib/server/engine/notice-changes.ts';
import type {
  AddresseeRow,
  ToldBookingRow,
  ToldEventRow,
  ToldWebhookRow,
} from '#lib/server/engine/notice-rows.ts';
import { listDeciderIds } from '#lib/server/message/message-reader.ts';
import { deliveriesOf } from '#lib/server/webhook/deliveries-of.ts';

/** Events that one transaction goes on by: it bounds for how long others of its commit wait. */
const EVENTS_PER_COMMIT_MAX = 100;
const COMMITS_PER_RUN_MAX = 20;
/** Whoever waits: with a run every two seconds that is 50 bookings a second, far more than a city makes for long. */
const COMMITS_IN_ANY_CASE = 1;
const DECIDERS_TOLD_MAX = 5;

/**
 * Reads the log on from where it stopped, and writes what people are told of it: lines of their lists, messages, and
 * calls of other programs. What is written and how far it has come are one transaction, so a crash loses nothing and doubles nothing; and
 * all that can be read before is read outside of the gate, by prepared statements, for the log grows with every booking. Where `mayGoOn` says no, what is left of a burst is read in the
 * next runs. May run twice, also in two processes.
 */
export async function publishNotices(
  app: App,
  asOf: Instant,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  for (let commit = 0; commit < COMMITS_PER_RUN_MAX && app.engine.isOpen(); commit += 1) {
    if (commit >= COMMITS_IN_ANY_CASE && !(await mayGoOn())) return;
    if (!(await publishNext(app, asOf))) return;
  }
}

/** False where there is nothing more to read at the moment. */
async function publishNext(app: App, asOf: Instant): Promise<boolean> {
  const happened = app.engine.read((reader) => whatHappened(reader));
  const to = happened.events.at(-1)?.id;
  if (to === undefined) return false;
  const due = await followingFrom(app, happened, asOf);
  await app.engine.transact({
    holder: 'notice.publish',
    load: (reader) => reader.noticeCursor(),
    decide: (from): { changes: LedgerChange[]; answer: null } => ({
      changes: from === happened.from ? [{ ...due.told, from, to }, ...due.messages] : [],
      answer: null,
    }),
  });
  return happened.events.length === EVENTS_PER_COMMIT_MAX;
}

interface Happened {
  readonly from: number;
  readonly events: readonly ToldEventRow[];
  /** Those that are about bookings, and their bookings. */
  readonly ofBookings: readonly ToldEventRow[];
  readonly bookings: ReadonlyMap<number, ToldBookingRow>;
  readonly webhooks: readonly ToldWebhookRow[];
}

/** What stands in the log from where it was read to, with all that most of it is told by: in one snapshot. */
function whatHappened(reader: LedgerReader): Happened {
  const from = reader.noticeCursor();
  const events = reader.eventsAfter(from, EVENTS_PER_COMMIT_MAX);
  const ofBookings = events.filter(({ subject }) => subject === 'booking');
  const bookings = reader.toldBookings([...new Set(ofBookings.map((one) => one.subjectId))]);
  const webhooks = reader.webhooksOfStations([...new Set(bookings.map((one) => one.stationId))]);
  return { from, events, ofBookings, bookings: new Map(bookings.map((one) => [one.id, one])), webhooks };
}

interface Due {
  readonly told: Omit<TellChange, 'from' | 'to'>;
  readonly messages: readonly LedgerChange[];
}

async function followingFrom(
  app: App,
  { ofBookings, bookings, webhooks }: Happened,
  now: Instant,
): Promise<Due> {
  const source = readingFrom(app);
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
      isInstead: event.isInstead === 1,
    };
    return tellOfEvent(happening, deciders.get(booking.stationId) ?? []).map((one) => ({ ...one, event }));
  });
  const people = [...new Set(told.map((one) => one.personId))];
  const rows = people.length === 0 ? [] : app.engine.read((reader) => reader.addressees(people));
  const addressees = new Map(rows.map((one) => [one.id, one]));
  const notices: NewNotice[] = [];
  const messages: LedgerChange[] = [];
  for (const { personId, notice, message, event } of told) {
    const addressee = addressees.get(personId);
    if (!addressee) continue;
    const of = { personId, bookingId: event.subjectId } as const;
    if (notice !== null)
      notices.push({ ...of, kind: notice, eventId: event.id, createdAt: minuteOf(event, now) });
    if (message !== null && isWanted(app, addressee, { kind: message, bookingId: event.subjectId }))
      messages.push({
        type: 'send-message',
        message: { ...of, kind: message, facts: {}, now, until: null },
      });
  }
  const deliveries = deliveriesOf(ofBookings, bookings, webhooks, now);
  return { told: { type: 'tell', notices, deliveries }, messages };
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
function isWanted(
  app: App,
  { choices, ...recipient }: AddresseeRow,
  { kind, bookingId }: { readonly kind: MessageKind; readonly bookingId: number },
): boolean {
  if (!app.channels.some((one) => one.reaches(recipient, kind))) return false;
  const isMailed = (): boolean => app.engine.read((reader) => reader.wasMailed(recipient.id, bookingId));
  if (isChosen(kind, choices)) return !followsMail(kind) || isMailed();
  return endsEntry(kind) && isMailed();
}

/** When it happened; the log counts in milliseconds. */
function minuteOf({ atMs }: ToldEventRow, now: Instant): number {
  return Math.min(now, Math.floor(atMs / 60_000));
}
