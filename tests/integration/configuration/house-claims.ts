import { START, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { oneDesk, type RequestInput } from '../../support/requests.ts';

/** 1 December 2026, 00:00 at the station. */
const MIDNIGHT = START + 15 * 60;

export interface ClaimShown {
  /** Minutes after midnight of 1 December. */
  readonly from: number;
  readonly minutes: number;
  readonly quantity: number;
  /** 1 where it follows the capacity. */
  readonly all: number;
  /** Days between the day it lies on and that of its occurrence. */
  readonly later: number;
}

/** What the station keeps for itself of the resource with this label, ascending. */
export function houseClaims(app: TestApp, label: string): ClaimShown[] {
  return rowsOf(
    app.file,
    `SELECT from_min - ${MIDNIGHT} AS "from", to_min - from_min AS minutes, c.quantity, all_of_it AS "all", occurrence_day - local_day AS later
     FROM claim c JOIN resource r ON r.id = c.resource_id WHERE c.kind = 'house' AND r.label = '${label}' ORDER BY from_min`,
  );
}

export function countClaims(app: TestApp): number {
  return rowsOf<{ n: number }>(app.file, 'SELECT count(*) AS n FROM claim')[0]!.n;
}

/** So many seats of the area on 1 December, 09:00–18:00. */
export function seats(app: TestApp, count: number, changes: Partial<RequestInput> = {}): RequestInput {
  return oneDesk(app, { want: { kind: 'area', count }, headCount: count, ...changes });
}
