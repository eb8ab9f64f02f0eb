import { exitWithCrash } from './exit-with-crash.ts';

/** One press of Ctrl-C reaches us several times: from the terminal, from npm and from the script that started us. */
const SAME_SIGNAL_MS = 500;

/** Runs `stop` at the first SIGTERM or SIGINT and ends the process after it; a second signal ends it at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stoppingSince: number | null = null;
  const receive = (): void => {
    if (stoppingSince === null) {
      stoppingSince = performance.now();
      stop().then(() => process.exit(0), exitWithCrash);
    } else if (performance.now() - stoppingSince > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', receive);
  process.on('SIGINT', receive);
}
