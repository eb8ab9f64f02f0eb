import { setImmediate as nextTurn } from 'node:timers/promises';

/** A turn of the event loop that takes longer has requests in it, whose people wait for an answer. */
const QUIET_TURN_MS_MAX = 4;
/** The first may be what is left of the turn that asks. */
const TURNS = 2;

/** Whether the program has nothing else to do at the moment, so that what can wait need not. */
export async function nobodyWaits(): Promise<boolean> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const since = performance.now();
    await nextTurn();
    if (turn > 0 && performance.now() - since > QUIET_TURN_MS_MAX) return false;
  }
  return true;
}
