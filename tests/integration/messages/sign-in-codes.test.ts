import { describe, expect, it } from 'vitest';
import {
  CODE_SENT_MINUTES,
  CODE_SHOWN_MINUTES,
  CODE_TRIES_MAX,
} from '#lib/server/account/sign-in-code-limits.ts';
import { requestCode } from '#lib/server/account/request-code.ts';
import { signInWithCode } from '#lib/server/account/sign-in-with-code.ts';
import { callerOf, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { textOfMail } from '../../support/mail-server.ts';
import { useMessagingApp, type MessagingApp } from '../../support/messaging.ts';
import { STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';
import { refusalOf } from '../access/refused-call.ts';

const INVALID = { code: 'UNAUTHORIZED', reason: 'code-invalid', facts: {} };
const { mobile } = STORY_PEOPLE.member;

/** Asks as somebody before the page, and waits until the request was looked at. */
async function ask({ app }: MessagingApp, of: string = mobile): Promise<unknown> {
  const answer = await callerOf(app, null).account.requestCode({ mobile: of });
  await app.codeRequests.flush();
  return answer;
}

function enter(app: TestApp, code: string, of: string = mobile): Promise<unknown> {
  return callerOf(app, null)
    .account.signInWithCode({ mobile: of, code })
    .then(({ name }) => name, refusalOf);
}

/** The code of the latest text message. */
async function sentCode(messaging: MessagingApp): Promise<string> {
  await messaging.send();
  return messaging.sms.accepted.at(-1)!.parameters[0]!;
}

function otherThan(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

describe('a code', () => {
  it('is sent by text message, works once, and stands nowhere in a readable form', async () => {
    const messaging = await useMessagingApp();
    expect(await ask(messaging)).toEqual({ done: true });
    const code = await sentCode(messaging);
    expect(code).toMatch(/^\d{6}$/);
    expect(messaging.sms.accepted[0]).toMatchObject({
      templateId: 'SMS_1',
      parameters: [code, String(CODE_SENT_MINUTES)],
    });
    const { app } = messaging;
    const stored = rowsOf(app.file, 'SELECT * FROM message').concat(
      rowsOf(app.file, 'SELECT * FROM sign_in_code'),
      rowsOf(app.file, 'SELECT * FROM event'),
    );
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)`));
    expect(await enter(app, code)).toBe('王磊');
    expect(lastEvents(app.file)).toMatchObject([{ actor: '王磊', subject: 'session', action: 'opened' }]);
    expect(await enter(app, code)).toEqual(INVALID);
  });

  it('is mailed where no text message can be sent, with the words of a mail', async () => {
    const messaging = await useMessagingApp({ mail: true });
    await messaging.setEmail('member', 'wang@example.org');
    await ask(messaging);
    await messaging.send();
    const [, code] = /验证码是 (\d{6})，/.exec(textOfMail(messaging.mail.received[0]!)) ?? [];
    expect(await enter(messaging.app, code!)).toBe('王磊');
  });

  it('is made by nobody where nothing can be sent; the desk shows one', async () => {
    const messaging = await useMessagingApp({});
    await ask(messaging);
    await messaging.send();
    expect(messaging.messages()).toMatchObject([{ kind: 'sign-in-code', problem: 'no-channel' }]);
    expect(rowsOf(messaging.app.file, 'SELECT * FROM sign_in_code')).toEqual([]);
  });

  it(`works until its last minute, the ${CODE_SENT_MINUTES}th, and not later`, async () => {
    const messaging = await useMessagingApp();
    await ask(messaging);
    const code = await sentCode(messaging);
    messaging.app.passMinutes(CODE_SENT_MINUTES);
    expect(await enter(messaging.app, code)).toEqual(INVALID);
    messaging.app.passMinutes(-1);
    expect(await enter(messaging.app, code)).toBe('王磊');
  });

  it(`is void after ${CODE_TRIES_MAX} wrong tries and works after one fewer`, async () => {
    const messaging = await useMessagingApp();
    const { app } = messaging;
    for (const [tries, outcome] of [
      [CODE_TRIES_MAX - 1, '王磊'],
      [CODE_TRIES_MAX, INVALID],
    ] as const) {
      const { code } = await callerOf(app, 'officer').account.showCode({ mobile });
      for (let count = 0; count < tries; count += 1)
        expect(await enter(app, otherThan(code))).toEqual(INVALID);
      expect(await enter(app, code)).toEqual(outcome);
    }
  });

  it('is guessed no more often by guessing all at once', async () => {
    const { app } = await useMessagingApp();
    const { code } = await callerOf(app, 'officer').account.showCode({ mobile });
    const guesses = Array.from({ length: 9 }, () => enter(app, otherThan(code)));
    expect(await Promise.all(guesses)).toEqual(guesses.map(() => INVALID));
    expect(rowsOf(app.file, 'SELECT wrong_tries AS tries FROM sign_in_code')).toEqual([
      { tries: CODE_TRIES_MAX },
    ]);
    expect(await enter(app, code)).toEqual(INVALID);
  });

  it('opens one session, however often it is sent at once', async () => {
    const { app } = await useMessagingApp();
    const { code } = await callerOf(app, 'officer').account.showCode({ mobile });
    const entered = await Promise.all([enter(app, code), enter(app, code), enter(app, code)]);
    expect(entered.filter((one) => one === '王磊')).toHaveLength(1);
  });

  it('ends the one of before', async () => {
    const { app } = await useMessagingApp();
    const { account } = callerOf(app, 'officer');
    const first = await account.showCode({ mobile });
    let second = await account.showCode({ mobile });
    while (second.code === first.code) second = await account.showCode({ mobile });
    expect(await enter(app, first.code)).toEqual(INVALID);
    expect(await enter(app, second.code)).toBe('王磊');
  });

  it('is of one person only', async () => {
    const { app } = await useMessagingApp();
    const { code } = await callerOf(app, 'officer').account.showCode({ mobile });
    expect(await enter(app, code, STORY_PEOPLE.neighbour.mobile)).toEqual(INVALID);
    expect(await enter(app, code, '+8613700000001')).toEqual(INVALID);
  });

  it('is sent once where it was asked for twice before it went out', async () => {
    const messaging = await useMessagingApp();
    await ask(messaging);
    messaging.app.codeRequests.add(mobile);
    await messaging.app.codeRequests.flush();
    expect(messaging.messages()).toHaveLength(1);
  });

  it('is not sent any more when it would come too late', async () => {
    const messaging = await useMessagingApp();
    await ask(messaging);
    messaging.app.passMinutes(CODE_SENT_MINUTES);
    await messaging.send();
    expect(messaging.sms.calls).toEqual([]);
    expect(messaging.messages()).toMatchObject([{ problem: 'overtaken' }]);
  });

  it('counts towards the failures of the account: ten, then passwords wait too', async () => {
    const { app } = await useMessagingApp();
    for (let count = 0; count < 10; count += 1) expect(await enter(app, '000000')).toEqual(INVALID);
    expect(await enter(app, '000000')).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      reason: 'too-many-sign-ins',
    });
    await expect(callerOf(app, null).account.signIn({ mobile, password: 'x' })).rejects.toMatchObject({
      cause: { reason: 'too-many-sign-ins' },
    });
  });
});

describe('asking for a code', () => {
  it('is answered the same for every number, and nothing is written before the answer', async () => {
    const { app } = await useMessagingApp();
    const statements: string[] = [];
    app.watchStatements((sql) => statements.push(sql));
    for (const number of [mobile, '+8613700000001', STORY_PEOPLE.stranger.mobile])
      requestCode(app, { mobile: number }, '192.0.2.9');
    app.watchStatements(null);
    expect(statements).toEqual([]);
    await app.codeRequests.flush();
    expect(rowsOf(app.file, `SELECT * FROM message WHERE kind = 'sign-in-code'`)).toHaveLength(2);
  });

  it('is refused a second time within the minute, for unknown numbers as well', async () => {
    const messaging = await useMessagingApp();
    for (const number of [mobile, '+8613700000001']) {
      await ask(messaging, number);
      await expect(ask(messaging, number)).rejects.toMatchObject({
        code: 'TOO_MANY_REQUESTS',
        cause: { reason: 'too-many-codes', facts: { seconds: 60 } },
      });
    }
  });

  it('sends nothing to a disabled account, which no code opens', async () => {
    const messaging = await useMessagingApp();
    const { app } = messaging;
    const { code } = await callerOf(app, 'officer').account.showCode({ mobile });
    await app.engine.configure('test.disable', ({ tables }) =>
      tables.person.update({
        where: { publicId: app.story.personIds.member },
        data: { disabledAt: app.now() },
        select: { id: true },
      }),
    );
    await ask(messaging);
    expect(messaging.messages()).toEqual([]);
    expect(await enter(app, code)).toEqual(INVALID);
    await expect(callerOf(app, 'officer').account.showCode({ mobile })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a code at the desk', () => {
  const shows = (app: TestApp, actor: StoryPerson, of: string): Promise<unknown> =>
    callerOf(app, actor)
      .account.showCode({ mobile: of })
      .then(
        () => 'ok',
        (error: unknown) => (error as { code: string }).code,
      );

  it('lasts longer, is written down with who showed it, and signs in', async () => {
    const { app } = await useMessagingApp({});
    const { code, expiresAt, name } = await callerOf(app, 'manager').account.showCode({ mobile });
    expect(name).toBe('王*');
    expect(Date.parse(expiresAt) / 60_000 - app.now()).toBe(CODE_SHOWN_MINUTES);
    const [event] = lastEvents(app.file);
    expect(event).toMatchObject({ actor: '李站长', subject: 'person', action: 'code-shown', facts: {} });
    expect(await enter(app, code)).toBe('王磊');
  });

  it('is shown by officers to people of their district but officers, by managers to people of parties only', async () => {
    const { app } = await useMessagingApp({});
    const people: StoryPerson[] = [
      'member',
      'administrator',
      'neighbour',
      'manager',
      'otherManager',
      'officer',
      'stranger',
    ];
    const by = async (actor: StoryPerson): Promise<unknown[]> => {
      const answers = [];
      for (const person of people) answers.push(await shows(app, actor, STORY_PEOPLE[person].mobile));
      return answers;
    };
    const no = 'NOT_FOUND';
    expect(await by('officer')).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', no, no]);
    expect(await by('manager')).toEqual(['ok', 'ok', 'ok', no, no, no, no]);
    expect(await by('member')).toEqual(people.map(() => 'FORBIDDEN'));
    expect(await shows(app, 'manager', '+8613700000001')).toBe(no);
  });

  it('is not shown by a manager for a member who runs something as well', async () => {
    const { app } = await useMessagingApp({});
    await callerOf(app, 'officer').account.invite({
      name: STORY_PEOPLE.member.name,
      mobile,
      role: { stationId: app.story.otherStationId, as: 'manager' },
    });
    expect(await shows(app, 'manager', mobile)).toBe('NOT_FOUND');
    expect(await shows(app, 'officer', mobile)).toBe('ok');
  });

  it('works without the password being known, and leaves it as it was', async () => {
    const { app } = await useMessagingApp({});
    const { code } = await callerOf(app, 'officer').account.showCode({ mobile });
    expect(await signInWithCode(app, { mobile, code }, '192.0.2.1')).toHaveProperty('token');
  });
});

describe('one’s own contact', () => {
  it('is an address and a language; the event tells that they changed and not to what', async () => {
    const { app } = await useMessagingApp();
    const { account } = callerOf(app, 'member');
    expect(await account.contact()).toEqual({ email: null, language: 'zh-CN' });
    await account.setContact({ email: ' Wang@Example.org ', language: 'en' });
    expect(await account.contact()).toEqual({ email: 'Wang@example.org', language: 'en' });
    expect(lastEvents(app.file)).toMatchObject([
      { action: 'contact-set', facts: { email: true, language: true } },
    ]);
    await account.setContact({ email: '', language: 'en' });
    expect(await account.contact()).toEqual({ email: null, language: 'en' });
    for (const email of ['wang', 'wang@example.org\r\nBcc: x@example.org', 'a'.repeat(401)])
      await expect(account.setContact({ email, language: 'en' })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });
});
