import { describe, expect, it } from 'vitest';
import { TOKENS_PER_PERSON_MAX } from '#lib/domain/access/token-scope.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { identifyCaller, type IdentifiedCaller } from '#lib/server/web-server/identify-caller.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';

const ORIGIN = 'https://yizhan.example.org';
const MINUTES_PER_DAY = 1440;

/** Who a request with this access token is; null where the token is worth nothing. */
function holderOf(app: TestApp, token: string): IdentifiedCaller | null {
  const request = new Request(`${ORIGIN}/api/trpc/x`, { headers: { authorization: `Bearer ${token}` } });
  const found = identifyCaller(app, {
    request,
    cookie: '',
    ownOrigin: ORIGIN,
    takesTokens: true,
    byPerson: true,
  });
  return found.ok ? found.caller : null;
}

async function tokenOf(app: TestApp, person: Parameters<typeof callerOf>[1]): Promise<string> {
  const made = await callerOf(app, person).apiToken.create({ name: '办公系统', scope: 'book', days: 30 });
  return made.token;
}

describe('an access token', () => {
  it('is told once, of at least 128 random bits behind a prefix, and only its hash is stored', async () => {
    const app = await useApp();
    const [first, second] = [await tokenOf(app, 'member'), await tokenOf(app, 'member')];
    expect(first).toMatch(/^yz_[A-Za-z0-9_-]{43}$/);
    expect(second).not.toBe(first);
    const stored = JSON.stringify(withBareConnection(app.file, contentsOf));
    expect(stored).not.toContain(first);
    expect(stored).not.toContain(first.slice(3));
    const { tokens } = await callerOf(app, 'member').apiToken.list();
    expect(JSON.stringify(tokens)).not.toContain(first);
    expect(tokens.map(({ begins }) => begins)).toEqual([second.slice(0, 7), first.slice(0, 7)]);
  });

  it('stands for its owner and reaches what its scope says', async () => {
    const app = await useApp();
    const holder = holderOf(app, await tokenOf(app, 'member'));
    expect(holder?.actor?.personPublicId).toBe(app.story.personIds.member);
    expect(holder?.tokenScope).toBe('book');
  });

  it('is worth nothing once it has expired, to the minute, and is still shown as expired', async () => {
    const app = await useApp();
    const token = await tokenOf(app, 'member');
    app.passMinutes(30 * MINUTES_PER_DAY - 1);
    expect(holderOf(app, token)).not.toBeNull();
    app.passMinutes(1);
    expect(holderOf(app, token)).toBeNull();
    const { tokens } = await callerOf(app, 'member').apiToken.list();
    expect(tokens.map(({ expired }) => expired)).toEqual([true]);
  });

  it('is worth nothing once its owner has revoked it, and the event says so without its name', async () => {
    const app = await useApp();
    const member = callerOf(app, 'member');
    const token = await tokenOf(app, 'member');
    const [{ tokenId } = { tokenId: '' }] = (await member.apiToken.list()).tokens;
    await member.apiToken.revoke({ tokenId });
    expect(holderOf(app, token)).toBeNull();
    expect((await member.apiToken.list()).tokens).toEqual([]);
    const events = lastEvents(app.file, 3);
    expect(events.map(({ subject, action }) => `${subject} ${action}`)).toContain('api-token revoked');
    expect(JSON.stringify(events)).not.toContain('办公系统');
  });

  it('is worth nothing while its owner is disabled', async () => {
    const app = await useApp();
    const token = await tokenOf(app, 'member');
    const setDisabled = (at: number | null) => {
      withBareConnection(app.file, (db) =>
        db
          .prepare('UPDATE person SET disabled_at = ? WHERE public_id = ?')
          .run(at, app.story.personIds.member),
      );
    };
    setDisabled(1);
    expect(holderOf(app, token)).toBeNull();
    setDisabled(null);
    expect(holderOf(app, token)).not.toBeNull();
  });

  it('loses with its next call what its owner loses', async () => {
    const app = await useApp();
    const token = await tokenOf(app, 'member');
    expect(holderOf(app, token)?.actor?.memberships).toHaveLength(1);
    const role = { partyId: app.story.consultancyId, as: 'member' } as const;
    await callerOf(app, 'administrator').account.removeRole({ personId: app.story.personIds.member, role });
    expect(holderOf(app, token)?.actor?.memberships).toEqual([]);
  });

  it('is not mistaken for a session, nor a session for it', async () => {
    const app = await useApp();
    const token = await tokenOf(app, 'member');
    for (const cookie of [token, token.slice(3)]) {
      const request = new Request(`${ORIGIN}/`);
      const found = identifyCaller(app, {
        request,
        cookie,
        ownOrigin: ORIGIN,
        takesTokens: true,
        byPerson: true,
      });
      expect(found.ok && found.caller.actor).toBeNull();
    }
    expect(app.engine.read((reader) => reader.session(hashToken(token), app.now()))).toBeNull();
  });
});

describe('of one person', () => {
  it('there are ten tokens at most; those that have expired make room', async () => {
    const app = await useApp();
    const member = callerOf(app, 'member');
    for (let made = 0; made < TOKENS_PER_PERSON_MAX; made += 1)
      await member.apiToken.create({ name: `程序${made}`, scope: 'read', days: made === 0 ? 1 : 2 });
    const another = { name: '再一个', scope: 'read', days: 1 } as const;
    await expect(member.apiToken.create(another)).rejects.toMatchObject({ code: 'CONFLICT' });
    await callerOf(app, 'neighbour').apiToken.create(another);
    app.passMinutes(MINUTES_PER_DAY);
    await member.apiToken.create(another);
    expect((await member.apiToken.list()).tokens).toHaveLength(TOKENS_PER_PERSON_MAX);
  });

  it('nobody else sees or revokes them', async () => {
    const app = await useApp();
    const token = await tokenOf(app, 'member');
    const [{ tokenId } = { tokenId: '' }] = (await callerOf(app, 'member').apiToken.list()).tokens;
    expect((await callerOf(app, 'officer').apiToken.list()).tokens).toEqual([]);
    await expect(callerOf(app, 'officer').apiToken.revoke({ tokenId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(holderOf(app, token)).not.toBeNull();
  });
});

describe('the last use of a token', () => {
  it('is written after the call, once a minute, and then shown', async () => {
    const app = await useApp();
    const token = await tokenOf(app, 'member');
    const statements: string[] = [];
    app.watchStatements((sql) => statements.push(sql));
    for (let call = 0; call < 5; call += 1) holderOf(app, token);
    expect(statements.filter((sql) => /^\s*(INSERT|UPDATE|DELETE)/.test(sql))).toEqual([]);
    expect(statements.filter((sql) => sql.includes('api_token'))).toHaveLength(5);
    await app.lastUses.flush();
    holderOf(app, token);
    await app.lastUses.flush();
    expect(statements.filter((sql) => /^\s*UPDATE api_token/.test(sql))).toHaveLength(1);
    app.watchStatements(null);
    const usedAt = async () => (await callerOf(app, 'member').apiToken.list()).tokens[0]?.usedAt;
    expect(await usedAt()).toBe('2026-11-30T01:00Z');
    app.passMinutes(1);
    holderOf(app, token);
    expect(await usedAt()).toBe('2026-11-30T01:00Z');
    await app.lastUses.flush();
    expect(await usedAt()).toBe('2026-11-30T01:01Z');
  });
});
