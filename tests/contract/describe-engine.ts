import { describe } from 'vitest';
import { describeBookingLife } from './describe-booking-life.ts';
import { describeBookings } from './describe-bookings.ts';
import { describeConfiguration } from './describe-configuration.ts';
import { describeGate } from './describe-gate.ts';
import { describeLog } from './describe-log.ts';
import { describeLists } from './describe-lists.ts';
import { describeOneOutcome } from './describe-one-outcome.ts';
import { describePeople } from './describe-people.ts';
import { describeReads } from './describe-reads.ts';
import { describeSessionsAndDemand } from './describe-sessions-and-demand.ts';
import type { OpenEngine } from './engine-under-test.ts';

/** What any engine must do, whatever database it stands on. `open` is called once for each test. */
export function describeEngine(name: string, open: OpenEngine): void {
  describe(`the contract of an engine: ${name}`, () => {
    describeBookings(open);
    describeOneOutcome(open);
    describeBookingLife(open);
    describeReads(open);
    describeLists(open);
    describeConfiguration(open);
    describeGate(open);
    describeSessionsAndDemand(open);
    describeLog(open);
    describePeople(open);
  });
}
