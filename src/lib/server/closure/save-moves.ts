import type { CancelledBecause } from '#lib/domain/booking/booking-life.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { mergeIntervals } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import { giveBackOrder } from '#lib/server/canteen/give-back-order.ts';
import { quotaOfOccurrences } from '#lib/server/change/quota.ts';
import type { NewClaim } from '#lib/server/engine/book-change.ts';
import type { LedgerChange, QuotaUses } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import { tellSeatsChanged } from '#lib/server/sharing/tell-seats-changed.ts';
import { bookElsewhere } from './book-elsewhere.ts';
import type { FileInTheWay } from './load-stays-in-the-way.ts';
import type { Move, ShorterDay } from './plan-moves.ts';
import type { Saving } from './saving.ts';
import { waitFirst } from './wait-first.ts';

/**
 * What the moves of one booking write: its days get other places, keep the hours that stay open, go to another station as a booking
 * of their own, or are displaced; what is lost waits first in line. Compare-and-set on the revision: whoever changed it meanwhile
 * was first.
 */
export function saveMoves(saving: Saving, file: FileInTheWay, moves: readonly Move[]): LedgerChange[] {
  const { booking, occurrences } = file;
  // Meals are eaten at their canteen or not at all.
  if (booking.kind === 'canteen')
    return moves.flatMap(({ day }) =>
      giveBackOrder(saving.app, { personId: saving.actorId }, { booking, occurrences }, day, NOT_SERVED),
    );
  const here = moves.filter((one) => one.to.type === 'here');
  const shorter = moves.flatMap((one) =>
    one.to.type === 'shorter' ? [shorterOf(file, one.day, one.to)] : [],
  );
  const nowhere = moves.filter((one) => one.to.type === 'nowhere').map((one) => one.day);
  const elsewhere = moves.filter((one) => one.to.type === 'elsewhere').map((one) => one.day);
  const gone = new Set([...nowhere, ...elsewhere]);
  const given = occurrences.filter((one) => one.state === 'given');
  const kept = given
    .filter((one) => !gone.has(one.day))
    .map((one) => shorter.find(({ occurrence }) => occurrence.day === one.day)?.occurrence ?? one);
  // Where only the time to clear up was in the way nobody has lost anything.
  const lessened = shorter.filter((one) => one.isLess).length;
  const stays = kept.length > 0 ? kept : given;
  return [
    {
      type: 'change-booking',
      bookingId: booking.id,
      revision: booking.revision,
      from: [booking.state],
      released: elsewhere,
      displaced: nowhere,
      occurrences: [
        ...here.map((move) => ({ day: move.day, given: givenOf(file, move) })),
        ...shorter.map((one) => one.occurrence),
      ],
      claims: moves.flatMap((move) => claimsOfMove(saving, file, move)),
      firstFrom: instantOf(Math.min(...stays.map(startOf))),
      lastTo: instantOf(Math.max(...stays.map(endOf))),
      deadline: booking.deadline,
      headCount: booking.headCount,
      purpose: booking.purpose,
      request: booking.request,
      quota: quotaOfShorter(saving, file, shorter),
    },
    ...(kept.length === 0 ? [endOfAll(saving, booking, nowhere.length > 0)] : []),
    ...(here.length > 0 ? told(saving, booking, 'reseated', here.length) : []),
    ...(lessened > 0 ? told(saving, booking, 'shortened', lessened) : []),
    ...(nowhere.length > 0 ? told(saving, booking, 'displaced', nowhere.length) : []),
    ...toldAtTheirSeats(saving, file, moves),
    ...bookElsewhere(saving, file, moves),
    ...moves.flatMap((move) => waitFirst(saving, file, move)),
  ];
}

/** Of a shared stay each has a seat of their own. */
function toldAtTheirSeats(
  { catalogued: { hall }, now }: Saving,
  file: FileInTheWay,
  moves: readonly Move[],
): LedgerChange[] {
  const { booking, participants, occurrences } = file;
  const here = moves.filter((one) => one.to.type === 'here');
  const becoming = here.map((move) => ({ day: move.day, places: givenOf(file, move).places }));
  const lost = new Set(moves.filter((one) => one.to.type !== 'here').map((one) => one.day));
  const { timeZone } = hall;
  return tellSeatsChanged({ booking, participants, occurrences, becoming, timeZone, now }, lost);
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

interface Shorter {
  readonly occurrence: OccurrenceRow;
  readonly party: PartyRow;
  readonly isLess: boolean;
}

function shorterOf({ occurrences }: FileInTheWay, day: LocalDay, { rest, party }: ShorterDay): Shorter {
  const before = occurrences.find((one) => one.day === day);
  if (!before) throw new Error(`no day ${day} to keep some hours of`);
  const times = rest.times.map(({ from, to }) => [from, to] as const);
  return {
    occurrence: { ...before, given: { ...before.given, times } },
    party,
    isLess: JSON.stringify(times) !== JSON.stringify(before.given.times),
  };
}

/** What a shorter day uses less is given back. */
function quotaOfShorter(
  { catalogued: { hall } }: Saving,
  { booking }: FileInTheWay,
  shorter: readonly Shorter[],
): QuotaUses | undefined {
  const [first] = shorter;
  const days = shorter.map((one) => one.occurrence);
  return first && quotaOfOccurrences(hall, first.party, booking.kind, days);
}

/** What was used until now stays with the places of before; who goes on using them has one claim. */
function claimsOfMove(
  { catalogued: { hall }, now }: Saving,
  { stay, held, booking }: FileInTheWay,
  { day, to }: Move,
): NewClaim[] {
  if (to.type !== 'here' && to.type !== 'shorter') return [];
  const inTheWay = stay.days.find((one) => one.asked.day === day);
  const places = to.type === 'here' ? to.places : (inTheWay?.places ?? []);
  const claimed = to.type === 'here' ? (inTheWay?.asked.claimed ?? []) : to.rest.claimed;
  const kind = booking.state === 'confirmed' ? 'booking' : 'hold';
  const used = held
    .filter((one) => one.occurrenceDay === day && one.from < now)
    .map((one) => ({ ...one, to: one.to < now ? one.to : now }));
  const all = [...used, ...places.flatMap((one) => claimed.map((interval) => ({ ...one, ...interval })))];
  const alike = Map.groupBy(all, ({ resourceId, quantity }) => `${resourceId} ${quantity}`);
  return [...alike.values()].flatMap((claims) =>
    claimsOf({ day, places: claims.slice(0, 1), claimed: mergeIntervals(claims) }, hall, kind),
  );
}

function told(
  { actorId, now, app }: Saving,
  { id, partyId, stationId, madeBy }: BookingRow,
  what: 'reseated' | 'shortened' | 'displaced',
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

function startOf({ given }: OccurrenceRow): number {
  return Math.min(...given.times.map(([from]) => from));
}

function endOf({ given }: OccurrenceRow): number {
  return Math.max(...given.times.map(([, to]) => to));
}
