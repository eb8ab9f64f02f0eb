import type { Asked, IfClash } from './asked.ts';
import { COUNTER, HOLDS_MAX } from './simulated-hall.ts';
import { needsDecision, type Simulation } from './simulation.ts';
import { piecesOf, type OracleBooking, type OracleDay } from './stays-oracle.ts';

export interface ExpectedBooking {
  readonly outcome: 'granted' | 'partly' | 'pending' | 'refused';
  readonly given: Map<string, OracleDay>;
  readonly deadline: number;
  /** Days that were free and beyond the month's quota. */
  readonly overQuota: number;
}

/** What becomes of a request by the rules of the house, written once more in the plainest way. */
export function predictBooking(simulation: Simulation, asked: Asked, ifClash: IfClash): ExpectedBooking {
  const { oracle, quota, now, rules } = simulation;
  const { party, place } = asked;
  const all = asked.days.map((day) => [day, simulation.dayOf(day, asked, asked.quantity)] as const);
  const free = new Map(all.filter(([, one]) => oracle.fits(place, one)));
  const given = place === COUNTER ? quota.within(oracle.bookings, party, free) : free;
  const waits = needsDecision(rules, asked);
  const complete = given.size === all.length;
  const isRefused =
    given.size === 0 ||
    (!complete && ifClash === 'refuse') ||
    (waits && oracle.openHolds(party) >= HOLDS_MAX);
  const outcome = isRefused ? 'refused' : waits ? 'pending' : complete ? 'granted' : 'partly';
  const first = Math.min(...[...given.values()].map((one) => one.from));
  const deadline = Math.max(now + 1, Math.min(now + rules.withinMinutes, first));
  return { outcome, given, deadline, overQuota: free.size - given.size };
}

/** The booking that this makes. */
export function expectedBooking(
  id: string,
  { party, place }: Asked,
  { outcome, deadline, given }: ExpectedBooking,
): OracleBooking {
  return {
    id,
    party,
    place,
    state: outcome === 'pending' ? 'pending' : 'confirmed',
    deadline,
    days: given,
    released: new Set(),
    revision: 0,
    changes: null,
    pieces: piecesOf(given),
  };
}
