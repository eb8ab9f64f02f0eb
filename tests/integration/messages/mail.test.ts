import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMailChannel } from '#lib/server/message/open-mail-channel.ts';
import {
  MAIL_LOGIN,
  messageIdOfMail,
  subjectOfMail,
  textOfMail,
  useMailServer,
} from '../../support/mail-server.ts';
import { makeSelfSignedCertificate } from '../../support/self-signed-certificate.ts';

const TO = { mobile: '+8613900000005', email: 'wang@example.org' };
const MAIL = {
  id: 'bWVzc2FnZS0x@yizhan.example.org',
  kind: 'test',
  subject: '测试 <b>消息</b> 🪑',
  text: '第一行\n.\n第三行 <b>&amp;</b>',
  parameters: [],
} as const;

function smtpError(responseCode: number): Error {
  return Object.assign(new Error('no'), { responseCode });
}

describe('a mail', () => {
  it('is plain text to one address, with mark-up and emoji as typed', async () => {
    const server = await useMailServer();
    expect(await openMailChannel(server.config).send(TO, MAIL)).toEqual({ ok: true });
    const [mail] = server.received;
    expect(mail).toMatchObject({
      from: 'yizhan@example.org',
      to: ['wang@example.org'],
      encrypted: false,
      user: null,
    });
    expect(subjectOfMail(mail!)).toBe(MAIL.subject);
    expect(textOfMail(mail!).replaceAll('\r\n', '\n').trimEnd()).toBe(MAIL.text);
    expect(mail!.raw).toMatch(/^content-type: text\/plain; charset=utf-8/im);
    expect(messageIdOfMail(mail!)).toBe(MAIL.id);
    expect(mail!.raw).toMatch(/^auto-submitted: auto-generated/im);
  });

  it.each([
    [{ ...MAIL, subject: 'a\r\nBcc: x@example.org' }, TO],
    [{ ...MAIL, subject: 'a\nb' }, TO],
    [{ ...MAIL, subject: 'a\u0000b' }, TO],
    [MAIL, { ...TO, email: 'wang@example.org\r\nBcc: x@example.org' }],
  ])('whose field has a line break is refused before anything is sent', async (message, to) => {
    const server = await useMailServer();
    expect(await openMailChannel(server.config).send(to, message)).toEqual({
      ok: false,
      problem: 'malformed',
      again: false,
    });
    expect(server.received).toEqual([]);
  });

  it('goes to no second address, whatever stands in the first', async () => {
    const server = await useMailServer();
    await openMailChannel(server.config).send({ ...TO, email: 'wang@example.org, x@example.org' }, MAIL);
    expect(server.received.flatMap(({ to }) => to).filter((one) => one === 'x@example.org')).toEqual([]);
  });

  it('goes to nobody without an address', async () => {
    const server = await useMailServer();
    const channel = openMailChannel(server.config);
    expect(channel.reaches({ ...TO, email: null }, 'test')).toBe(false);
    expect(await channel.send({ ...TO, email: null }, MAIL)).toMatchObject({ problem: 'no-channel' });
  });
});

describe('the connection', () => {
  it('is encrypted by STARTTLS before the password is said', async () => {
    const { cert, key } = makeSelfSignedCertificate();
    const server = await useMailServer({ cert, key, allowInsecureAuth: false });
    const config = { ...server.config, tls: 'starttls', login: MAIL_LOGIN } as const;
    expect(await openMailChannel(config, { ca: cert }).send(TO, MAIL)).toEqual({ ok: true });
    expect(server.received).toMatchObject([{ encrypted: true, user: 'post' }]);
  });

  it('is encrypted from the first byte on where that is said', async () => {
    const { cert, key } = makeSelfSignedCertificate();
    const server = await useMailServer({ cert, key, secure: true });
    const config = { ...server.config, tls: 'implicit' } as const;
    expect(await openMailChannel(config, { ca: cert }).send(TO, MAIL)).toEqual({ ok: true });
    expect(server.received).toMatchObject([{ encrypted: true }]);
  });

  it('is not used where the server cannot encrypt, or shows a certificate that nobody trusts', async () => {
    const plain = await useMailServer();
    const config = { ...plain.config, tls: 'starttls', login: MAIL_LOGIN } as const;
    expect(await openMailChannel(config).send(TO, MAIL)).toMatchObject({ ok: false, again: true });
    const { cert, key } = makeSelfSignedCertificate();
    const unknown = await useMailServer({ cert, key });
    expect(await openMailChannel({ ...unknown.config, tls: 'starttls' }).send(TO, MAIL)).toMatchObject({
      ok: false,
      problem: 'unreachable',
    });
    expect([...plain.received, ...unknown.received]).toEqual([]);
  });
});

describe('a server', () => {
  it('that does not take the password is asked again: whoever runs it mends it', async () => {
    const server = await useMailServer();
    const config = { ...server.config, login: { user: 'post', password: 'wrong' } };
    expect(await openMailChannel(config).send(TO, MAIL)).toEqual({
      ok: false,
      problem: 'refused',
      again: true,
    });
  });

  it('that refuses the address for good is not asked again, and for the moment is', async () => {
    for (const [code, problem, again] of [
      [550, 'refused', false],
      [451, 'busy', true],
    ] as const) {
      const server = await useMailServer({
        onRcptTo: (_, __, done) => {
          done(smtpError(code));
        },
      });
      expect(await openMailChannel(server.config).send(TO, MAIL)).toEqual({ ok: false, problem, again });
    }
  });

  it('that says nothing, or is not there, is given up in time', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, 'localhost', resolve));
    onTestFinished(() => void silent.close());
    const { config } = await useMailServer();
    const { port } = silent.address() as AddressInfo;
    expect(await openMailChannel({ ...config, port }, { timeoutMs: 50 }).send(TO, MAIL)).toEqual({
      ok: false,
      problem: 'timed-out',
      again: true,
    });
    expect(await openMailChannel({ ...config, port: 1 }).send(TO, MAIL)).toEqual({
      ok: false,
      problem: 'unreachable',
      again: true,
    });
  });
});
