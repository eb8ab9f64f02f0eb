import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { minuteAt } from './clock.ts';
import { deskIdOf, type City } from './city.ts';
import { publicIdOf } from './public-ids.ts';

/** One desk on one day for some hours, confirmed. */
export interface FiledBooking {
  readonly station: number;
  readonly desk: number;
  readonly party: number;
  readonly day: LocalDay;
  readonly fromHour: number;
  readonly toHour: number;
}

/** Two parts of the day that leave 12:00–13:00 and what comes after 17:00 to others. */
export const PARTS = [
  { fromHour: 9, toHour: 12 },
  { fromHour: 13, toHour: 17 },
] as const;

/** Files a booking with its occurrence, claim and event, as the program would have; the guards stay on. */
export function bookingFiler(db: City): (booking: FiledBooking) => void {
  const booking = db.prepare(
    `INSERT INTO booking (public_id, station_id, party_id, made_by, source, kind, head_count, purpose, request, state,
       first_from, last_to, created_at)
     VALUES (?, ?, ?, ?, 'api', 'desk', 1, '项目驻场', ?, 'confirmed', ?, ?, ?)`,
  );
  const occurrence = db.prepare(`INSERT INTO occurrence (booking_id, local_day, state, given) VALUES (?, ?, 'given', ?)`);
  const claim = db.prepare(
    `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
     VALUES (?, ?, ?, ?, 'booking', 1, ?, ?, ?)`,
  );
  const event = db.prepare(
    `INSERT INTO event (at_ms, actor_id, party_id, station_id, subject, subject_id, action, facts)
     VALUES (?, ?, ?, ?, 'booking', ?, 'made', '{"outcome":"granted","source":"api","days":1,"headCount":1}')`,
  );
  let filed = 0;
  return ({ station, desk, party, day, fromHour, toHour }) => {
    filed += 1;
    const from = minuteAt(day, fromHour);
    const to = minuteAt(day, toHour);
    const resource = deskIdOf(station, desk);
    const request = requestOf(station, party, day, fromHour, toHour);
    const made = booking.run(publicIdOf('booking', filed), station, party, party, request, from, to, from - 1440);
    const id = made.lastInsertRowid;
    occurrence.run(id, day, JSON.stringify([[[resource, 1]], [[from, to]]]));
    claim.run(resource, from, id, to, station, day, day);
    event.run((from - 1440) * 60_000, party, party, station, id);
  };
}

function requestOf(station: number, party: number, day: LocalDay, fromHour: number, toHour: number): string {
  return JSON.stringify({
    stationId: publicIdOf('station', station),
    partyId: publicIdOf('party', party),
    want: { kind: 'desk', count: 1, together: 'prefer', features: [] },
    when: { days: { list: [formatLocalDay(day)] }, time: { from: clock(fromHour), to: clock(toHour), nextDay: false } },
    headCount: 1,
    purpose: '项目驻场',
    ifClash: 'refuse',
    acceptProvisional: false,
  });
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
