import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { useApp } from '../../support/app-fixture.ts';
import { expectQuotasAddUp } from '../../support/recount-quotas.ts';
import { BEGINNINGS, furnishSimulation, MET_WITHIN } from './simulated-hall.ts';
import { simulateStays } from './simulate-stays.ts';

/** Nothing of it is to last: where the system has files in memory, no commit waits for a disk. */
const MEMORY = '/dev/shm';
if (existsSync(MEMORY)) {
  const folder = mkdtempSync(join(MEMORY, 'yizhan-simulation-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  afterAll(() => {
    // The process goes on to other files.
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Of each seed; all of them together are 100,000. SIMULATED_STEPS and SEED play something else. */
const STEPS = Number(process.env['SIMULATED_STEPS'] ?? 25_000);
export const SIMULATION_TIMEOUT_MS = 900_000;

/**
 * People book, change, cancel, wait, come and decide for weeks, places close and rules change, and every answer is that of plain
 * arrays. What was played is asserted too: a simulation whose cases never meet proves nothing.
 */
export async function playSeed(seedOfEveryRun: number, beginning: keyof typeof BEGINNINGS): Promise<void> {
  const seed = Number(process.env['SEED'] ?? seedOfEveryRun);
  console.log(`seed ${seed}`);
  const app = await useApp();
  const hall = await furnishSimulation(app, BEGINNINGS[beginning]);
  const since = performance.now();
  const mix = await simulateStays(hall, seed, STEPS);
  console.log(`${((performance.now() - since) / STEPS).toFixed(2)} ms a step, ${JSON.stringify(mix)}`);
  expect(mix.minutes).toBeGreaterThan(MET_WITHIN);
  expect(mix.refused / mix.steps).toBeGreaterThanOrEqual(0.2);
  expect(mix.touching / mix.asked).toBeGreaterThanOrEqual(0.1);
  expect(mix.overMidnight / mix.asked).toBeGreaterThanOrEqual(0.1);
  expect(mix.changed).toBeGreaterThan(mix.steps / 50);
  expect(mix.offered).toBeGreaterThan(mix.steps / 200);
  expect(mix.accepted).toBeGreaterThan(mix.steps / 500);
  expect(mix.gathered).toBeGreaterThan(mix.steps / 2_000);
  expect(mix.completed).toBeGreaterThan(mix.steps / 10_000);
  expect(mix.overQuota).toBeGreaterThan(mix.steps / 200);
  expect(mix.closed).toBeGreaterThan(mix.steps / 300);
  expect(mix.displaced).toBeGreaterThan(mix.steps / 1_000);
  expect(mix.shortened).toBeGreaterThan(mix.steps / 2_000);
  expect(mix.begun).toBeGreaterThan(mix.steps / 5_000);
  expect(mix.came).toBeGreaterThan(0);
  expect(mix.missed).toBeGreaterThan(0);
  expect(mix.waitingChanges).toBeGreaterThan(mix.steps / 200);
  const quotas = expectQuotasAddUp(app.file);
  expect(quotas.counted).toBeGreaterThan(50);
  expect(quotas.givenBack).toBeGreaterThan(mix.steps / 100);
}
