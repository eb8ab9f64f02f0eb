import { describe, expect, it } from 'vitest';
import { TRIAL_BOOKINGS_PER_COMMIT_MAX } from '#lib/schemas/limits.ts';
import { StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import { announceStart } from '#lib/server/station/announce-start.ts';
import { callerOf, contextOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import type { StoryPerson } from '../../support/story.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

/** The story's station as it would be on trial. */
async function useTrial(): Promise<TestApp> {
  const app = await useApp();
  withBareConnection(app.file, (db) => db.exec('UPDATE station SET trial = 1 WHERE id = 1'));
  return app;
}

function start(app: TestApp, bookings: number, person: StoryPerson | null = 'manager') {
  return callerOf(app, person).station.announceStart({ stationId: app.story.stationId, bookings });
}

function claims(app: TestApp, kind: string): number {
  return rowsOf(app.file, `SELECT 1 FROM claim WHERE kind = '${kind}'`).length;
}

describe('a hall on trial', () => {
  it('says so to everybody, and to those who run it how many bookings its start would cancel', async () => {
    const app = await useTrial();
    const { stationId } = app.story;
    await create(callerOf(app, 'administrator'), oneDesk(app));
    const seen = await callerOf(app, null).station.get({ stationId });
    expect(seen).toMatchObject({ trial: true, settings: null });
    expect((await callerOf(app, null).availability.day({ stationId })).station.trial).toBe(true);
    const run = await callerOf(app, 'manager').station.get({ stationId });
    expect(run.settings?.trialBookings).toBe(1);
  });

  it('says so with each of its bookings until it starts', async () => {
    const app = await useTrial();
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    expect((await firm.booking.get({ bookingId })).station.trial).toBe(true);
    await start(app, 1);
    expect((await firm.booking.get({ bookingId })).station.trial).toBe(false);
  });

  it('starts with its trial bookings cancelled, their claims gone and their record kept', async () => {
    const app = await useTrial();
    const { stationId } = app.story;
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const granted = bookingIdOf(await create(firm, oneDesk(app)));
    const pending = bookingIdOf(await create(firm, sixSeats(app)));
    const returned = bookingIdOf(await create(firm, sixSeats(app)));
    await manager.approval.decide({ bookingId: returned, decision: 'return', reason: '请写明人数' });
    await manager.closure.create({
      resourceId: app.story.counterId,
      purpose: 'maintenance',
      when: { from: '2026-12-01', to: '2026-12-02' },
    });
    const closed = claims(app, 'house');

    expect(await start(app, 3)).toEqual({ cancelled: 3 });

    for (const bookingId of [granted, pending, returned]) {
      const view = await firm.booking.get({ bookingId });
      expect(view).toMatchObject({
        state: 'cancelled',
        decidedBy: '李站长',
        decisionReason: null,
        cancelledBecause: 'trial-ended',
      });
      expect(view.days.length).toBeGreaterThan(0);
    }
    expect([claims(app, 'booking'), claims(app, 'hold'), claims(app, 'house')]).toEqual([0, 0, closed]);
    const events = rowsOf<{ action: string; facts: string }>(
      app.file,
      'SELECT action, facts FROM event ORDER BY id DESC LIMIT 4',
    ).reverse();
    expect(events.map((one) => one.action)).toEqual(['cancelled', 'cancelled', 'cancelled', 'started']);
    expect(events[0]?.facts).toContain('"because":"trial-ended"');
    const view = await manager.station.get({ stationId });
    expect([view.trial, view.settings?.trialBookings]).toEqual([false, null]);
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
  });

  it('keeps the days of a stay that are over as they were', async () => {
    const app = await useTrial();
    const firm = callerOf(app, 'administrator');
    const asked = { list: ['2026-12-01', '2026-12-02'] };
    const request = oneDesk(app, { when: { days: asked, time: { part: 'full-day' } } });
    const bookingId = bookingIdOf(await create(firm, request));
    app.passMinutes(36 * 60);
    expect(await start(app, 1)).toEqual({ cancelled: 1 });
    const { days, state } = await firm.booking.get({ bookingId });
    expect([state, days.map((day) => day.state)]).toEqual(['cancelled', ['given', 'cancelled']]);
    expect(claims(app, 'booking')).toBe(1);
  });

  it('lets a hold whose deadline has come lapse instead, and leaves a stay that is over', async () => {
    const app = await useTrial();
    const firm = callerOf(app, 'administrator');
    const held = bookingIdOf(await create(firm, sixSeats(app)));
    const over = bookingIdOf(await create(firm, oneDesk(app)));
    app.passMinutes(3 * 24 * 60);
    expect(await start(app, 0)).toEqual({ cancelled: 0 });
    const states = await Promise.all(
      [held, over].map(async (bookingId) => (await firm.booking.get({ bookingId })).state),
    );
    expect(states).toEqual(['lapsed', 'finished']);
    expect(rowsOf(app.file, `SELECT state FROM booking ORDER BY id`)).toEqual([
      { state: 'lapsed' },
      { state: 'confirmed' },
    ]);
    expect(claims(app, 'hold')).toBe(0);
  });

  it('is asked again where more bookings have come than were told', async () => {
    const app = await useTrial();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    const before = wholeDatabase(app.file);
    await expect(start(app, 0)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'trial-bookings-changed', facts: { bookings: 1 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('starts once: the second time is refused in words', async () => {
    const app = await useTrial();
    await start(app, 0);
    const before = wholeDatabase(app.file);
    await expect(start(app, 0)).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'trial-over' } });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it.each([null, 'stranger', 'administrator', 'otherManager'] as const)(
    'is not started by %s',
    async (person) => {
      const app = await useTrial();
      await create(callerOf(app, 'administrator'), oneDesk(app));
      const before = wholeDatabase(app.file);
      await expect(start(app, 9, person)).rejects.toMatchObject({
        code: person === null ? 'UNAUTHORIZED' : 'FORBIDDEN',
      });
      expect(wholeDatabase(app.file)).toEqual(before);
    },
  );

  it('takes several commits where one would be too long, the last of which ends the trial', async () => {
    const app = await useTrial();
    const count = TRIAL_BOOKINGS_PER_COMMIT_MAX + 1;
    fillWithBookings(app, count);
    const commits: string[] = [];
    app.watchStatements((sql) => {
      if (sql.startsWith('BEGIN IMMEDIATE')) commits.push(sql);
    });
    expect(await start(app, count)).toEqual({ cancelled: count });
    expect(commits).toHaveLength(2);
    expect(rowsOf(app.file, `SELECT DISTINCT state FROM booking`)).toEqual([{ state: 'cancelled' }]);
    expect(rowsOf(app.file, `SELECT trial FROM station WHERE id = 1`)).toEqual([{ trial: 0 }]);
  });

  it('that broke off between two commits is still on trial, and starts when it is announced again', async () => {
    const app = await useTrial();
    const count = TRIAL_BOOKINGS_PER_COMMIT_MAX + 1;
    fillWithBookings(app, count);
    const { actor } = await contextOf(app, 'manager');
    let commits = 0;
    const transact: TestApp['engine']['transact'] = (task) => {
      commits += 1;
      if (commits > 1) return Promise.reject(new StoreUnavailable('the disk is full'));
      return app.engine.transact(task);
    };
    const broken = {
      ...app,
      engine: Object.assign(Object.create(app.engine) as typeof app.engine, { transact }),
    };
    const input = { stationId: app.story.stationId, bookings: count };
    await expect(announceStart(broken, actor!, input)).rejects.toBeInstanceOf(StoreUnavailable);
    const left = `SELECT count(*) AS n, (SELECT trial FROM station WHERE id = 1) AS trial FROM booking WHERE state = 'confirmed'`;
    expect(rowsOf(app.file, left)).toEqual([{ n: 1, trial: 1 }]);
    expect(await start(app, 1)).toEqual({ cancelled: 1 });
    expect(rowsOf(app.file, left)).toEqual([{ n: 0, trial: 0 }]);
  });
});

function fillWithBookings(app: TestApp, count: number): void {
  withBareConnection(app.file, (db) =>
    db.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO booking (public_id, station_id, party_id, made_by, source, kind, head_count, purpose, request, state,
          first_from, last_to, created_at)
        SELECT 'trial-' || i, 1, 1, 1, 'api', 'desk', 1, '', '{}', 'confirmed', 99000000, 99000001, 0 FROM n`),
  );
}
