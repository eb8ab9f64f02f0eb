import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '#lib/domain/time/instant.ts';
import { hashToken, newPublicId, newToken } from '#lib/server/account/token.ts';
import { DATABASE_FILE } from '#lib/server/data-files.ts';
import { openApp } from '#lib/server/open-app.ts';
import { furnishBusyDay } from './furnish-busy-day.ts';
import { furnishStory } from './furnish-story.ts';
import { startServer, type StartedServer } from './start-server.ts';
import { setStoryPassword, withQuickPasswords } from './one-password.ts';
import { madeOnce, type Made } from './made-once.ts';
import { withBareConnection } from './sqlite-connection.ts';
import type { Story, StoryPerson } from './story.ts';

/** Monday, 30 November 2026, 09:00 at the stations. */
const CLOCK = '2026-11-30T09:00';
const START = instantOf(Date.UTC(2026, 10, 30, 1) / 60_000);

export interface HallServer {
  readonly origin: string;
  readonly story: Story;
  /** Stops it, and starts it again on the same data and at the same address, with its clock at this time of the stations. */
  continueAt(clock: string): Promise<void>;
  /** The token of a new session of this person: at once, where a form would take the time of hashing a password. */
  openSession(person: StoryPerson): string;
  stop(): Promise<void>;
}

const SESSION_MINUTES = 7 * 24 * 60;
/** The event of it is left out: it is the hall’s own log that the tests read. */
const INSERT_SESSION = `INSERT INTO session (token_hash, public_id, person_id, created_at, expires_at, seen_at)
  SELECT ?, ?, id, ?, ?, ? FROM person WHERE public_id = ?`;

/** Furnished once: all halls begin as copies. */
let furnished: Promise<Made<Story>> | undefined;

/** The program with the story's district and its busy day, as a process of its own. */
export async function startHallServer(env: Readonly<Record<string, string>> = {}): Promise<HallServer> {
  furnished ??= furnish();
  const { folder: original, facts: story } = await furnished;
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
    openSession: (person) => openSession(join(dataDir, DATABASE_FILE), story.personIds[person]),
    stop: () => stopAndRemove(server),
  };
}

function furnish(): Promise<Made<Story>> {
  return madeOnce('hall', async (dataDir) => {
    const app = openApp({ mode: 'test', dataDir, clock: START, logLevel: 'silent', rateCallsPerMinute: 0 });
    try {
      const district = await furnishStory(withQuickPasswords(app));
      await furnishBusyDay(app, district);
      await setStoryPassword(join(dataDir, DATABASE_FILE));
      return district.story;
    } finally {
      await app.close();
    }
  });
}

function openSession(file: string, personId: string): string {
  const token = newToken();
  const times = [START, START + SESSION_MINUTES, START];
  withBareConnection(file, (db) => {
    db.prepare(INSERT_SESSION).run(hashToken(token), newPublicId(), ...times, personId);
  });
  return token;
}

async function stopAndRemove(server: StartedServer): Promise<void> {
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
}
