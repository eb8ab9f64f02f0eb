import { createTransport } from 'nodemailer';
import type { MailConfig } from '#lib/server/config/messages-config.ts';
import {
  SENDING_MS_MAX,
  undelivered,
  type Channel,
  type ComposedMessage,
  type Delivery,
  type Recipient,
} from './channel.ts';

const SUBJECT_CHARACTERS_MAX = 150;
/** No header may hold one: a line break would begin another header. */
const CONTROL_CHARACTER = /\p{Cc}|[\u2028\u2029]/u;

export interface MailOptions {
  /** SENDING_MS_MAX where it is left out. */
  readonly timeoutMs?: number;
  /** A certificate that is trusted beside those that Node trusts. */
  readonly ca?: string;
}

/** Mail in plain text, one connection each: names are shown as typed, and nothing in them is mark-up. */
export function openMailChannel(
  config: MailConfig,
  { timeoutMs = SENDING_MS_MAX, ca }: MailOptions = {},
): Channel {
  const transport = createTransport({
    host: config.host,
    port: config.port,
    secure: config.tls === 'implicit',
    requireTLS: config.tls === 'starttls',
    ignoreTLS: config.tls === 'none',
    ...(config.login && { auth: { user: config.login.user, pass: config.login.password } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    ...(ca !== undefined && { tls: { ca } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  async function send({ email }: Recipient, message: ComposedMessage): Promise<Delivery> {
    if (email === null) return undelivered('no-channel', false);
    if (CONTROL_CHARACTER.test(message.subject) || CONTROL_CHARACTER.test(email))
      return undelivered('malformed', false);
    const deadline = deadlineOf(timeoutMs);
    try {
      return await Promise.race([deadline.passed, deliver(email, message)]);
    } finally {
      deadline.clear();
    }
  }

  async function deliver(email: string, { id, subject, text, calendar }: ComposedMessage): Promise<Delivery> {
    try {
      await transport.sendMail({
        messageId: `<${id}>`,
        from: config.from,
        // As an object, so that it is one address whatever stands in it.
        to: { name: '', address: email },
        subject: Array.from(subject).slice(0, SUBJECT_CHARACTERS_MAX).join(''),
        text,
        ...(calendar !== undefined && { attachments: [calendarFile(calendar)] }),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { ok: true };
    } catch (error) {
      return judge(error);
    }
  }

  return { name: 'mail', reaches: ({ email }) => email !== null, send };
}

/** No method: it is a file to keep, and asks for no answer. */
function calendarFile(content: string) {
  return { filename: 'booking.ics', content, contentType: 'text/calendar; charset=utf-8' };
}

/** The timeouts of the connection count from its last byte: a server that answers a byte at a time would hold us for ever. */
function deadlineOf(milliseconds: number): {
  readonly passed: Promise<Delivery>;
  readonly clear: () => void;
} {
  const { promise, resolve } = Promise.withResolvers<Delivery>();
  const timer = setTimeout(() => {
    resolve(undelivered('timed-out', true));
  }, milliseconds);
  return {
    passed: promise,
    clear: () => {
      clearTimeout(timer);
    },
  };
}

/**
 * 4xx is for the moment, 5xx for good (RFC 5321, 4.2.1) where it is about this very mail; what else is refused, such as the
 * password, is mended by whoever runs the server.
 */
function judge(error: unknown): Delivery {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'ETIMEDOUT') return undelivered('timed-out', true);
  if (code === 'ETLS') return undelivered('unreachable', true);
  if (typeof responseCode === 'number' && responseCode >= 500)
    return undelivered('refused', code !== 'EENVELOPE' && code !== 'EMESSAGE');
  if (typeof responseCode === 'number' && responseCode >= 400) return undelivered('busy', true);
  return undelivered(code === 'EAUTH' ? 'refused' : 'unreachable', true);
}
