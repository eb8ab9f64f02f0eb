import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const RACERS = 24;

it('the race of the demo has one winner for each seat and a reason for everybody else', async () => {
  const env = { ...process.env, NODE_ENV: 'test', CLOCK: '2026-11-30T09:00', PORT: '0' };
  const { stdout } = await run(process.execPath, ['scripts/demo.ts', 'race', String(RACERS), '--once'], {
    env,
  });
  const winners = [...stdout.matchAll(/desk (\S+)：1 人得到/g)].map(([, desk]) => desk);
  expect(new Set(winners).size).toBe(5);
  const reasons = [...stdout.matchAll(/^ {2}(\d+) × (.+)$/gm)];
  const told = reasons.reduce((sum, [, times]) => sum + Number(times), 0);
  expect(told).toBe(5 * (RACERS - 1));
  expect(stdout).toMatch(/\/stations\/\S+\?day=2026-12-0\d/);
});
