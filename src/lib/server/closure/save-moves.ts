import { hash } from 'node:crypto';
import { amountOfDay } from '#lib/domain/quota/quota-amount.ts';
import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import type { CancelledBecause } from '#lib/domain/booking/booking-life.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { quantityOf } from '#lib/domain/request/booking-request.ts';
import { unitsOf, wishOfDay } from '#lib/domain/closure/wish-of-day.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { queueOf } from '#lib/domain/waitlist/queue-of.ts';
import type { App } from '#lib/server/app.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import { giveBackOrder } from '#lib/server/canteen/give-back-order.ts';
import type { NewClaim } from '#lib/server/engine/book-change.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import { quotaUses } from '#lib/server/quota/quota-uses.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import type { FileInTheWay } from './load-stays-in-the-way.ts';
import type { Move } from './plan-moves.ts';

export interface Saving {
  readonly app: App;
  readonly catalogued: CataloguedHall;
  /** Who closes. */
  readonly actorId: number;
  readonly now: Instant;
}

/**
 * What the moves of one booking write: its days get other places, go to another station as a booking of their own, or are
 * displaced, each of which waits first in line. Compare-and-set on the revision: whoever changed it meanwhile was first.
 */
export function saveMoves(saving: Saving, file: FileInTheWay, moves: readonly Move[]): LedgerChange[] {
  const { booking, occurrences } = file;
  // Meals are eaten at their canteen or not at all.
  if (booking.kind === 'canteen')
    return moves.flatMap(({ day }) =>
      giveBackOrder(saving.app, { personId: saving.actorId }, { booking, occurrences }, day, NOT_SERVED),
    );
  const here = moves.filter((one) => one.to.type === 'here');
  const nowhere = moves.filter((one) => one.to.type === 'nowhere').map((one) => one.day);
  const elsewhere = moves.filter((one) => one.to.type === 'elsewhere').map((one) => one.day);
  const gone = new Set([...nowhere, ...elsewhere]);
  const given = occurrences.filter((one) => one.state === 'given');
  const kept = given.filter((one) => !gone.has(one.day));
  const stays = kept.length > 0 ? kept : given;
  return [
    {
      type: 'change-booking',
      bookingId: booking.id,
      revision: booking.revision,
      from: [booking.state],
      released: elsewhere,
      displaced: nowhere,
      occurrences: here.map((move) => ({ day: move.day, given: givenOf(file, move) })),
      claims: here.flatMap((move) => claimsOfMove(saving, file, move)),
      firstFrom: instantOf(Math.min(...stays.map(startOf))),
      lastTo: instantOf(Math.max(...stays.map(endOf))),
      deadline: booking.deadline,
      headCount: booking.headCount,
      purpose: booking.purpose,
      request: booking.request,
    },
    ...(kept.length === 0 ? [endOfAll(saving, booking, nowhere.length > 0)] : []),
    ...(here.length > 0 ? told(saving, booking, 'reseated', here.length) : []),
    ...(nowhere.length > 0 ? told(saving, booking, 'displaced', nowhere.length) : []),
    ...bookElsewhere(saving, file, moves),
    ...moves.flatMap((move) => waitFirst(saving, file, move)),
  ];
}

function endOfAll({ actorId }: Saving, { id, state }: BookingRow, isDisplaced: boolean): LedgerChange {
  const base = { type: 'move-booking', bookingId: id, from: [state], decidedBy: actorId } as const;
  return isDisplaced
    ? { ...base, to: 'displaced', reason: null }
    : { ...base, to: 'cancelled', reason: MOVED_ELSEWHERE };
}

const NOT_SERVED = { offered: null, stopped: true } as const;
const MOVED_ELSEWHERE: CancelledBecause = 'moved-elsewhere';

function givenOf({ occurrences }: FileInTheWay, { day, to }: Move): OccurrenceRow['given'] {
  const times = occurrences.find((one) => one.day === day)?.given.times ?? [];
  const places = to.type === 'here' ? to.places : [];
  return { places: places.map((one) => [one.resourceId, one.quantity] as const), times };
}

/** What was used until now stays with the places of before. */
function claimsOfMove(
  { catalogued: { hall }, now }: Saving,
  { stay, held, booking }: FileInTheWay,
  { day, to }: Move,
): NewClaim[] {
  if (to.type !== 'here') return [];
  const kind = booking.state === 'confirmed' ? 'booking' : 'hold';
  const claimed = stay.days.find((one) => one.asked.day === day)?.asked.claimed ?? [];
  const before = held.filter((one) => one.occurrenceDay === day && one.from < now);
  return [
    ...before.flatMap(({ resourceId, from, to: end, quantity }) =>
      splitAtMidnight(hall.timeZone, { from, to: end < now ? end : now }).map((part) => ({
        resourceId,
        from: part.interval.from,
        to: part.interval.to,
        kind,
        quantity,
        stationId: hall.id,
        day: part.day,
        occurrenceDay: day,
      })),
    ),
    ...claimsOf({ day, places: to.places, claimed }, hall, kind),
  ] as NewClaim[];
}

function told(
  { actorId, now, app }: Saving,
  { id, partyId, stationId, madeBy }: BookingRow,
  what: 'reseated' | 'displaced',
  days: number,
): LedgerChange[] {
  const facts = { days };
  const event: NewEvent = {
    atMs: app.nowMs(),
    actorId,
    partyId,
    stationId,
    subject: 'booking',
    subjectId: id,
    action: what,
    facts,
  };
  const kind = `booking-${what}` as const;
  const message = { kind, personId: madeBy, bookingId: id, facts, now, until: null };
  return [
    { type: 'record-event', event },
    { type: 'send-message', message },
  ];
}

function bookElsewhere(
  { app, actorId, now, catalogued }: Saving,
  { booking, stay }: FileInTheWay,
  moves: readonly Move[],
): LedgerChange[] {
  const there = moves.flatMap(({ to }) => (to.type === 'elsewhere' ? [to] : []));
  const [first] = there;
  const firstFrom = first?.given.times[0]?.from;
  const lastTo = there.at(-1)?.given.times.at(-1)?.to;
  if (!first || firstFrom === undefined || lastTo === undefined) return [];
  const { at, party } = first;
  const { hall } = at;
  const before = stay.days.find((one) => one.asked.day === first.given.day);
  const want = (before && wishOfDay(catalogued.hall, stay.request, before)?.want) ?? stay.request.want;
  const list = there.map(({ given }) => formatLocalDay(given.day));
  const request = {
    ...stay.request,
    stationId: hall.publicId,
    want,
    when: { ...stay.request.when, days: { list } },
  };
  return [
    {
      type: 'book-instead',
      insteadOf: booking.id,
      book: {
        type: 'book',
        booking: {
          publicId: app.newPublicId(),
          stationId: hall.id,
          partyId: booking.partyId,
          madeBy: booking.madeBy,
          source: booking.source,
          madeAs: booking.madeAs,
          kind: booking.kind,
          headCount: booking.headCount,
          purpose: booking.purpose,
          request: JSON.stringify(request),
          state: 'confirmed',
          deadline: null,
          firstFrom,
          lastTo,
          createdAt: now,
        },
        occurrences: there.map(({ given: { day, places, times } }) => ({
          day,
          given: {
            places: places.map((one) => [one.resourceId, one.quantity] as const),
            times: times.map((one) => [one.from, one.to] as const),
          },
        })),
        claims: there.flatMap(({ given }) => claimsOf(given, hall, 'booking')),
        // What is given instead is used like all else, by the rule of the station where it is.
        quota: quotaUses(
          hall.policies.get(booking.kind)?.fairShare,
          party,
          there.map(({ given }) => ({
            day: given.day,
            amount: amountOfDay(unitsOf(given), given.times),
          })),
        ),
        event: {
          atMs: app.nowMs(),
          actorId,
          partyId: booking.partyId,
          stationId: hall.id,
          action: 'made',
          facts: { days: there.length, headCount: booking.headCount, instead: booking.id },
        },
      },
      message: {
        kind: 'booking-moved',
        personId: booking.madeBy,
        facts: { from: booking.id },
        now,
        until: null,
      },
    },
  ];
}

/** A day for which nothing was found is first in line for its hall. */
function waitFirst(
  { app, catalogued: { hall }, now }: Saving,
  { booking, stay }: FileInTheWay,
  { day, to }: Move,
): LedgerChange[] {
  const inTheWay = stay.days.find((one) => one.asked.day === day);
  const wish = inTheWay && wishOfDay(hall, stay.request, inTheWay);
  const asked = inTheWay?.asked;
  const first = asked?.times[0]?.from;
  if (
    to.type !== 'nowhere' ||
    !wish ||
    !asked ||
    first === undefined ||
    first <= now ||
    booking.changeOf !== null
  )
    return [];
  const request: BookingRequest = {
    ...stay.request,
    want: wish.want,
    when: { days: { list: [formatLocalDay(day)] }, time: wish.time },
    ifClash: 'refuse',
    acceptProvisional: true,
  };
  const text = JSON.stringify(request);
  const days = asked.claimed.flatMap((one) => splitAtMidnight(hall.timeZone, one)).map((one) => one.day);
  return [
    {
      type: 'join-waitlist',
      waiting: {
        publicId: app.newPublicId(),
        stationId: hall.id,
        partyId: booking.partyId,
        madeBy: booking.madeBy,
        source: booking.source,
        madeAs: booking.madeAs,
        kind: booking.kind,
        queue: queueOf(request),
        rank: 0,
        quantity: quantityOf(wish.want),
        request: text,
        // Two bookings that asked for the same wait for two places.
        bodyHash: hash('sha256', `${booking.id} ${text}`, 'buffer'),
        displacedFrom: booking.id,
        until: first,
        createdAt: now,
      },
      days: [...new Set<LocalDay>(days)],
      event: {
        atMs: app.nowMs(),
        actorId: null,
        partyId: booking.partyId,
        stationId: hall.id,
        facts: { days: 1, kind: booking.kind },
      },
    },
  ];
}

function startOf({ given }: OccurrenceRow): number {
  return Math.min(...given.times.map(([from]) => from));
}

function endOf({ given }: OccurrenceRow): number {
  return Math.max(...given.times.map(([, to]) => to));
}
