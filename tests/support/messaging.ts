import { openChannels } from '#lib/server/message/open-channels.ts';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { callerOf, useApp, type TestApp } from './app-fixture.ts';
import { rowsOf } from './ledger-contents.ts';
import { useMailServer, type MailServer } from './mail-server.ts';
import { bookingIdOf, create, sixSeats } from './requests.ts';
import { useSmsGateway, type SmsGateway } from './sms-gateway.ts';
import type { StoryPerson } from './story.ts';

export interface MessagingApp {
  readonly app: TestApp;
  readonly sms: SmsGateway;
  readonly mail: MailServer;
  /** Runs the sender once, at the app's clock. */
  send(): Promise<void>;
  /** What stands in the table, the oldest first. */
  messages(): StoredMessage[];
  setEmail(person: StoryPerson, email: string, language?: string): Promise<void>;
}

export interface StoredMessage {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly attempts: number;
  readonly due: number;
  readonly channel: string | null;
  readonly problem: string | null;
  readonly sent: number | null;
  readonly failed: number | null;
}

/** The story's app that reaches people by a real gateway and a real mail server of this machine. */
export async function useMessagingApp(
  configured: { readonly sms?: boolean; readonly mail?: boolean } = { sms: true, mail: true },
): Promise<MessagingApp> {
  const bare = await useApp();
  const sms = await useSmsGateway(bare.nowMs);
  const mail = await useMailServer();
  // The invitations of the story itself.
  await bare.engine.configure('test.forget', ({ tables }) => tables.message.deleteMany({}));
  const config = { sms: configured.sms ? sms.config : null, mail: configured.mail ? mail.config : null };
  const app: TestApp = {
    ...bare,
    channels: openChannels(config, { nowMs: bare.nowMs }),
    origin: 'https://yizhan.example.org',
  };
  return {
    app,
    sms,
    mail,
    send: () => sendMessages(app, app.now()),
    messages: () =>
      rowsOf<StoredMessage>(
        app.file,
        `SELECT m.id, m.kind, p.name, m.attempts, m.due_at AS due, m.channel, m.problem, m.sent_at AS sent, m.failed_at AS failed
         FROM message m JOIN person p ON p.id = m.person_id ORDER BY m.id`,
      ),
    setEmail: async (person, email, language = 'zh-CN') => {
      await app.engine.configure('test.setEmail', ({ tables }) =>
        tables.person.update({
          where: { publicId: app.story.personIds[person] },
          data: { email, language },
          select: { id: true },
        }),
      );
    },
  };
}

/** The worked example, which waits for the manager; its id. */
export async function ask(app: TestApp): Promise<string> {
  return bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
}

export function decide(
  app: TestApp,
  bookingId: string,
  decision: 'approve' | 'return' | 'decline',
): Promise<unknown> {
  return callerOf(app, 'manager').approval.decide({ bookingId, decision, reason: '请补充人员名单' });
}
