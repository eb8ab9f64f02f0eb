const LEVEL_FATAL = 60;

/** Logs what ends the process, as one line of JSON like every other line of the log, and ends it. */
export function exitWithCrash(error: unknown): never {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const line = { level: LEVEL_FATAL, time: Date.now(), msg: message, err: { type: name, message, stack } };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  process.exit(1);
}
