import { furnishHall, at, HALL, MONDAY } from '../../support/hall.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import type { SqliteConnection } from '../../support/sqlite-connection.ts';

/** An area whose capacity was cut from 5 to 2 when Monday began: what lies before is history. */
export const CUT_AREA = 20;

export interface ClaimText {
  readonly resource: number;
  readonly holder: number;
  readonly from: string;
  readonly to: string;
  readonly kind?: 'booking' | 'hold' | 'house';
  readonly quantity?: number;
  readonly all?: boolean;
  /** Days after Monday. */
  readonly day?: number;
  /** The label; without it the day itself. */
  readonly dayLabel?: number;
  readonly stationLabel?: number;
}

export const CLAIM_COLUMNS =
  'resource_id, from_min, holder, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day';

/** A clock time of the hall on the day so many days after Monday. */
export function minute(clock: string, day = 0): number {
  return at(addDays(MONDAY, day), clock);
}

/** The row of a claim as it stands between the parentheses of VALUES. */
export function row(claim: ClaimText): string {
  const { resource, holder, from, to, day = 0, all = false, stationLabel = HALL.station } = claim;
  const kind = claim.kind ?? (holder < 0 ? 'house' : 'booking');
  const quantity = claim.quantity ?? (all ? 0 : 1);
  const label = claim.dayLabel ?? addDays(MONDAY, day);
  const numbers = [quantity, all ? 1 : 0, stationLabel, label, label].join(', ');
  return `${resource}, ${minute(from, day)}, ${holder}, ${minute(to, day)}, '${kind}', ${numbers}`;
}

export function insert(claim: ClaimText, verb = 'INSERT'): string {
  return `${verb} INTO claim (${CLAIM_COLUMNS}) VALUES (${row(claim)})`;
}

/** The hall with a Monday on which every kind of place is taken in its own way. */
export function furnishGuardScenario(db: SqliteConnection): void {
  db.exec(`
    INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (${CUT_AREA}, 'area-20', 1, 'area', '旧工区', 5);
    INSERT INTO event (id, at_ms, actor_id, party_id, station_id, subject, subject_id, action, facts)
      VALUES (1, 0, 1, 1, 1, 'booking', 101, 'requested', '{}'), (2, 0, 1, 1, 1, 'booking', 102, 'requested', '{}');
  `);
  const claims: ClaimText[] = [
    // Desk 1: two that touch. Desk 2: closed twice over. Desks 3 to 6 are free.
    { resource: 1, holder: 101, from: '09:00', to: '12:00' },
    { resource: 1, holder: 102, from: '12:00', to: '18:00' },
    { resource: 2, holder: -1, from: '09:00', to: '18:00', all: true },
    { resource: 2, holder: -2, from: '10:00', to: '12:00', all: true },
    // The area of 10: full in the morning, 4 free in the afternoon.
    { resource: HALL.area, holder: 101, from: '09:00', to: '18:00', quantity: 6 },
    { resource: HALL.area, holder: 103, from: '09:00', to: '12:00', quantity: 4, kind: 'hold' },
    // The canteen of 40: 30 for its own people, 10 booked.
    { resource: HALL.canteen, holder: -3, from: '11:00', to: '13:00', quantity: 30 },
    { resource: HALL.canteen, holder: 101, from: '11:00', to: '13:00', quantity: 10 },
    // History of the area that was cut, and one claim after it.
    { resource: CUT_AREA, holder: 101, from: '09:00', to: '18:00', quantity: 4, day: -7 },
    { resource: CUT_AREA, holder: 104, from: '09:00', to: '18:00', quantity: 1, day: -7, kind: 'hold' },
    { resource: CUT_AREA, holder: 102, from: '09:00', to: '18:00', quantity: 2, day: 1 },
  ];
  for (const claim of claims) db.exec(insert(claim));
  // The room: one that began 25 hours before it ends.
  const ends = minute('11:00');
  db.exec(`INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (${HALL.room}, ${ends - 1500}, 105, ${ends}, 'booking', 1, 0, 1, ${MONDAY - 1}, ${MONDAY - 1});
    UPDATE resource SET capacity = 2, guarded_from = ${minute('00:00')} WHERE id = ${CUT_AREA};`);
}

export function furnishServedHall(db: SqliteConnection): void {
  furnishHall(db);
  furnishGuardScenario(db);
}
