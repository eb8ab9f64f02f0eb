import { expect, it, onTestFinished } from 'vitest';
import { MAIL_LOGIN, subjectOfMail, useMailServer } from '../../support/mail-server.ts';
import { makeSelfSignedCertificate } from '../../support/self-signed-certificate.ts';
import { useSmsGateway } from '../../support/sms-gateway.ts';
import { callApi } from '../../support/served-story.ts';
import { STORY_PEOPLE } from '../../support/story.ts';
import { startStoryServer } from '../doors/story-server.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The clock of the story's server. */
const CLOCK_MS = Date.UTC(2026, 10, 30, 1);
/** The sender looks every two seconds. */
const SENT = { timeout: 20_000, interval: 50 };

it('the built program sends by itself: a code by text message that signs in, and a mail over STARTTLS; its log has no secret', async () => {
  const sms = await useSmsGateway(() => CLOCK_MS);
  const { cert, key } = makeSelfSignedCertificate();
  const mail = await useMailServer({ cert, key, allowInsecureAuth: false });
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-ca-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'ca.pem'), cert);
  const server = await startStoryServer({
    env: {
      MESSAGES_SMS_URL: sms.config.url,
      MESSAGES_SMS_KEY_ID: sms.config.keyId,
      MESSAGES_SMS_SECRET: sms.config.secret,
      MESSAGES_SMS_SIGN_NAME: sms.config.signName,
      MESSAGES_SMS_TEMPLATES: 'sign-in-code=SMS_1',
      MAIL_SMTP_URL: `smtp://${MAIL_LOGIN.user}:${encodeURIComponent(MAIL_LOGIN.password)}@localhost:${mail.config.port}`,
      MAIL_FROM: '驿站预约 <yizhan@example.org>',
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    },
  });
  onTestFinished(() => server.stopAndRemove());
  const { mobile } = STORY_PEOPLE.member;
  expect(await callApi(server.origin, '', 'account.requestCode', { mobile })).toMatchObject({ status: 200 });
  await expect.poll(() => sms.accepted, SENT).toHaveLength(1);
  const [message] = sms.accepted;
  expect(message).toMatchObject({ phone: mobile, templateId: 'SMS_1' });
  const code = message!.parameters[0]!;
  expect(await callApi(server.origin, '', 'account.signInWithCode', { mobile, code })).toMatchObject({
    status: 200,
    data: { name: '王磊' },
  });

  const officer = server.cookieOf('officer');
  await callApi(server.origin, officer, 'account.setContact', {
    email: 'zhou@example.org',
    language: 'zh-CN',
  });
  await callApi(server.origin, officer, 'message.sendTest', {});
  await expect.poll(() => mail.received, SENT).toHaveLength(1);
  expect(mail.received[0]).toMatchObject({
    to: ['zhou@example.org'],
    encrypted: true,
    user: MAIL_LOGIN.user,
  });
  expect(subjectOfMail(mail.received[0]!)).toBe('驿站预约测试消息');
  for (const secret of [sms.config.secret, MAIL_LOGIN.password, code, mobile])
    expect(server.output()).not.toContain(secret);
});
