import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DATABASE_FILE } from '#lib/server/data-files.ts';
import { openSession } from '#lib/server/account/open-session.ts';
import { useApp } from './app-fixture.ts';
import { startServer, type StartedServer } from './start-server.ts';
import type { Story, StoryPerson } from './story.ts';

/** The story's district behind the built program, which can be killed and started again on the same data. */
export interface ServedStory {
  readonly story: Story;
  readonly file: string;
  /** Starts the program; the clock stands at the story's start. */
  start(): Promise<StartedServer>;
  /** Cookie of a session of this person. */
  cookieOf(person: StoryPerson): string;
}

export async function useServedStory(people: readonly StoryPerson[]): Promise<ServedStory> {
  const app = await useApp();
  const cookies = new Map<StoryPerson, string>();
  for (const person of people) {
    const row = await app.engine.config.person.findUniqueOrThrow({
      where: { publicId: app.story.personIds[person] },
      select: { id: true },
    });
    cookies.set(person, `yizhan=${(await openSession(app, row.id)).token}`);
  }
  await app.engine.close();
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-served-'));
  const file = join(dataDir, DATABASE_FILE);
  copyFileSync(app.file, file);
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    story: app.story,
    file,
    start: () => startServer({ dataDir, env: { CLOCK: '2026-11-30T09:00', RATE_CALLS_PER_MINUTE: '0' } }),
    cookieOf: (person) => {
      const cookie = cookies.get(person);
      if (cookie === undefined) throw new Error(`no session was opened for ${person}`);
      return cookie;
    },
  };
}

/** One call of the API as a browser of our pages makes it. */
export async function callApi(
  origin: string,
  cookie: string,
  procedure: string,
  input: unknown,
): Promise<{ status: number; data: unknown }> {
  const response = await fetch(`${origin}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(input),
  });
  const body = (await response.json()) as { result?: { data: unknown } };
  return { status: response.status, data: body.result?.data };
}
