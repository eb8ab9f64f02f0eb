import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { instantOf, millisecondsOf, type Instant } from '#lib/domain/time/instant.ts';
import type { Language } from '#lib/messages/language.ts';
import { createPasswordHasher, PASSWORD_HASHER_LIMITS } from '#lib/server/account/password-hasher.ts';
import { openSession } from '#lib/server/account/open-session.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { StatementWatcher } from '#lib/server/engine/sqlite/open-connection.ts';
import { DATABASE_FILE } from '#lib/server/data-files.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { passOnFreed } from '#lib/server/waitlist/pass-on-freed.ts';
import type { CallContext } from '#lib/server/trpc/context.ts';
import { createCaller } from '#lib/server/trpc/procedures.ts';
import { furnishStory } from './furnish-story.ts';
import { madeOnce, type Made } from './made-once.ts';
import type { Story, StoryHelper, StoryPerson } from './story.ts';

/** Anybody that a test can be. */
type Anybody = StoryPerson | StoryHelper;

/** Monday, 30 November 2026, 09:00 at the stations: the month of the story begins tomorrow. */
export const START: Instant = instantOf(Date.UTC(2026, 10, 30, 1) / 60_000);

/** An app whose clock stands still until a test moves it. */
export interface TestApp extends OpenedApp {
  readonly story: Story;
  /** The database file, for another program's connection. */
  readonly file: string;
  setClock(now: Instant): void;
  passMinutes(minutes: number): void;
  /** From now on every statement of the app's four connections goes there; null ends it. */
  watchStatements(watcher: StatementWatcher | null): void;
}

const callerFor = createCaller(appRouter);
export type StoryCaller = ReturnType<typeof callerFor>;

/**
 * An app over a database of its own with the story's district, closed and removed when the test ends. With helpers the
 * people of STORY_HELPERS are there too.
 */
export async function useApp({ withHelpers = false } = {}): Promise<TestApp> {
  const base = await baseWith(withHelpers);
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-app-'));
  copyFileSync(join(base.folder, DATABASE_FILE), join(folder, DATABASE_FILE));
  const app = openTestApp(folder, base.facts.story);
  const tokens = Object.entries(base.facts.tokens).map(
    ([person, token]) => [person as Anybody, Buffer.from(token, 'hex')] as const,
  );
  tokensByFile.set(app.file, new Map(tokens));
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return app;
}

/**
 * Calls the procedures as this person would, in Chinese where nothing else is said. The session is looked up with every
 * call; once it has expired the person signs in again. `null` is nobody.
 */
export function callerOf(app: TestApp, person: Anybody | null, language: Language = 'zh-CN'): StoryCaller {
  return callerFor(() => contextOf(app, person, language));
}

/** What a call of this person knows of its caller. */
export async function contextOf(
  app: TestApp,
  person: Anybody | null,
  language: Language = 'zh-CN',
): Promise<CallContext> {
  const signedIn = person && (await sessionOf(app, person));
  return {
    app,
    actor: signedIn?.actor ?? null,
    tokenHash: signedIn?.tokenHash ?? null,
    tokenScope: null,
    language,
    address: '192.0.2.1',
    device: () => 'chrome windows',
    source: 'api',
    session: { set: () => undefined, clear: () => undefined },
    origin: 'https://yizhan.example.org',
    setHeader: () => undefined,
  };
}

/** This person as use-cases know them. */
export async function actorOf(app: TestApp, person: Anybody): Promise<Actor> {
  return (await sessionOf(app, person)).actor;
}

/** By the file of the database: an app that a test has made of another one has the same people signed in. */
const tokensByFile = new Map<string, Map<Anybody, Buffer>>();

async function sessionOf(app: TestApp, person: Anybody): Promise<{ actor: Actor; tokenHash: Buffer }> {
  const tokens = tokensByFile.get(app.file) ?? new Map<Anybody, Buffer>();
  tokensByFile.set(app.file, tokens);
  const known = tokens.get(person);
  const actor = known && app.engine.read((reader) => reader.session(known, app.now()));
  if (known && actor) return { actor, tokenHash: known };
  const row = await app.engine.config.person.findUniqueOrThrow({
    where: { publicId: app.story.personIds[person] ?? '' },
    select: { id: true },
  });
  tokens.set(person, hashToken((await openSession(app, row.id)).token));
  return sessionOf(app, person);
}

interface BaseFacts {
  readonly story: Story;
  /** Hashes of sessions, in hexadecimal. */
  readonly tokens: Readonly<Partial<Record<Anybody, string>>>;
}

/** By whether the helpers are there. */
const bases = new Map<boolean, Promise<Made<BaseFacts>>>();

function baseWith(helpers: boolean): Promise<Made<BaseFacts>> {
  const base = bases.get(helpers) ?? makeBase(helpers);
  bases.set(helpers, base);
  return base;
}

function makeBase(withHelpers: boolean): Promise<Made<BaseFacts>> {
  return madeOnce(withHelpers ? 'app-with-helpers' : 'app', async (folder) => {
    const app = openTestApp(folder, null);
    const { story, tokens } = await furnishStory(app, { withHelpers });
    await app.close();
    const hex = Object.entries(tokens).map(([person, token]) => [person, token.toString('hex')]);
    return { story, tokens: Object.fromEntries(hex) as BaseFacts['tokens'] };
  });
}

function openTestApp(dataDir: string, story: Story | null): TestApp {
  let now = START;
  let watcher: StatementWatcher | null = null;
  const opened = openApp(
    { mode: 'test', dataDir, clock: START, logLevel: 'silent', rateCallsPerMinute: 0 },
    { onStatement: (sql) => watcher?.(sql) },
  );
  const clock = { now: () => now, nowMs: () => millisecondsOf(now), newPublicId: opened.newPublicId };
  opened.engine.follow(passOnFreed(clock));
  return {
    ...opened,
    nowMs: () => millisecondsOf(now),
    now: () => now,
    // The strength of the hash is tested where it is made; here each sign-in would cost a sixth of a second.
    hasher: createPasswordHasher({
      ...PASSWORD_HASHER_LIMITS,
      deriveKey: (password, salt) => Promise.resolve(quickKey(password, salt)),
    }),
    story: story as Story,
    file: join(dataDir, DATABASE_FILE),
    setClock: (instant) => {
      now = instant;
    },
    passMinutes: (minutes) => {
      now = instantOf(now + minutes);
    },
    watchStatements: (next) => {
      watcher = next;
    },
  };
}

function quickKey(password: string, salt: Buffer): Buffer {
  return hashToken(`${salt.toString('base64')} ${password}`);
}
