import { judgeCheckIn } from '#lib/domain/attendance/judge-check-in.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { refusedArrival } from '#lib/server/attendance/refused-arrival.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import { getOwnSeat } from './get-own-seat.ts';
import { stayEvent, stayOf, type StayFile } from './stay-file.ts';

/** Whoever has a seat: known by its secret, or signed in under the number that took it. */
export type SeatHolder = { readonly own: string } | { readonly personId: number; readonly bookingId: string };

/**
 * Says for oneself that one is there, within the times of the station's rules. As many have come as have said so, unless
 * somebody of the party or the desk has counted more. Saying it again changes nothing.
 */
export async function arriveAtSeat(app: App, holder: SeatHolder, day: string): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'sharing.arrive',
    load: (reader) => {
      const { participant, stay } = heldSeat(app, reader, holder, now);
      const index = stay.occurrences.findIndex((one) => formatLocalDay(one.day) === day);
      const occurrence = stay.occurrences[index];
      const seat = stay.seats[index]?.seats[participant.slot - 1] ?? null;
      if (stay.state !== 'confirmed' || !occurrence || seat === null)
        throw new DoorError('conflict', 'not-coming-today');
      const { id } = stay.booking;
      const known = reader.attendanceOfBooking(id).find((one) => one.day === occurrence.day) ?? null;
      return { participant, stay, occurrence, known, arrived: reader.seatsArrived(id, occurrence.day) };
    },
    decide: ({ participant: { slot, personId }, stay, occurrence, known, arrived }) => {
      if (arrived.includes(slot)) return { changes: [], answer: null };
      const { booking, catalogued } = stay;
      const quantity = unitsGiven(occurrence.given);
      const judged = judgeCheckIn({
        rules: catalogued.hall.policies.get(booking.kind)?.checkIn,
        day: { state: occurrence.state, times: occurrence.given.times },
        known,
        came: Math.min(arrived.length + 1, Math.max(booking.headCount, quantity)),
        headCount: booking.headCount,
        quantity,
        atTheDesk: false,
        now,
      });
      if (judged.outcome === 'refused') throw refusedArrival(catalogued.hall, judged);
      const of = { bookingId: booking.id, day: occurrence.day };
      const counted: LedgerChange[] =
        judged.outcome === 'known'
          ? []
          : [
              {
                type: 'note-attendance',
                ...of,
                stationId: booking.stationId,
                partyId: booking.partyId,
                attendance: { state: 'came', came: judged.came },
                notedBy: personId,
                now,
                reason: '',
              },
            ];
      const facts = { day: occurrence.day, came: judged.came, via: 'seat' };
      const event = { ...stayEvent(booking, app.nowMs(), 'checked-in', facts), actorId: personId };
      const changes = [
        ...counted,
        { type: 'note-seat', ...of, slot },
        { type: 'record-event', event },
      ] as const;
      return { changes, answer: null };
    },
  });
}

function heldSeat(
  app: App,
  reader: LedgerReader,
  holder: SeatHolder,
  now: Instant,
): { readonly participant: ParticipantRow; readonly stay: StayFile } {
  if ('own' in holder) return getOwnSeat(app, reader, holder.own, now);
  const stay = stayOf(app, reader, reader.booking(holder.bookingId), now);
  const participant = stay?.participants.find((one) => one.personId === holder.personId);
  if (!stay || !participant) throw notFound();
  return { participant, stay };
}
