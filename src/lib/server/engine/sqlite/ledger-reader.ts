import type { LedgerReader } from '../engine.ts';
import { accountStatements } from './account-statements.ts';
import { attendanceStatements } from './attendance-statements.ts';
import { bookingStatements } from './booking-statements.ts';
import { canteenStatements } from './canteen-statements.ts';
import { claimStatements } from './claim-statements.ts';
import { demandStatements } from './demand-statements.ts';
import { eventStatements } from './event-statements.ts';
import type { Connection } from './open-connection.ts';
import { handOverStatements } from './hand-over-statements.ts';
import { noticeStatements } from './notice-statements.ts';
import { quotaStatements } from './quota-statements.ts';
import { registrationStatements } from './registration-statements.ts';
import { sharingStatements } from './sharing-statements.ts';
import { siteStatements } from './site-statements.ts';
import { stationStatements } from './station-statements.ts';
import { waitingStatements } from './waiting-statements.ts';

/** The prepared reads of one connection: used on the reading one, and on the writing one inside a transaction. */
export function prepareLedgerReader(db: Connection): LedgerReader {
  return {
    ...accountStatements(db),
    ...stationStatements(db),
    ...claimStatements(db),
    ...bookingStatements(db),
    ...demandStatements(db),
    ...canteenStatements(db),
    ...registrationStatements(db),
    ...eventStatements(db),
    ...siteStatements(db),
    ...sharingStatements(db),
    ...handOverStatements(db),
    ...quotaStatements(db),
    ...waitingStatements(db),
    ...attendanceStatements(db),
    ...noticeStatements(db),
  };
}
