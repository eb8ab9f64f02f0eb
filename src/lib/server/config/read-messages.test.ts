import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';
import { readSms } from './read-sms.ts';

const SMS = {
  MESSAGES_SMS_URL: 'https://sms.example.cn/v1/send',
  MESSAGES_SMS_KEY_ID: 'key-1',
  MESSAGES_SMS_SECRET: 'a-secret-of-the-gateway',
  MESSAGES_SMS_SIGN_NAME: '江城驿站',
  MESSAGES_SMS_TEMPLATES: 'sign-in-code=SMS_1, booking-approved=SMS_2',
};
const MAIL = {
  MAIL_SMTP_URL: 'smtp://post:p%40ss@mail.example.cn',
  MAIL_FROM: '驿站预约 <yizhan@Example.cn>',
};

describe('the gateway for text messages', () => {
  it('is none where nothing is said, and everything where all five are', () => {
    expect(readSms({})).toEqual({ ok: true, value: null });
    expect(readSms(SMS)).toEqual({
      ok: true,
      value: {
        url: 'https://sms.example.cn/v1/send',
        keyId: 'key-1',
        secret: 'a-secret-of-the-gateway',
        signName: '江城驿站',
        templates: { 'sign-in-code': 'SMS_1', 'booking-approved': 'SMS_2' },
      },
    });
  });

  it.each(Object.keys(SMS))('is refused without %s, which is named', (name) => {
    expect(readSms({ ...SMS, [name]: '' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`${name} is missing`) as unknown,
    });
  });

  it.each([
    ['MESSAGES_SMS_URL', 'http://sms.example.cn/'],
    ['MESSAGES_SMS_URL', 'https://user:pass@sms.example.cn/'],
    ['MESSAGES_SMS_URL', 'sms.example.cn'],
    ['MESSAGES_SMS_KEY_ID', 'key 1'],
    ['MESSAGES_SMS_SECRET', 'se\r\ncret'],
    ['MESSAGES_SMS_SIGN_NAME', '江\n城'],
    ['MESSAGES_SMS_SIGN_NAME', '江'.repeat(31)],
    ['MESSAGES_SMS_TEMPLATES', 'sign-in-code'],
    ['MESSAGES_SMS_TEMPLATES', 'sign-in-code=A,sign-in-code=B'],
    ['MESSAGES_SMS_TEMPLATES', '__proto__=A'],
    ['MESSAGES_SMS_TEMPLATES', 'sign-in-code=A,'],
    ['MESSAGES_SMS_TEMPLATES', 'sign-in-code=A B'],
  ])('is refused with %s=%j, and no secret is shown', (name, value) => {
    const answer = readSms({ ...SMS, [name]: value });
    if (answer.ok) throw new Error('it was accepted');
    expect(answer.problem.split('\n')).toHaveLength(2);
    expect(answer.problem).toContain(name);
    expect(answer.problem).not.toMatch(/cret\b(?<!MESSAGES_SMS_SECRET)|pass@/);
  });

  it('may speak http on this very machine', () => {
    expect(readSms({ ...SMS, MESSAGES_SMS_URL: 'http://127.0.0.1:9000/send' }).ok).toBe(true);
  });
});

describe('the server for mail', () => {
  it('is none where nothing is said; smtp:// requires STARTTLS on port 587', () => {
    expect(readMail({})).toEqual({ ok: true, value: null });
    expect(readMail(MAIL)).toEqual({
      ok: true,
      value: {
        host: 'mail.example.cn',
        port: 587,
        tls: 'starttls',
        login: { user: 'post', password: 'p@ss' },
        from: { name: '驿站预约', address: 'yizhan@example.cn' },
      },
    });
  });

  it('is encrypted from the first byte on with smtps://, and not at all where that is said', () => {
    expect(readMail({ ...MAIL, MAIL_SMTP_URL: 'smtps://mail.example.cn' })).toMatchObject({
      value: { port: 465, tls: 'implicit', login: null },
    });
    expect(readMail({ ...MAIL, MAIL_SMTP_URL: 'smtp://10.0.0.7:25', MAIL_SMTP_TLS: 'none' })).toMatchObject({
      value: { host: '10.0.0.7', port: 25, tls: 'none' },
    });
  });

  it.each(Object.keys(MAIL))('is refused without %s', (name) => {
    expect(readMail({ ...MAIL, [name]: '' })).toMatchObject({
      problem: expect.stringContaining(`${name} is missing`) as unknown,
    });
  });

  it.each([
    ['MAIL_SMTP_URL', 'https://post:secret@mail.example.cn'],
    ['MAIL_SMTP_URL', 'smtp://post@mail.example.cn'],
    ['MAIL_SMTP_URL', 'smtp://post:secret@mail.example.cn/path'],
    ['MAIL_SMTP_URL', 'smtp://post:%E0%A4%A@mail.example.cn'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'A <a@example.cn>, B <b@example.cn>'],
    ['MAIL_FROM', '驿站\r\nBcc: x@example.cn <a@example.cn>'],
    ['MAIL_SMTP_TLS', 'maybe'],
  ])('is refused with %s=%j, and the password is not shown', (name, value) => {
    const answer = readMail({ ...MAIL, [name]: value });
    if (answer.ok) throw new Error('it was accepted');
    expect(answer.problem).toContain(name);
    expect(answer.problem).not.toMatch(/secret|p%40ss/);
  });
});
