import { mkdtempSync, rmSync } from 'node:fs';
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
  stop(): Promise<void>;
}

/** The program with the story's district and its busy day, as a process of its own. */
export async function startHallServer(env: Readonly<Record<string, string>> = {}): Promise<HallServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-hall-'));
  const story = await furnish(dataDir);
  const server = await startServer({ dataDir, env: { CLOCK, LOG_LEVEL: 'warn', ...env } });
  return { origin: server.origin, story, stop: () => stopAndRemove(server) };
}

async function furnish(dataDir: string): Promise<Story> {
  const app = openApp({ mode: 'test', dataDir, clock: START, logLevel: 'silent', rateCallsPerMinute: 0 });
  try {
    const furnished = await furnishStory(app);
    await furnishBusyDay(app, furnished);
    return furnished.story;
  } finally {
    await app.close();
  }
}

async function stopAndRemove(server: StartedServer): Promise<void> {
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
}
