import { describe, expect, it } from 'vitest';
import {
  ANSWER_BYTES_MAX,
  openSmsChannel,
  PARAMETER_CHARACTERS_MAX,
} from '#lib/server/message/open-sms-channel.ts';
import { answerJson, useSmsGateway } from '../../support/sms-gateway.ts';

const TO = { mobile: '+8613900000005', email: null };
const CODE = {
  id: '1@yizhan.example.org',
  kind: 'sign-in-code',
  subject: '',
  text: '',
  parameters: ['012345', '10'],
} as const;

const nowMs = Date.now;

describe('a text message', () => {
  it('is one signed call with the template and its parameters in order', async () => {
    const gateway = await useSmsGateway();
    const channel = openSmsChannel(gateway.config, { nowMs });
    expect(await channel.send(TO, CODE)).toEqual({ ok: true });
    expect(gateway.accepted).toEqual([
      { phone: '+8613900000005', signName: '江城驿站', templateId: 'SMS_1', parameters: ['012345', '10'] },
    ]);
    expect(JSON.stringify(gateway.calls)).not.toContain(gateway.config.secret);
  });

  it('has parameters that no gateway finds too long', async () => {
    const gateway = await useSmsGateway();
    const channel = openSmsChannel(gateway.config, { nowMs });
    const fits = '驿'.repeat(PARAMETER_CHARACTERS_MAX);
    await channel.send(TO, { ...CODE, parameters: [fits, `${fits}站`] });
    expect(gateway.accepted[0]?.parameters).toEqual([fits, `${fits.slice(1)}…`]);
  });

  it('of a kind without a template is none', async () => {
    const gateway = await useSmsGateway();
    const channel = openSmsChannel({ ...gateway.config, templates: {} }, { nowMs });
    expect(channel.reaches(TO, 'test')).toBe(false);
    expect(await channel.send(TO, CODE)).toEqual({ ok: false, problem: 'no-channel', again: false });
    expect(gateway.calls).toEqual([]);
  });
});

describe('the gateway', () => {
  it('refuses what is signed with another secret, late, or sent a second time as it was', async () => {
    const gateway = await useSmsGateway();
    const refused = { ok: false, problem: 'refused', again: false };
    const wrong = openSmsChannel({ ...gateway.config, secret: 'another' }, { nowMs });
    expect(await wrong.send(TO, CODE)).toEqual(refused);
    const late = openSmsChannel(gateway.config, { nowMs: () => Date.now() - 301_000 });
    expect(await late.send(TO, CODE)).toEqual(refused);
    expect(gateway.accepted).toEqual([]);

    await openSmsChannel(gateway.config, { nowMs }).send(TO, CODE);
    const { headers, body } = gateway.calls.at(-1)!;
    const repeat = async (sent: string, path = ''): Promise<unknown> => {
      const own = Object.entries(headers).filter(([name]) => name.startsWith('x-yizhan-')) as [
        string,
        string,
      ][];
      const answer = await fetch(gateway.config.url + path, { method: 'POST', headers: own, body: sent });
      return answer.json();
    };
    expect(await repeat(body)).toEqual({ code: 'REPEATED' });
    expect(await repeat(body.replace('012345', '543210'))).toEqual({ code: 'SIGNATURE_WRONG' });
    expect(await repeat(body, '&to=all')).toEqual({ code: 'SIGNATURE_WRONG' });
    expect(gateway.accepted).toHaveLength(1);
  });

  it.each([
    [500, { code: 'OK' }, 'busy', true],
    [503, 'not even json', 'busy', true],
    [429, { code: 'LIMIT' }, 'busy', true],
    [403, { code: 'OK' }, 'refused', false],
    [200, { code: 'NUMBER_ILLEGAL' }, 'refused', false],
    [200, { code: ['OK'] }, 'answer-unread', true],
    [200, 'OK', 'answer-unread', true],
    [200, null, 'answer-unread', true],
    [302, { code: 'OK' }, 'answer-unread', true],
  ])('that answers %i %j gives "%s", and another try: %s', async (status, body, problem, again) => {
    const gateway = await useSmsGateway();
    gateway.answerWith((response) => {
      if (status === 302) response.setHeader('location', gateway.config.url);
      answerJson(response, status, body);
    });
    const channel = openSmsChannel(gateway.config, { nowMs });
    expect(await channel.send(TO, CODE)).toEqual({ ok: false, problem, again });
    expect(gateway.calls).toHaveLength(1);
  });

  it('is not listened to for ever, neither when it is silent nor when it talks without end', async () => {
    const gateway = await useSmsGateway();
    gateway.answerWith(() => undefined);
    const channel = openSmsChannel(gateway.config, { nowMs, timeoutMs: 50 });
    expect(await channel.send(TO, CODE)).toEqual({ ok: false, problem: 'timed-out', again: true });
    gateway.answerWith((response) =>
      response.end(JSON.stringify({ code: 'OK', more: 'x'.repeat(ANSWER_BYTES_MAX) })),
    );
    expect(await openSmsChannel(gateway.config, { nowMs }).send(TO, CODE)).toEqual({
      ok: false,
      problem: 'answer-unread',
      again: true,
    });
  });

  it('that is not there is unreachable', async () => {
    const gateway = await useSmsGateway();
    const channel = openSmsChannel({ ...gateway.config, url: 'http://127.0.0.1:1/send' }, { nowMs });
    expect(await channel.send(TO, CODE)).toEqual({ ok: false, problem: 'unreachable', again: true });
  });
});
