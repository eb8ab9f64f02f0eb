import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '#lib/domain/time/instant.ts';
import { openApp } from '#lib/server/open-app.ts';
import { furnishBusyDay } from './furnish-busy-day.ts';
import { furnishStory } from './furnish-story.ts';
import { startServer, type StartedServer } from './start-server.ts';
import type { Story } from './story.ts';

/** Monday, 30 November 2026, 09:00 at the stations. */
const CLOCK = '2026-11-30T09:00';
const START = instantOf(Date.UTC(2026, 10, 30, 1) / 60_000);

export interface HallServer {
  readonly origin: string;
  readonly story: Story;
  /** Stops it, and starts it again on the same data and at the same address, with its clock at this time of the stations. */
  continueAt(clock: string): Promise<void>;
  stop(): Promise<void>;
}

interface Furnished {
  readonly dataDir: string;
  readonly story: Story;
}

/** Furnished once a process: the halls of all its files begin as copies. */
let furnished: Promise<Furnished> | undefined;

/** The program with the story's district and its busy day, as a process of its own. */
export async function startHallServer(env: Readonly<Record<string, string>> = {}): Promise<HallServer> {
  furnished ??= furnish();
  const { dataDir: original, story } = await furnished;
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-hall-'));
  cpSync(original, dataDir, { recursive: true });
  const settings = { CLOCK, LOG_LEVEL: 'warn', ...env };
  let server = await startServer({ dataDir, env: settings });
  const { origin } = server;
  return {
    origin,
    story,
    continueAt: async (clock) => {
      await server.stop();
      server = await startServer({ dataDir, env: { ...settings, CLOCK: clock, PORT: new URL(origin).port } });
    },
    stop: () => stopAndRemove(server),
  };
}

async function furnish(): Promise<Furnished> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-furnished-'));
  process.once('exit', () => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const app = openApp({ mode: 'test', dataDir, clock: START, logLevel: 'silent', rateCallsPerMinute: 0 });
  try {
    const district = await furnishStory(app);
    await furnishBusyDay(app, district);
    return { dataDir, story: district.story };
  } finally {
    await app.close();
  }
}

async function stopAndRemove(server: StartedServer): Promise<void> {
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
}
