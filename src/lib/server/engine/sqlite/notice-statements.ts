import type {
  AddresseeRow,
  NoticeReader,
  ToldBookingRow,
  ToldEventRow,
  ToldWebhookRow,
} from '../notice-rows.ts';
import type { Connection } from './open-connection.ts';

/** Statements that read what people and programs are to be told of. */
export function noticeStatements(db: Connection): NoticeReader {
  const cursor = db.prepare<[], number>('SELECT last_event_id FROM notice_cursor WHERE id = 1').pluck();
  const events = db.prepare<[number, number], ToldEventRow>(
    `SELECT id, at_ms AS atMs, actor_id AS actorId, subject, subject_id AS subjectId, action,
       facts ->> 'instead' IS NOT NULL AS isInstead
     FROM event WHERE id > ? ORDER BY id LIMIT ?`,
  );
  const bookings = db.prepare<[string], ToldBookingRow>(
    `SELECT b.id, b.station_id AS stationId, b.made_by AS madeBy, b.state, b.change_of AS changeOf
     FROM json_each(?) one CROSS JOIN booking b ON b.id = one.value`,
  );
  const webhooks = db.prepare<[string], ToldWebhookRow>(
    `SELECT w.id, w.station_id AS stationId, w.told
     FROM json_each(?) one CROSS JOIN webhook w ON w.station_id = one.value AND w.stopped_at IS NULL ORDER BY w.id`,
  );
  const people = db.prepare<[string], Omit<AddresseeRow, 'choices'>>(
    `SELECT p.id, p.mobile, p.email
     FROM json_each(?) one CROSS JOIN person p ON p.id = one.value AND p.disabled_at IS NULL`,
  );
  const choices = db.prepare<[string], { personId: number; topic: string; sent: number }>(
    `SELECT c.person_id AS personId, c.topic, c.sent FROM json_each(?) one CROSS JOIN notice_choice c ON c.person_id = one.value`,
  );
  const mailed = db
    .prepare<[number, number], number>(
      `SELECT EXISTS (SELECT 1 FROM message
         WHERE booking_id = ? AND person_id = ? AND channel = 'mail' AND sent_at IS NOT NULL)`,
    )
    .pluck();
  const concerned = db
    .prepare<{ personId: number; partyId: number; stationId: number }, number>(
      `SELECT EXISTS (SELECT 1 FROM membership WHERE party_id = @partyId AND person_id = @personId)
         OR EXISTS (SELECT 1 FROM station_role WHERE station_id = @stationId AND person_id = @personId)
         OR EXISTS (SELECT 1 FROM station s JOIN district_role r ON r.district_id = s.district_id
                    WHERE s.id = @stationId AND r.person_id = @personId)`,
    )
    .pluck();
  const tries = db
    .prepare<[number], number>(
      'SELECT attempts FROM delivery WHERE id = ? AND sent_at IS NULL AND failed_at IS NULL',
    )
    .pluck();
  const messageTries = db
    .prepare<[number], number>(
      'SELECT attempts FROM message WHERE id = ? AND sent_at IS NULL AND failed_at IS NULL',
    )
    .pluck();
  return {
    noticeCursor: () => cursor.get() ?? 0,
    eventsAfter: (eventId, limit) => events.all(eventId, limit),
    toldBookings: (ids) => (ids.length === 0 ? [] : bookings.all(JSON.stringify(ids))),
    webhooksOfStations: (ids) => (ids.length === 0 ? [] : webhooks.all(JSON.stringify(ids))),
    addressees: (ids) => {
      if (ids.length === 0) return [];
      const asked = JSON.stringify(ids);
      const chosen = Map.groupBy(choices.all(asked), (one) => one.personId);
      return people.all(asked).map((one) => ({
        ...one,
        choices: (chosen.get(one.id) ?? []).map(({ topic, sent }) => ({ topic, sent: sent === 1 })),
      }));
    },
    wasMailed: (personId, bookingId) => mailed.get(bookingId, personId) === 1,
    isConcerned: (personId, { partyId, stationId }) => concerned.get({ personId, partyId, stationId }) === 1,
    triesOfDelivery: (id) => tries.get(id) ?? null,
    triesOfMessage: (id) => messageTries.get(id) ?? null,
  };
}
