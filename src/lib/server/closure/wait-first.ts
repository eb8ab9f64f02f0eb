import { hash } from 'node:crypto';
import { wishOfDay } from '#lib/domain/closure/wish-of-day.ts';
import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import { quantityOf, type BookingRequest, type WhenTime } from '#lib/domain/request/booking-request.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { queueOf } from '#lib/domain/waitlist/queue-of.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { FileInTheWay } from './load-stays-in-the-way.ts';
import type { Move } from './plan-moves.ts';
import { madeLike, type Saving } from './saving.ts';

interface Wish {
  readonly day: LocalDay;
  readonly time: WhenTime;
  /** Local days on which something may become free for it. */
  readonly days: readonly LocalDay[];
  readonly until: Instant;
}

/**
 * A day for which nothing was found is first in line for its hall, and so are the hours that a day has lost. What of them has begun
 * is waited for, too, until it is over: whoever was there takes the rest.
 */
export function waitFirst(saving: Saving, file: FileInTheWay, { day, to }: Move): LedgerChange[] {
  const { hall } = saving.catalogued;
  const { booking, stay } = file;
  const inTheWay = stay.days.find((one) => one.asked.day === day);
  const wanted = inTheWay && wishOfDay(hall, stay.request, inTheWay);
  if (!wanted || booking.changeOf !== null) return [];
  const { asked } = inTheWay;
  const last = asked.times.at(-1);
  if (to.type === 'shorter')
    return to.lost.map((one) => join(saving, file, wanted.want, { ...one, until: one.to }));
  if (to.type !== 'nowhere' || !last) return [];
  const parts = asked.claimed.flatMap((one) => splitAtMidnight(hall.timeZone, one));
  const days = [...new Set(parts.map((one) => one.day))];
  return [join(saving, file, wanted.want, { day, time: wanted.time, days, until: last.to })];
}

function join(
  { app, catalogued: { hall }, now }: Saving,
  { booking, stay }: FileInTheWay,
  want: BookingRequest['want'],
  { day, time, days, until }: Wish,
): LedgerChange {
  const request: BookingRequest = {
    ...stay.request,
    want,
    when: { days: { list: [formatLocalDay(day)] }, time },
    ifClash: 'refuse',
    acceptProvisional: true,
  };
  const text = JSON.stringify(request);
  return {
    type: 'join-waitlist',
    waiting: {
      publicId: app.newPublicId(),
      stationId: hall.id,
      ...madeLike(booking),
      queue: queueOf(request),
      rank: 0,
      quantity: quantityOf(want),
      request: text,
      // Two bookings that asked for the same wait for two places.
      bodyHash: hash('sha256', `${booking.id} ${text}`, 'buffer'),
      displacedFrom: booking.id,
      decided: booking.state === 'confirmed' ? 1 : 0,
      until,
      createdAt: now,
    },
    days,
    event: {
      atMs: app.nowMs(),
      actorId: null,
      partyId: booking.partyId,
      stationId: hall.id,
      facts: { days: 1, kind: booking.kind },
    },
  };
}
