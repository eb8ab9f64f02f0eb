import type { CanteenTerms } from '#lib/domain/canteen/canteen-terms.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { deskIdOf, DESKS_PER_HALL, type City } from './city.ts';
import { dayOf, minuteAt } from './clock.ts';
import { publicIdOf } from './public-ids.ts';

/** 11:30, 12:00 and 12:30, half an hour each. */
export const SITTINGS = [
  { from: '11:30', to: '12:00', hour: 11.5 },
  { from: '12:00', to: '12:30', hour: 12 },
  { from: '12:30', to: '13:00', hour: 12.5 },
] as const;
const MINUTES = 30;
const KITCHEN_MAX = 600;
const CLOSURE = 1;

/** Of station 1, provided by party 1. */
export const CANTEEN_RESOURCE = deskIdOf(1, DESKS_PER_HALL) + 1_000;

export function canteenIdOf(): string {
  return publicIdOf('meal', CANTEEN_RESOURCE);
}

/** A canteen of station 1 that has opened these days and offers so many portions at each of its three sittings. */
export function insertCanteen(db: City, days: readonly LocalDay[], portions: number): void {
  const periods = [{ meal: 'lunch' as const, from: 690, to: 780, sittingMinutes: MINUTES, portions, surplus: 0 }];
  const terms: CanteenTerms = {
    name: '邻里食堂',
    place: '',
    wayIn: '',
    marks: [],
    licence: { number: 'JY1', until: dayOf('2099-12-31') },
    priceMinor: 1_800,
    kitchenMax: KITCHEN_MAX,
    days: 'workdays',
    periods,
    surplusOpens: null,
    cutOff: { daysBefore: 0, minute: 600 },
    windowDays: 31,
    portionsPerOrderMax: 40,
    walkInMinutes: null,
    welcome: { who: 'district' },
  };
  db.transaction(() => {
    db.prepare(
      `INSERT INTO resource (id, public_id, station_id, provider_party_id, kind, label, capacity) VALUES (?, ?, 1, 1, 'canteen', '邻里食堂', ?)`,
    ).run(CANTEEN_RESOURCE, canteenIdOf(), KITCHEN_MAX);
    db.prepare(
      `INSERT INTO closure (id, public_id, station_id, resource_id, purpose, intervals, created_by, created_at)
       VALUES (?, 'canteen-closure1', 1, ?, 'own-use', '{"from":0,"to":0,"time":null}', 1, 0)`,
    ).run(CLOSURE, CANTEEN_RESOURCE);
    db.prepare(`INSERT INTO canteen (resource_id, terms, closure_id) VALUES (?, ?, ?)`).run(
      CANTEEN_RESOURCE,
      JSON.stringify(terms),
      CLOSURE,
    );
    for (const day of days) insertDay(db, day, portions);
  })();
}

function insertDay(db: City, day: LocalDay, portions: number): void {
  const sittings = SITTINGS.map(({ hour }) => ({
    meal: 'lunch',
    from: hour * 60,
    to: hour * 60 + MINUTES,
    portions,
    surplus: 0,
  }));
  db.prepare(
    `INSERT INTO canteen_day (resource_id, local_day, sittings, price_minor, cut_off) VALUES (?, ?, ?, 1800, ?)`,
  ).run(CANTEEN_RESOURCE, day, JSON.stringify(sittings), minuteAt(day, 10));
  const claim = db.prepare(
    `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
     VALUES (?, ?, ?, ?, 'house', ?, 1, ?, ?)`,
  );
  for (const { hour } of SITTINGS) {
    const from = minuteAt(day, hour);
    claim.run(CANTEEN_RESOURCE, from, -CLOSURE, from + MINUTES, KITCHEN_MAX - portions, day, day);
  }
}
