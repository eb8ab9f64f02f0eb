import { describe, expect, it } from 'vitest';
import { formatPasswordHash } from '#lib/server/account/password-hash.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../../support/story.ts';

const { mobile, name } = STORY_PEOPLE.member;
const WEAK = /^\$scrypt\$ln=14,r=8,p=1\$/;

function storedHash(app: TestApp): string {
  return rowsOf<{ hash: string }>(
    app.file,
    `SELECT password_hash AS hash FROM person WHERE mobile = '${mobile}'`,
  )[0]!.hash;
}

/** The member's password as an earlier release would have stored it, under a weaker hash. */
function weakenHash(app: TestApp): void {
  const salt = Buffer.alloc(16, 7);
  const key = hashToken(`${salt.toString('base64')} ${STORY_PASSWORD}`);
  const weak = formatPasswordHash({ parameters: { costLog2: 14, blockSize: 8, parallelism: 1 }, salt, key });
  withBareConnection(app.file, (db) =>
    db.prepare('UPDATE person SET password_hash = ? WHERE mobile = ?').run(weak, mobile),
  );
}

const sessions = (app: TestApp) =>
  rowsOf<{ n: number }>(
    app.file,
    `SELECT count(*) AS n FROM session s JOIN person p ON p.id = s.person_id WHERE p.mobile = '${mobile}'`,
  )[0]!.n;

describe('a password under a hash that is weaker than today’s', () => {
  it('is hashed anew once its person has signed in, and their sessions stay', async () => {
    const app = await useApp();
    weakenHash(app);
    const before = sessions(app);
    await callerOf(app, null).account.signIn({ mobile, password: STORY_PASSWORD });
    await expect.poll(() => storedHash(app)).not.toMatch(WEAK);
    expect(lastEvents(app.file)).toMatchObject([
      { actor: name, subject: 'person', action: 'password-hash-renewed' },
    ]);
    expect(sessions(app)).toBe(before + 1);
    await expect(
      callerOf(app, null).account.signIn({ mobile, password: STORY_PASSWORD }),
    ).resolves.toMatchObject({ name });
  });

  it('is left alone by a wrong one', async () => {
    const app = await useApp();
    weakenHash(app);
    await expect(
      callerOf(app, null).account.signIn({ mobile, password: '猜一个也很长的密码吧' }),
    ).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await app.engine.configure('test.turn', () => Promise.resolve());
    expect(storedHash(app)).toMatch(WEAK);
  });
});

describe('a password under a hash of today', () => {
  it('stays as it is', async () => {
    const app = await useApp();
    const before = storedHash(app);
    await callerOf(app, null).account.signIn({ mobile, password: STORY_PASSWORD });
    await new Promise(setImmediate);
    await app.engine.configure('test.turn', () => Promise.resolve());
    expect(storedHash(app)).toBe(before);
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'session', action: 'opened' }]);
  });
});
