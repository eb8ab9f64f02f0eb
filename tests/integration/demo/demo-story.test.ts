import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** The demo as a newcomer runs it, on a clock of the test's; it ends after the story. */
async function tellStoryOn(clock: string): Promise<string> {
  const env = { ...process.env, NODE_ENV: 'test', CLOCK: clock, PORT: '0' };
  const { stdout } = await run(process.execPath, ['scripts/demo.ts', '--once'], { env });
  return stdout;
}

describe('the demo tells its story on any date', () => {
  it.each([
    ['in December, when the next year’s notice is not out', '2026-12-15T10:00', 'provisional-year'],
    ['on the last minutes of a Sunday', '2026-11-29T23:50', null],
    ['at the end of January, before the short month', '2027-01-31T08:00', 'provisional-year'],
    ['in a month whose holidays are published', '2026-09-10T12:00', null],
    ['on 29 February', '2028-02-29T18:45', 'provisional-year'],
  ])('%s', async (_, clock, asked) => {
    const story = await tellStoryOn(clock);
    expect(story.includes('provisional-year')).toBe(asked !== null);
    expect(story).toContain('启明管理咨询：confirmed');
    expect(story).toContain('refused — capacity-exceeded');
    const outcomes = [...story.matchAll(/outcome: (\w+)/g)].map(([, outcome]) => outcome);
    expect(outcomes.slice(-3)).toEqual(['pending', 'refused', 'pending']);
  });
});
