import { describe, expect, it } from 'vitest';
import { ATTEMPTS_MAX, MESSAGES_PER_RUN_MAX, sendMessages } from '#lib/server/message/send-messages.ts';
import { forgetMessages, MESSAGES_KEPT_DAYS } from '#lib/server/message/forget-messages.ts';
import { callerOf, START } from '../../support/app-fixture.ts';
import { subjectOfMail, textOfMail } from '../../support/mail-server.ts';
import { ask, decide, useMessagingApp } from '../../support/messaging.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { answerJson } from '../../support/sms-gateway.ts';

describe('a decision', () => {
  it.each([
    ['approve', 'booking-approved', 'SMS_2', ['江城驿站', '12月1日至12月31日']],
    ['return', 'booking-returned', 'SMS_3', ['江城驿站', '12月1日至12月31日', expect.stringContaining(':')]],
    ['decline', 'booking-declined', 'SMS_4', ['江城驿站', '12月1日至12月31日']],
  ] as const)('to %s is told to whoever made the request', async (decision, kind, templateId, parameters) => {
    const { app, sms, messages, send } = await useMessagingApp();
    const bookingId = await ask(app);
    expect(messages()).toEqual([]);
    await decide(app, bookingId, decision);
    expect(messages()).toMatchObject([{ kind, name: '王磊', attempts: 0, sent: null }]);
    await send();
    expect(sms.accepted).toEqual([{ phone: '+8613900000005', signName: '江城驿站', templateId, parameters }]);
    expect(messages()).toMatchObject([{ kind, attempts: 1, channel: 'sms', problem: null, sent: START }]);
    await send();
    expect(sms.calls).toHaveLength(1);
  });

  it('that was refused tells nobody', async () => {
    const { app, messages } = await useMessagingApp();
    const bookingId = await ask(app);
    await decide(app, bookingId, 'approve');
    await expect(decide(app, bookingId, 'decline')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      callerOf(app, 'otherManager').approval.decide({ bookingId, decision: 'approve' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(messages()).toHaveLength(1);
  });

  it('is told as it stands when the message goes out, and not at all to somebody it no longer concerns', async () => {
    const { app, sms, messages, send } = await useMessagingApp();
    const bookingId = await ask(app);
    await decide(app, bookingId, 'return');
    await decide(app, bookingId, 'approve');
    await callerOf(app, 'officer').account.removeRole({
      personId: app.story.personIds.member,
      role: { partyId: app.story.consultancyId, as: 'member' },
    });
    await send();
    expect(sms.calls).toEqual([]);
    expect(messages()).toMatchObject([
      { kind: 'booking-returned', problem: 'overtaken', failed: START },
      { kind: 'booking-approved', problem: 'overtaken', failed: START },
    ]);
  });

  it('reaches by mail, in the person’s language and with a link of the configured origin, whom no text message reaches', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org', 'en');
    const bookingId = await ask(app);
    await decide(app, bookingId, 'approve');
    await send();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]).toMatchObject({ to: ['wang@example.org'] });
    expect(subjectOfMail(mail.received[0]!)).toBe('Booking approved: 江城驿站, 1 Dec to 31 Dec');
    const text = textOfMail(mail.received[0]!);
    expect(text).toContain('Hello 王磊,');
    expect(text).toContain(`https://yizhan.example.org/bookings/${bookingId}`);
    expect(text).not.toContain('首批六人进驻');
  });

  it('is mailed with names as typed: mark-up, quotes and emoji', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    const name = '<b>远景</b> & "{{7*7}}" 🪑, Bcc: x@example.org';
    await callerOf(app, 'officer').party.update({
      partyId: app.story.consultancyId,
      name,
      kind: 'enterprise',
      validFrom: null,
      validTo: null,
    });
    await decide(app, await ask(app), 'approve');
    await send();
    expect(textOfMail(mail.received[0]!)).toContain(`${name}在江城驿站的预约已通过`);
    expect(mail.received.flatMap(({ to }) => to)).toEqual(['wang@example.org']);
  });
});

describe('a try that failed', () => {
  it('is made again after 1, 5, 30 minutes, 2 and 12 hours, and then the message is given up', async () => {
    const { app, sms, messages, send } = await useMessagingApp({ sms: true });
    await decide(app, await ask(app), 'decline');
    sms.answerWith((response) => {
      answerJson(response, 503, {});
    });
    for (const [index, minutes] of [1, 5, 30, 120, 720].entries()) {
      await send();
      expect(messages()).toMatchObject([
        { attempts: index + 1, problem: 'busy', failed: null, due: app.now() + minutes },
      ]);
      app.passMinutes(minutes - 1);
      await send();
      expect(sms.calls).toHaveLength(index + 1);
      app.passMinutes(1);
    }
    await send();
    expect(messages()).toMatchObject([{ attempts: ATTEMPTS_MAX, problem: 'busy', failed: app.now() }]);
    app.passMinutes(1440);
    await send();
    expect(sms.calls).toHaveLength(ATTEMPTS_MAX);
  });

  it('for good is made by the next way, and is not made again where there is none', async () => {
    const both = await useMessagingApp();
    await both.setEmail('member', 'wang@example.org');
    await decide(both.app, await ask(both.app), 'decline');
    both.sms.answerWith((response) => {
      answerJson(response, 200, { code: 'NUMBER_ILLEGAL' });
    });
    await both.send();
    expect(both.mail.received).toHaveLength(1);
    expect(both.messages()).toMatchObject([{ channel: 'mail', problem: null, sent: START }]);

    const one = await useMessagingApp({ sms: true });
    await decide(one.app, await ask(one.app), 'decline');
    one.sms.answerWith((response) => {
      answerJson(response, 200, { code: 'NUMBER_ILLEGAL' });
    });
    await one.send();
    expect(one.messages()).toMatchObject([{ attempts: 1, problem: 'refused', failed: START }]);
  });

  it('is taken before it is made: after a crash in between the message goes out once more, later', async () => {
    const { app, sms, messages, send } = await useMessagingApp({ sms: true });
    await decide(app, await ask(app), 'decline');
    const crash = new Error('the process is gone');
    const [channel] = app.channels;
    const crashing = { ...app, channels: [{ ...channel!, send: () => Promise.reject(crash) }] };
    await expect(sendMessages(crashing, app.now())).rejects.toBe(crash);
    expect(messages()).toMatchObject([{ attempts: 1, sent: null, failed: null, due: START + 1 }]);
    await send();
    expect(sms.calls).toEqual([]);
    app.passMinutes(1);
    await send();
    expect(sms.accepted).toHaveLength(1);
  });

  it('is made once, however many senders run', async () => {
    const { app, sms, send } = await useMessagingApp({ sms: true });
    await decide(app, await ask(app), 'decline');
    await Promise.all([send(), send(), send()]);
    expect(sms.calls).toHaveLength(1);
  });

  it('with a dead server ends the run, so that a code is first again in the next', async () => {
    const { app, messages, send } = await useMessagingApp({ sms: true });
    const channel = {
      ...app.channels[0]!,
      send: () => Promise.resolve({ ok: false, problem: 'unreachable', again: true } as const),
    };
    for (let count = 0; count < 3; count += 1) {
      const id = bookingIdOf(
        await create(
          callerOf(app, 'member'),
          sixSeats(app, { want: { kind: 'desk', count: 4 }, headCount: 4 }),
        ),
      );
      await decide(app, id, 'decline');
    }
    await sendMessages({ ...app, channels: [channel] }, app.now());
    expect(messages().map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
    await send();
    expect(messages().map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });
});

describe('nobody is told', () => {
  it('where nothing is configured: the message is given up, and the officer sees why', async () => {
    const { app, messages, send } = await useMessagingApp({});
    await decide(app, await ask(app), 'approve');
    await send();
    expect(messages()).toMatchObject([{ attempts: 0, channel: null, problem: 'no-channel', failed: START }]);
  });

  it('whose account is disabled', async () => {
    const { app, sms, messages, send } = await useMessagingApp();
    await decide(app, await ask(app), 'approve');
    await app.engine.configure('test.disable', ({ tables }) =>
      tables.person.update({
        where: { publicId: app.story.personIds.member },
        data: { disabledAt: app.now() },
        select: { id: true },
      }),
    );
    await send();
    expect(sms.calls).toEqual([]);
    expect(messages()).toMatchObject([{ problem: 'person-disabled' }]);
  });

  it('what they decided themselves', async () => {
    const { app, messages } = await useMessagingApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'manager'), sixSeats(app)));
    await decide(app, bookingId, 'approve');
    expect(messages()).toEqual([]);
  });

  it('of a booking that was granted at once, or of a request that has just been made', async () => {
    const { app, messages } = await useMessagingApp();
    await create(callerOf(app, 'member'), oneDesk(app));
    await ask(app);
    expect(messages()).toEqual([]);
  });
});

it('one run sends so many and not one more; the next goes on', async () => {
  const { app, sms, messages, send } = await useMessagingApp({ sms: true });
  const { id } = await app.engine.config.person.findUniqueOrThrow({
    where: { publicId: app.story.personIds.member },
    select: { id: true },
  });
  const message = {
    kind: 'test',
    personId: id,
    bookingId: null,
    facts: {},
    now: app.now(),
    until: null,
  } as const;
  await app.engine.transact({
    holder: 'test.many',
    load: () => null,
    decide: () => ({
      changes: Array.from({ length: MESSAGES_PER_RUN_MAX + 1 }, () => ({
        type: 'send-message' as const,
        message,
      })),
      answer: null,
    }),
  });
  await send();
  expect(sms.accepted).toHaveLength(MESSAGES_PER_RUN_MAX);
  await send();
  expect(sms.accepted).toHaveLength(MESSAGES_PER_RUN_MAX + 1);

  app.passMinutes(MESSAGES_KEPT_DAYS * 1440);
  await forgetMessages(app, app.now());
  expect(messages()).toHaveLength(MESSAGES_PER_RUN_MAX + 1);
  app.passMinutes(1);
  await forgetMessages(app, app.now());
  expect(messages()).toEqual([]);
});

describe('while people wait for answers', () => {
  it('a run sends one message to each, and the rest follows in its order', async () => {
    const { app, sms } = await useMessagingApp();
    const busy = () => sendMessages(app, app.now(), () => Promise.resolve(false));
    await decide(app, await ask(app), 'approve');
    const other = oneDesk(app, { want: { kind: 'desk', count: 4, together: 'no' }, headCount: 4 });
    await decide(app, bookingIdOf(await create(callerOf(app, 'member'), other)), 'decline');
    const sent = () => sms.accepted.map((one) => one.templateId);
    await busy();
    expect(sent()).toEqual(['SMS_2']);
    await busy();
    expect(sent()).toEqual(['SMS_2', 'SMS_4']);
  });
});
