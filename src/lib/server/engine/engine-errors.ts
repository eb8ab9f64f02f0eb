/**
 * The ways in which the engine fails, apart from bugs. Callers tell them apart by class and never by an engine's codes.
 */

/** The store cannot write or answer for now: locked by another process, disk full, closing. Nothing was stored. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The guard of the ledger refused a write: it would have over-booked. Nothing was stored. */
export class LedgerRefused extends Error {
  override readonly name = 'LedgerRefused';
}

/** The file is not what this release may serve: a migration failed, or a guard is missing or altered. */
export class StoreUnfit extends Error {
  override readonly name = 'StoreUnfit';
}

/** The write gate was entered from inside itself: a bug, and a dead-lock if it were not refused. */
export class GateReentered extends Error {
  override readonly name = 'GateReentered';
}
