import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { openSession } from '#lib/server/account/open-session.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { DATABASE_FILE } from '#lib/server/data-files.ts';
import { listDueMessages } from '#lib/server/message/message-reader.ts';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { openApp } from '#lib/server/open-app.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { START } from '../../support/app-fixture.ts';
import { furnishStory } from '../../support/furnish-story.ts';
import { setStoryPassword, withQuickPasswords } from '../../support/one-password.ts';
import { madeOnce, type Made } from '../../support/made-once.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';
import { startServer, type ServerOptions, type StartedServer } from '../../support/start-server.ts';
import { STORY_PERSONS, type Story, type StoryPerson } from '../../support/story.ts';
import type { Target } from './http-call.ts';

/** The clock of a server in tests: that of the story. */
const CLOCK = '2026-11-30T09:00';
const NEVER = 2_147_483_647;
const JOBS_AHEAD_MINUTES = 30;

/** A data folder with the story's district in which everybody is signed in and no session ever ends. */
interface StoryFacts {
  readonly story: Story;
  readonly tokens: Readonly<Record<StoryPerson, string>>;
}

export interface StoryServer extends StartedServer, Target {
  readonly story: Story;
  readonly file: string;
  /** The cookie of this person's session. */
  cookieOf(person: StoryPerson): string;
  /** Every row of every table. */
  contents(): Record<string, string[]>;
  /**
   * Another one over the same data, which writes nothing any more by itself: what this one had noted is written with its end,
   * and what the jobs would do is done.
   */
  settled(): Promise<StoryServer>;
  stopAndRemove(): Promise<void>;
}

type Options = Pick<ServerOptions, 'env'> & { readonly cookieName?: string; readonly ca?: string };

let base: Promise<Made<StoryFacts>> | null = null;

/** The built program over a copy of the story's district, with real passwords. */
export async function startStoryServer(options: Options = {}): Promise<StoryServer> {
  base ??= madeOnce('doors', furnish);
  const furnished = await base;
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-doors-'));
  cpSync(furnished.folder, dataDir, { recursive: true });
  return startOver(dataDir, furnished.facts, options);
}

async function startOver(dataDir: string, furnished: StoryFacts, options: Options): Promise<StoryServer> {
  const { story, tokens } = furnished;
  const server = await startServer({ dataDir, env: { CLOCK, LOG_LEVEL: 'info', ...options.env } });
  const file = join(dataDir, DATABASE_FILE);
  return {
    ...server,
    ...(options.ca !== undefined && { ca: options.ca }),
    story,
    file,
    cookieOf: (person) => `${options.cookieName ?? 'yizhan'}=${tokens[person]}`,
    contents: () => withoutOwnNotes(withBareConnection(file, contentsOf)),
    settled: async () => {
      await server.stop();
      await runJobs(dataDir);
      return startOver(dataDir, furnished, options);
    },
    stopAndRemove: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Every two seconds the program notes which job ran and how far it has read the log, whoever calls it. */
const OWN_NOTES: ReadonlySet<string> = new Set(['job_run', 'notice_cursor']);

function withoutOwnNotes(contents: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(contents).filter(([table]) => !OWN_NOTES.has(table)));
}

/** Everything that falls due while tests run, and not only what is due by now. */
async function runJobs(dataDir: string): Promise<void> {
  const clock = addMinutes(START, JOBS_AHEAD_MINUTES);
  const app = openApp({ mode: 'test', dataDir, clock, logLevel: 'silent', rateCallsPerMinute: 0 });
  try {
    await runEveryMinute(app);
    await tellEverybody(app, clock);
  } finally {
    await app.jobs.end();
    await app.close();
  }
}

async function tellEverybody(app: App, clock: Instant): Promise<void> {
  await publishNotices(app, clock);
  // Nothing can be sent here: each run gives some of them up.
  while ((await listDueMessages(readingFrom(app), clock, 1)).length > 0) await sendMessages(app, clock);
}

async function furnish(folder: string): Promise<StoryFacts> {
  const app = openApp({
    mode: 'test',
    dataDir: folder,
    clock: START,
    logLevel: 'silent',
    rateCallsPerMinute: 0,
  });
  try {
    const { story } = await furnishStory(withQuickPasswords(app));
    const people = STORY_PERSONS.map(async (person) => {
      const publicId = story.personIds[person];
      const { id } = await app.engine.config.person.findUniqueOrThrow({
        where: { publicId },
        select: { id: true },
      });
      return [person, (await openSession(app, id)).token] as const;
    });
    const tokens = Object.fromEntries(await Promise.all(people)) as Record<StoryPerson, string>;
    await setStoryPassword(join(folder, DATABASE_FILE));
    withBareConnection(join(folder, DATABASE_FILE), (db) => {
      db.prepare('UPDATE session SET expires_at = ?').run(NEVER);
    });
    await tellEverybody(app, START);
    return { story, tokens };
  } finally {
    await app.close();
  }
}
