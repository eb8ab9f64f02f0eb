// What the commands say while they work. It goes to stderr, so that stdout holds results only.

/** A failure that the person at the keyboard can mend: its message is a sentence and says what to do next. */
export class SetUpError extends Error {}

const HEARTBEAT_MS = 10_000;

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs `work` under a title; a long one reports every ten seconds that it is still alive. */
export async function step(title, work) {
  const startedAt = performance.now();
  const elapsed = () => `${Math.round((performance.now() - startedAt) / 1000)} s`;
  say(`> ${title} ...`);
  const heartbeat = setInterval(() => say(`  ${title}: ${elapsed()} so far`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`  ${title}: done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
