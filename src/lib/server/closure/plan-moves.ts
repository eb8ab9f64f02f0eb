import { hash } from 'node:crypto';
import {
  planClosure,
  type ClosedPlaces,
  type PlannedDay,
  type StayInTheWay,
} from '#lib/domain/closure/plan-closure.ts';
import { lostHours, type LostHours, type RestOfDay } from '#lib/domain/closure/rest-of-day.ts';
import { wishOfDay, type DayWish } from '#lib/domain/closure/wish-of-day.ts';
import { allocate } from '#lib/domain/request/allocate.ts';
import type { DayAllocation, PlaceGiven } from '#lib/domain/request/allocation.ts';
import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { overlaps } from '#lib/domain/time/interval.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { App } from '#lib/server/app.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { PartyRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { loadStaysInTheWay, type FileInTheWay, type StaysInTheWay } from './load-stays-in-the-way.ts';

/** Other stations of the district that are asked for whoever finds no place in the hall. */
const OTHER_STATIONS_MAX = 10;

/** A station that has room, and the party that goes there. */
interface OtherStation {
  readonly at: CataloguedHall;
  readonly party: PartyRow;
}

/** Where one day of a booking goes. */
export interface Move {
  readonly file: FileInTheWay;
  readonly day: LocalDay;
  readonly to:
    | { readonly type: 'here'; readonly places: readonly PlaceGiven[] }
    | ({ readonly type: 'elsewhere'; readonly given: DayAllocation } & OtherStation)
    | ShorterDay
    | { readonly type: 'nowhere' };
}

/** A day that keeps its places for the hours that stay open. */
export interface ShorterDay {
  readonly type: 'shorter';
  readonly rest: RestOfDay;
  readonly lost: readonly LostHours[];
  readonly party: PartyRow;
}

export interface Moves extends StaysInTheWay {
  readonly moves: readonly Move[];
  /** Equal for equal plans about bookings that nobody has changed. */
  readonly fingerprint: string;
}

/**
 * Where everybody goes who is in the way of a closure: to other places of this hall, to another station of the district, or on the
 * waitlist. Where only some of a day's hours are closed, whoever finds no place for all of it keeps the others where it is; who is
 * there already does so rather than go to another station.
 */
export function planMoves(
  app: App,
  reader: LedgerReader,
  catalogued: CataloguedHall,
  closed: ClosedPlaces,
  now: Instant,
): Moves {
  const found = loadStaysInTheWay(reader, catalogued.hall, closed, now);
  const { files, changes, claims } = found;
  const stays = files.map((one) => one.stay);
  const planned = planClosure(catalogued.hall, closed, stays, claims, now);
  const byId = new Map(files.map((one) => [one.booking.id, one]));
  const elsewhere = new Elsewhere(app, reader, catalogued, now);
  const moves = [...Map.groupBy(planned, (one) => one.bookingId)].flatMap(([bookingId, days]): Move[] => {
    const file = byId.get(bookingId);
    if (!file) return [];
    const shorter = shorterDays(reader, catalogued, file, days, now);
    const begun = new Set(
      file.stay.days.filter(({ asked }) => (asked.times[0]?.from ?? now) < now).map(({ asked }) => asked.day),
    );
    const stays = (day: LocalDay): boolean => begun.has(day) && shorter.has(day);
    const missing = days.filter((one) => one.places === null && !stays(one.day)).map((one) => one.day);
    const given = missing.length === 0 ? null : elsewhere.find(file, missing);
    return days.map(({ day, places }) => {
      if (places) return { file, day, to: { type: 'here', places } };
      const there = given?.days.get(day);
      if (given && there) return { file, day, to: { type: 'elsewhere', ...given.other, given: there } };
      return { file, day, to: shorter.get(day) ?? { type: 'nowhere' } };
    });
  });
  const withdrawn = changes.flatMap((change) => withdrawnFrom(change, moves));
  moves.push(...withdrawn);
  return { ...found, moves, fingerprint: fingerprintOf(closed, moves) };
}

/** The days that could keep their open hours. What the waitlist offers is all that somebody waits for, or nothing. */
function shorterDays(
  reader: LedgerReader,
  { hall }: CataloguedHall,
  { booking, stay }: FileInTheWay,
  planned: readonly PlannedDay[],
  now: Instant,
): ReadonlyMap<LocalDay, ShorterDay> {
  const rules = hall.policies.get(booking.kind);
  const open = planned.filter((one) => one.rest !== null);
  const party = open.length > 0 ? reader.partyById(booking.partyId) : null;
  const days = new Map<LocalDay, ShorterDay>();
  if (!rules || !party || booking.state === 'offered') return days;
  for (const { day, rest } of open) {
    const before = stay.days.find((one) => one.asked.day === day);
    if (!before || !rest) continue;
    days.set(day, { type: 'shorter', rest, lost: lostHours(hall, before, rest, rules, now), party });
  }
  return days;
}

/**
 * A change that waits loses what is in the way itself, and its wish for each day that its booking loses or keeps in part; with the
 * last day of its booking it ends.
 */
function withdrawnFrom(file: FileInTheWay, moves: readonly Move[]): Move[] {
  const { booking, occurrences, stay } = file;
  const base = moves.filter((one) => one.file.booking.id === booking.changeOf);
  const isLost = ({ to }: Move): boolean => to.type === 'elsewhere' || to.type === 'nowhere';
  const lost = new Set(base.filter(isLost).map((one) => one.day));
  const gone = new Set(base.filter((one) => one.to.type !== 'here').map((one) => one.day));
  const left = base[0]?.file.occurrences.filter((one) => one.state === 'given' && !lost.has(one.day));
  const inTheWay = new Set(stay.days.map((one) => one.asked.day));
  return occurrences
    .filter((one) => one.state === 'given')
    .filter((one) => inTheWay.has(one.day) || gone.has(one.day) || left?.length === 0)
    .map(({ day }): Move => ({ file, day, to: { type: 'nowhere' } }));
}

/** Looks for places at the other stations of the district, and remembers what it has given away. */
class Elsewhere {
  readonly #taken = new Map<number, FiledClaim[]>();

  readonly #app: App;
  readonly #reader: LedgerReader;
  readonly #home: CataloguedHall;
  readonly #now: Instant;

  constructor(app: App, reader: LedgerReader, home: CataloguedHall, now: Instant) {
    this.#app = app;
    this.#reader = reader;
    this.#home = home;
    this.#now = now;
  }

  find(
    { booking, stay }: FileInTheWay,
    days: readonly LocalDay[],
  ): { other: OtherStation; days: ReadonlyMap<LocalDay, DayAllocation> } | null {
    const party = this.#reader.partyById(booking.partyId);
    // What waits for a decision here is decided here, and an offer is one of this hall.
    if (!party || booking.state !== 'confirmed') return null;
    const asked = this.#wishesOf(stay, days);
    const { districtId, id } = this.#home.station;
    for (const stationId of this.#reader.stationIdsOfDistrict(districtId, OTHER_STATIONS_MAX + 1)) {
      const at = stationId === id ? null : this.#app.halls.byId(this.#reader, stationId);
      if (!at || at.hall.trial) continue;
      const given = asked.flatMap(({ want, time, list }) => {
        const when = { days: { list }, time };
        const request: BookingRequest = {
          ...stay.request,
          stationId: at.hall.publicId,
          want,
          when,
          ifClash: 'skip',
          acceptProvisional: true,
        };
        return this.#ask(at, party, request, booking.id);
      });
      if (given.length > 0)
        return { other: { at, party }, days: new Map(given.map((one) => [one.day, one])) };
    }
    return null;
  }

  /** Days that want the same are asked for together. */
  #wishesOf(
    { request, days }: StayInTheWay,
    missing: readonly LocalDay[],
  ): (DayWish & { readonly list: readonly string[] })[] {
    const wishes = days.flatMap((one) => {
      const wish = missing.includes(one.asked.day) ? wishOfDay(this.#home.hall, request, one) : null;
      return wish ? [{ ...wish, day: formatLocalDay(one.asked.day) }] : [];
    });
    return [...Map.groupBy(wishes, ({ want, time }) => JSON.stringify([want, time])).values()].flatMap(
      (alike) =>
        alike[0] ? [{ want: alike[0].want, time: alike[0].time, list: alike.map((one) => one.day) }] : [],
    );
  }

  #ask(
    at: CataloguedHall,
    party: PartyRow,
    request: BookingRequest,
    bookingId: number,
  ): readonly DayAllocation[] {
    const asker = { ...party, openHolds: 0, atTheDoor: false, takesRest: true };
    const plan = planRequest(request, at.hall, asker, this.#now);
    if (plan.type !== 'ready') return [];
    const all = this.#taken.get(at.hall.id) ?? [];
    const taken = all.filter((one) => plan.spans.some((span) => overlaps(span, one)));
    const filed = [...this.#reader.claims(plan.resourceIds, plan.spans), ...taken];
    const { days } = allocate(plan, new ClaimsByResource(filed, this.#now), this.#now);
    const given = days.filter((one) => one.outcome === 'given');
    const claims = given.flatMap((one) => claimsOf(one, at.hall, 'booking'));
    this.#taken.set(at.hall.id, [
      ...all,
      ...claims.map((one) => ({ ...one, allOfIt: false, holder: bookingId, deadline: null })),
    ]);
    return given;
  }
}

function fingerprintOf({ parts }: ClosedPlaces, moves: readonly Move[]): string {
  const lines = moves.map(({ file: { booking }, day, to }) => {
    const places = to.type === 'here' ? to.places : to.type === 'elsewhere' ? to.given.places : [];
    // Where it begins with this minute it begins with another one when it is carried out.
    const kept = to.type === 'shorter' ? to.rest.claimed.map((one) => one.to) : [];
    return [
      booking.id,
      booking.revision,
      booking.state,
      day,
      to.type,
      ...places.map((one) => [one.resourceId, one.quantity]),
      ...kept,
    ];
  });
  const last = parts.at(-1)?.interval.to ?? 0;
  return hash('sha256', JSON.stringify([parts.length, last, lines]), 'hex').slice(0, 32);
}
