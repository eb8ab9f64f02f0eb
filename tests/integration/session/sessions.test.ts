import { describe, expect, it } from 'vitest';
import { openSession } from '#lib/server/account/open-session.ts';
import {
  SEEN_EVERY_MINUTES,
  SESSION_MINUTES,
  SHARED_PAUSE_MINUTES,
  SHARED_SESSION_MINUTES,
} from '#lib/server/account/session-length.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { forgetSessions } from '#lib/server/session/forget-sessions.ts';
import { identifyCaller, type IdentifiedCaller } from '#lib/server/web-server/identify-caller.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { STORY_PASSWORD, STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';

const ORIGIN = 'https://yizhan.example.org';

async function signedIn(app: TestApp, person: StoryPerson, shared = false): Promise<string> {
  const { personId } = await actorOf(app, person);
  return (await openSession(app, personId, { device: 'chrome windows', shared })).token;
}

/** Who a browser with this cookie is. */
function browserOf(app: TestApp, cookie: string, byPerson = true): IdentifiedCaller {
  const request = new Request(`${ORIGIN}/`);
  const found = identifyCaller(app, { request, cookie, ownOrigin: ORIGIN, takesTokens: false, byPerson });
  if (!found.ok) throw new Error(found.problem);
  return found.caller;
}

describe('one’s own sessions', () => {
  it('are listed with device and time, the present one marked, and without anything of other people’s', async () => {
    const app = await useApp();
    await signedIn(app, 'neighbour');
    await signedIn(app, 'member', true);
    const { sessions } = await callerOf(app, 'member').session.list();
    const shown = sessions.map(({ sessionId, ...rest }) => {
      expect(sessionId).toMatch(/^[A-Za-z0-9_-]{16}$/);
      return rest;
    });
    expect(shown).toContainEqual({
      current: false,
      browser: 'chrome',
      system: 'windows',
      shared: true,
      signedInAt: '2026-11-30T01:00Z',
      seenAt: '2026-11-30T01:00Z',
    });
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions).toHaveLength(2);
  });

  it('end one by one, from elsewhere, with their next call', async () => {
    const app = await useApp();
    const lost = await signedIn(app, 'member');
    const kept = await signedIn(app, 'member');
    const [{ publicId } = { publicId: '' }] = rowsOf<{ publicId: string }>(
      app.file,
      `SELECT public_id AS publicId FROM session WHERE hex(token_hash) = '${hashToken(lost).toString('hex').toUpperCase()}'`,
    );
    await callerOf(app, 'member').session.end({ sessionId: publicId });
    expect(browserOf(app, lost).actor).toBeNull();
    expect(browserOf(app, kept).actor).not.toBeNull();
    expect(lastEvents(app.file)).toMatchObject([{ actor: '王磊', subject: 'session', action: 'ended' }]);
  });

  it('all end but the present one, and nobody else’s', async () => {
    const app = await useApp();
    const tokens = [await signedIn(app, 'member'), await signedIn(app, 'member')];
    const others = await signedIn(app, 'neighbour');
    const member = callerOf(app, 'member');
    expect(await member.session.endOthers()).toEqual({ ended: 2 });
    for (const token of tokens) expect(browserOf(app, token).actor).toBeNull();
    expect(browserOf(app, others).actor).not.toBeNull();
    expect((await member.session.list()).sessions).toHaveLength(1);
    expect(await member.session.endOthers()).toEqual({ ended: 0 });
  });

  it('leave the table once they have expired', async () => {
    const app = await useApp();
    await signedIn(app, 'member');
    app.passMinutes(SESSION_MINUTES);
    await forgetSessions(app, app.now());
    expect(rowsOf(app.file, 'SELECT 1 FROM session')).toEqual([]);
  });
});

describe('when a session was seen last', () => {
  it('is written in batches after the call, every quarter of an hour', async () => {
    const app = await useApp();
    const token = await signedIn(app, 'member');
    const writes: string[] = [];
    app.watchStatements((sql) => {
      if (/^\s*(INSERT|UPDATE|DELETE)/.test(sql)) writes.push(sql);
    });
    app.passMinutes(SEEN_EVERY_MINUTES - 1);
    browserOf(app, token);
    await app.lastUses.flush();
    expect(writes).toEqual([]);
    app.passMinutes(1);
    browserOf(app, token);
    browserOf(app, token);
    expect(writes).toEqual([]);
    await app.lastUses.flush();
    expect(writes).toHaveLength(1);
    browserOf(app, token);
    await app.lastUses.flush();
    expect(writes).toHaveLength(1);
  });
});

describe('on a shared computer', () => {
  it('a session pauses after ten minutes without a click, is nobody’s then, and says whose it was', async () => {
    const app = await useApp();
    const token = await signedIn(app, 'member', true);
    for (let step = 0; step < 5; step += 1) {
      app.passMinutes(SHARED_PAUSE_MINUTES - 1);
      expect(browserOf(app, token).actor?.name, `step ${step}`).toBe('王磊');
      // Whether or not it is written yet.
      if (step % 2 === 0) await app.lastUses.flush();
    }
    app.passMinutes(SHARED_PAUSE_MINUTES);
    expect(browserOf(app, token)).toMatchObject({ actor: null, paused: { name: '王磊' } });
    // Coming back does not end the pause by itself.
    expect(browserOf(app, token).actor).toBeNull();
  });

  it('a page that follows the day by itself does not keep it awake', async () => {
    const app = await useApp();
    const token = await signedIn(app, 'member', true);
    for (let minute = 0; minute < SHARED_PAUSE_MINUTES; minute += 1) {
      expect(browserOf(app, token, false).actor).not.toBeNull();
      app.passMinutes(1);
    }
    expect(browserOf(app, token, false).actor).toBeNull();
  });

  it('a session ends after half a day, however busy; others last for thirty days and never pause', async () => {
    const app = await useApp();
    const [shared, own] = [await signedIn(app, 'member', true), await signedIn(app, 'member')];
    for (let past = 0; past < SHARED_SESSION_MINUTES; past += 5) {
      browserOf(app, shared);
      app.passMinutes(5);
    }
    expect(browserOf(app, shared)).toMatchObject({ actor: null, paused: null });
    app.passMinutes(SESSION_MINUTES - SHARED_SESSION_MINUTES - 1);
    expect(browserOf(app, own).actor).not.toBeNull();
    app.passMinutes(1);
    expect(browserOf(app, own).actor).toBeNull();
  });

  it('is what the person says at sign-in, by the API too', async () => {
    const app = await useApp();
    const credentials = { mobile: STORY_PEOPLE.member.mobile, password: STORY_PASSWORD };
    await callerOf(app, null).account.signIn({ ...credentials, shared: true });
    await callerOf(app, null).account.signIn(credentials);
    const rows = rowsOf<{ shared: number }>(app.file, 'SELECT shared FROM session ORDER BY shared');
    expect(rows.map(({ shared }) => shared).filter((one) => one === 1)).toHaveLength(1);
  });
});
