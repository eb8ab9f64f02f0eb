import { describe, expect, it } from 'vitest';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { callerOf } from '../../support/app-fixture.ts';
import { messageIdOfMail } from '../../support/mail-server.ts';
import { ask, decide, useMessagingApp } from '../../support/messaging.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

describe('the Message-ID', () => {
  it('is the same with every try of a mail, and another of another mail', async () => {
    const { app, mail, messages, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    const bookingId = await ask(app);
    await decide(app, bookingId, 'return');
    const [channel] = app.channels;
    // It has arrived, and the program ends before it knows.
    const crashing: typeof channel = {
      ...channel!,
      send: async (to, message) => {
        await channel!.send(to, message);
        throw new Error('the process is gone');
      },
    };
    await expect(sendMessages({ ...app, channels: [crashing] }, app.now())).rejects.toThrow('is gone');
    app.passMinutes(1);
    await send();
    await decide(app, bookingId, 'decline');
    await send();
    const [first, again, other] = mail.received.map(messageIdOfMail);
    expect(mail.received).toHaveLength(3);
    expect(first).toMatch(/^[\w-]{16}@yizhan\.example\.org$/);
    expect(again).toBe(first);
    expect(other).toMatch(/@yizhan\.example\.org$/);
    expect(other).not.toBe(first);
    expect(messages().map(({ attempts }) => attempts)).toEqual([2, 1]);
  });

  it('is another with every try of a code, for it is another code', async () => {
    const { app, mail, send, setEmail } = await useMessagingApp({ mail: true });
    await setEmail('member', 'wang@example.org');
    await callerOf(app, null).account.requestCode({ mobile: STORY_PEOPLE.member.mobile });
    await app.codeRequests.flush();
    const [channel] = app.channels;
    const lost: typeof channel = {
      ...channel!,
      send: async (to, message) => {
        await channel!.send(to, message);
        return { ok: false, problem: 'busy', again: true };
      },
    };
    await sendMessages({ ...app, channels: [lost] }, app.now());
    app.passMinutes(1);
    await send();
    expect(mail.received).toHaveLength(2);
    expect(new Set(mail.received.map(messageIdOfMail)).size).toBe(2);
    expect(mail.received.map(messageIdOfMail)).not.toContain(null);
  });
});
