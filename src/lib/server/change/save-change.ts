import type { ChangeAllocation, ChangedDay } from '#lib/domain/change/allocate-change.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import { endOf, startOf, type StandingDay } from '#lib/domain/change/standing-booking.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { bookingEvent } from '#lib/server/booking/booking-file.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import type { Maker } from '#lib/server/booking/maker.ts';
import type { BookingSource } from '#lib/server/engine/ledger-rows.ts';
import type { BookChange } from '#lib/server/engine/book-change.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { tellSeatsLost } from '#lib/server/sharing/tell-seats-lost.ts';
import type { ChangeSituation } from './situation.ts';
import { keptQuota, quotaAtOnce, quotaBeyond } from './quota.ts';
import { missingClaims } from '#lib/domain/change/missing-claims.ts';

export interface SavedChange {
  readonly change: ChangeRequest;
  readonly actor: Actor;
  readonly maker: Maker;
  readonly source: BookingSource;
  /** Of the change, where it has to wait for a decision. */
  readonly changeId: string;
  readonly atMs: number;
}

/**
 * What a change that is given writes. Where somebody has to decide about it, the booking stays as it is, and a booking of its
 * own holds what the change wants more than that; otherwise the days become what they were asked to be.
 */
export function saveChange(
  situation: ChangeSituation,
  allocation: ChangeAllocation,
  saved: SavedChange,
): LedgerChange[] {
  const waits = allocation.outcome === 'pending' && situation.file.booking.state === 'confirmed';
  return waits ? asWaiting(situation, allocation, saved) : atOnce(situation, allocation, saved);
}

function atOnce(
  situation: ChangeSituation,
  allocation: ChangeAllocation,
  { change, actor, atMs }: SavedChange,
): LedgerChange[] {
  const { file, standing, participants, now } = situation;
  const { booking, catalogued } = file;
  const becoming = allocation.days.filter(isBecoming);
  const released = daysThat(allocation, 'released');
  const gone = new Set([...released, ...becoming.map((one) => one.day)]);
  const days: StandingDay[] = [...standing.days.filter((one) => !gone.has(one.day)), ...becoming];
  const kind = booking.state === 'confirmed' ? 'booking' : 'hold';
  return [
    {
      type: 'change-booking',
      bookingId: booking.id,
      revision: booking.revision,
      from: ['pending', 'returned', 'confirmed'],
      released,
      occurrences: occurrencesOf(becoming),
      claims: becoming.flatMap((day) => claimsOf(day, catalogued.hall, kind)),
      firstFrom: instantOf(Math.min(...days.map(startOf))),
      lastTo: instantOf(Math.max(...days.map(endOf))),
      deadline: booking.state === 'confirmed' ? booking.deadline : (allocation.deadline ?? booking.deadline),
      headCount: change.headCount ?? booking.headCount,
      purpose: change.purpose ?? booking.purpose,
      request: JSON.stringify(requestAfter(standing.request, change)),
      quota: quotaAtOnce(situation, becoming),
    },
    ...keptQuota(situation, released),
    {
      type: 'record-event',
      event: bookingEvent(booking, actor, atMs, 'changed', factsOf(allocation, change)),
    },
    ...tellSeatsLost({
      booking,
      participants,
      occurrences: file.occurrences,
      becoming: occurrencesOf(becoming).map(({ day, given }) => ({ day, places: given.places })),
      timeZone: catalogued.hall.timeZone,
      now,
    }),
  ];
}

function asWaiting(
  situation: ChangeSituation,
  allocation: ChangeAllocation,
  { change, actor, maker, source, changeId, atMs }: SavedChange,
): LedgerChange[] {
  const { file, standing, held, now } = situation;
  const { booking, catalogued } = file;
  const becoming = allocation.days.filter(isBecoming);
  const wanted = becoming.flatMap((day) => claimsOf(day, catalogued.hall, 'hold'));
  const list = becoming.map((one) => formatLocalDay(one.day));
  const request = requestAfter(standing.request, change);
  const event = bookingEvent(booking, actor, atMs, 'change-asked', factsOf(allocation, change));
  const book: BookChange = {
    type: 'book',
    booking: {
      publicId: changeId,
      stationId: booking.stationId,
      partyId: booking.partyId,
      madeBy: maker.personId,
      source,
      madeAs: maker.madeAs,
      kind: booking.kind,
      headCount: request.headCount,
      purpose: request.purpose,
      request: JSON.stringify({ ...request, when: { ...request.when, days: { list } } }),
      state: 'pending',
      deadline: allocation.deadline,
      firstFrom: instantOf(Math.min(...becoming.map(startOf))),
      lastTo: instantOf(Math.max(...becoming.map(endOf))),
      createdAt: now,
      changes: { bookingId: booking.id, drops: daysThat(allocation, 'released') },
    },
    occurrences: occurrencesOf(becoming),
    claims: missingClaims(wanted, held),
    quota: quotaBeyond(situation, becoming),
    event: { ...event, action: 'made', facts: { ...event.facts, changes: booking.id } },
  };
  return [book, { type: 'record-event', event }];
}

function isBecoming({ becomes }: ChangedDay): boolean {
  return becomes === 'changed' || becomes === 'added';
}

function daysThat({ days }: ChangeAllocation, becomes: ChangedDay['becomes']): LocalDay[] {
  return days.filter((one) => one.becomes === becomes).map((one) => one.day);
}

function occurrencesOf(days: readonly ChangedDay[]): BookChange['occurrences'] {
  return days.map(({ day, places, times }) => ({
    day,
    given: {
      places: places.map((one) => [one.resourceId, one.quantity] as const),
      times: times.map((one): readonly [Instant, Instant] => [one.from, one.to]),
    },
  }));
}

function factsOf(allocation: ChangeAllocation, { headCount }: ChangeRequest) {
  const count = (becomes: ChangedDay['becomes']): number => daysThat(allocation, becomes).length;
  return {
    outcome: allocation.outcome,
    changed: count('changed'),
    added: count('added'),
    released: count('released'),
    left: count('left'),
    headCount: headCount ?? null,
  };
}

/** What the booking asks for from now on. A change of one day is no other wish for the stay. */
function requestAfter(
  request: ChangeSituation['standing']['request'],
  change: ChangeRequest,
): ChangeSituation['standing']['request'] {
  const words = {
    headCount: change.headCount ?? request.headCount,
    purpose: change.purpose ?? request.purpose,
  };
  if (change.scope !== 'all' && 'only' in change.scope) return { ...request, ...words };
  return {
    ...request,
    ...words,
    want: change.want ?? request.want,
    when: { days: change.days ?? request.when.days, time: change.time ?? request.when.time },
  };
}
