import { describe, expect, it } from 'vitest';
import { openSqliteEngine } from '#lib/server/engine/sqlite/open-sqlite-engine.ts';
import { JobRunner, LEASE_MS } from '#lib/server/upkeep/job-runner.ts';
import { performJob } from '#lib/server/upkeep/perform-job.ts';
import { runHourly } from '#lib/server/upkeep/schedule.ts';
import { MIGRATIONS } from '../../support/engine-store.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';

/** What another process of the same installation has: connections and a runner of its own, over the same file. */
function otherProcess(app: TestApp): { app: TestApp; end: () => Promise<void> } {
  const engine = openSqliteEngine({
    file: app.file,
    migrations: MIGRATIONS,
    onLongHold: () => undefined,
  });
  const jobs = new JobRunner(engine, app.log, app.nowMs);
  return { app: { ...app, engine, jobs }, end: () => engine.close() };
}

/** An app whose job does not end before it is told to. */
function held(app: TestApp): { app: TestApp; begun: Promise<undefined>; release: () => void } {
  const begun = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  const engine: TestApp['engine'] = {
    ...app.engine,
    transact: async (task) => {
      begun.resolve(undefined);
      await released.promise;
      return app.engine.transact(task);
    },
  };
  return {
    app: { ...app, engine },
    begun: begun.promise,
    release: () => {
      released.resolve(undefined);
    },
  };
}

const stateOf = async (app: TestApp, name: string) =>
  (await callerOf(app, 'officer').job.list()).jobs.find((one) => one.name === name);

describe('a job', () => {
  it('is listed with when it ran, how that went and when it runs next', async () => {
    const app = await useApp();
    expect(await stateOf(app, 'forget-answers')).toMatchObject({ lastAt: null, outcome: null, nextAt: null });
    await runHourly(app);
    expect(await stateOf(app, 'forget-answers')).toMatchObject({
      everySeconds: 3600,
      lastAt: '2026-11-30T01:00Z',
      nextAt: '2026-11-30T02:00Z',
      outcome: 'done',
      problem: '',
    });
  });

  it('that fails says so, and the others of its row run', async () => {
    const app = await useApp();
    const broken: TestApp = {
      ...app,
      engine: { ...app.engine, transact: () => Promise.reject(new Error('no such table')) },
    };
    await runHourly(broken);
    expect(await stateOf(app, 'forget-answers')).toMatchObject({
      outcome: 'failed',
      problem: 'Error: no such table',
    });
    expect(await stateOf(app, 'forget-sessions')).toMatchObject({ outcome: 'done' });
  });

  it('is run now by an officer, once at a time in this process', async () => {
    const app = await useApp();
    const long = held(app);
    const first = callerOf(long.app, 'officer').job.run({ name: 'forget-answers' });
    await long.begun;
    await expect(callerOf(app, 'officer').job.run({ name: 'forget-answers' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    long.release();
    expect(await first).toEqual({ outcome: 'done' });
    expect(await callerOf(app, 'officer').job.run({ name: 'forget-answers' })).toEqual({ outcome: 'done' });
  });

  it('runs in one of two processes at a time, and in the other one when the first is gone', async () => {
    const app = await useApp();
    const other = otherProcess(app);
    const long = held(app);
    const first = performJob(long.app, 'forget-answers');
    await long.begun;
    expect(await performJob(other.app, 'forget-answers')).toBeNull();
    expect(await performJob(other.app, 'forget-sessions')).toBe('done');
    long.release();
    expect(await first).toBe('done');
    // The first one keeps its lease, for it will run again; once it is gone for half a minute, the other one takes over.
    expect(await performJob(other.app, 'forget-answers')).toBeNull();
    app.passMinutes(Math.ceil(LEASE_MS / 60_000));
    expect(await performJob(other.app, 'forget-answers')).toBe('done');
    await other.end();
  });

  it('is free at once when its process ends in order', async () => {
    const app = await useApp();
    const other = otherProcess(app);
    await performJob(app, 'forget-answers');
    await app.jobs.end();
    expect(await performJob(other.app, 'forget-answers')).toBe('done');
    await other.end();
  });
});
