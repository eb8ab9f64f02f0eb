import { describe, expect, it } from 'vitest';
import { openSession } from '#lib/server/account/open-session.ts';
import { CODE_SENT_MINUTES, CODE_TRIES_MAX } from '#lib/server/account/sign-in-code-limits.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { actorOf, callerOf, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { useMessagingApp, type MessagingApp } from '../../support/messaging.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../../support/story.ts';
import { refusalOf } from '../access/refused-call.ts';

const { mobile } = STORY_PEOPLE.member;
const NEW_PASSWORD = '一句新的也好记的密码';
const INVALID = { code: 'UNAUTHORIZED', reason: 'code-invalid', facts: {} };

async function codeSent({ app, sms, ...messaging }: MessagingApp): Promise<string> {
  await callerOf(app, null).account.requestCode({ mobile });
  await app.codeRequests.flush();
  await messaging.send();
  return sms.accepted.at(-1)!.parameters[0]!;
}

function reset(app: TestApp, code: string, of: string = mobile): Promise<unknown> {
  return callerOf(app, null)
    .account.resetPassword({ mobile: of, code, password: NEW_PASSWORD })
    .then(() => 'set', refusalOf);
}

function signIn(app: TestApp, password: string): Promise<unknown> {
  return callerOf(app, null)
    .account.signIn({ mobile, password })
    .then(
      () => 'in',
      (error: unknown) => refusalOf(error).reason,
    );
}

describe('a forgotten password', () => {
  it('is set anew with a code, once; every session and link of before ends', async () => {
    const messaging = await useMessagingApp();
    const { app } = messaging;
    const { personId } = await actorOf(app, 'member');
    const before = hashToken((await openSession(app, personId)).token);
    await callerOf(app, 'officer').account.makeResetLink({ personId: app.story.personIds.member });
    const code = await codeSent(messaging);
    expect(await reset(app, code)).toBe('set');
    expect(app.engine.read((reader) => reader.session(before, app.now()))).toBeNull();
    expect(
      rowsOf(app.file, `SELECT 1 FROM invitation WHERE person_id = ${personId} AND used_at IS NULL`),
    ).toEqual([]);
    expect(await signIn(app, STORY_PASSWORD)).toBe('wrong-credentials');
    expect(await signIn(app, NEW_PASSWORD)).toBe('in');
    expect(await reset(app, code)).toEqual(INVALID);
  });

  it('stays where the code is wrong, tried too often, or somebody else’s', async () => {
    const messaging = await useMessagingApp();
    const { app } = messaging;
    const code = await codeSent(messaging);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await reset(app, code, STORY_PEOPLE.neighbour.mobile)).toEqual(INVALID);
    expect(await reset(app, code, '13911119999')).toEqual(INVALID);
    for (let tries = 0; tries < CODE_TRIES_MAX; tries += 1) expect(await reset(app, wrong)).toEqual(INVALID);
    expect(await reset(app, code)).toEqual(INVALID);
    expect(await signIn(app, STORY_PASSWORD)).toBe('in');
  });

  it('stays where the code is too old', async () => {
    const messaging = await useMessagingApp();
    const code = await codeSent(messaging);
    messaging.app.passMinutes(CODE_SENT_MINUTES);
    expect(await reset(messaging.app, code)).toEqual(INVALID);
  });

  it('is not told from one that nobody has: same answer, same number of hashes', async () => {
    const { app } = await useMessagingApp();
    let hashes = 0;
    const counting: TestApp = {
      ...app,
      hasher: {
        hash: (password) => app.hasher.hash(password),
        verify: (password, stored) => {
          hashes += 1;
          return app.hasher.verify(password, stored);
        },
      },
    };
    const known = await reset(counting, '123456');
    const ofKnown = hashes;
    hashes = 0;
    expect(await reset(counting, '123456', '13911119998')).toEqual(known);
    expect([ofKnown, hashes]).toEqual([1, 1]);
  });
});
