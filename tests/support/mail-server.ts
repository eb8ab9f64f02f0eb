import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { MailConfig } from '#lib/server/config/messages-config.ts';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly user: string | null;
  /** As it came: headers, an empty line, the body. */
  readonly raw: string;
}

export interface MailServer {
  readonly config: MailConfig;
  readonly received: readonly ReceivedMail[];
}

export const MAIL_LOGIN = { user: 'post', password: 'p@ss-9c1e' } as const;

/** A real SMTP server on this machine that keeps what it receives, and may say so before it confirms it. */
export async function useMailServer(
  options: SMTPServerOptions = {},
  onReceived: () => void = () => undefined,
): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _, done) => {
      if (username === MAIL_LOGIN.user && password === MAIL_LOGIN.password) done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          encrypted: session.secure,
          user: (session.user as string | undefined) ?? null,
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        onReceived();
        done();
      });
    },
    ...options,
  });
  // A client that does not trust the certificate ends the connection.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    config: {
      host: 'localhost',
      port,
      tls: 'none',
      login: null,
      from: { name: '驿站预约', address: 'yizhan@example.org' },
    },
  };
}

/** The text of a mail as its reader sees it; of one with files, its first part. */
export function textOfMail({ raw }: ReceivedMail): string {
  const boundary = /^content-type: multipart\/mixed;\s+boundary="([^"]+)"/im.exec(raw)?.[1];
  if (boundary === undefined) return textOfPart(raw);
  return textOfPart(raw.split(`--${boundary}\r\n`)[1]?.split(`\r\n--${boundary}`)[0] ?? '');
}

function textOfPart(part: string): string {
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const encoding = /^content-transfer-encoding: (.+)$/im.exec(head)?.[1]?.trim();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') {
    const bytes = body
      .replaceAll('=\r\n', '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }
  return body;
}

/** The calendar file that came with a mail. */
export function calendarOfMail({ raw }: ReceivedMail): Buffer {
  const [, part = ''] = raw.split(/content-type: text\/calendar/i);
  const body = /\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(part)?.[1] ?? '';
  return Buffer.from(body, 'base64');
}

/** Of the mail itself, between its brackets, as RFC 5322 (3.6.4) writes one; null where there is none, or more than one. */
export function messageIdOfMail({ raw }: ReceivedMail): string | null {
  const [head = ''] = raw.split('\r\n\r\n');
  const [field, ...more] = head.replace(/\r\n[ \t]+/g, ' ').match(/^message-id:.*$/gim) ?? [];
  if (field === undefined || more.length > 0) return null;
  return MESSAGE_ID.exec(field)?.[1] ?? null;
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = `${ATOM}(?:\\.${ATOM})*`;
/** Dot-atoms on both sides, or a literal on the right one. */
const MESSAGE_ID = new RegExp(`^message-id: *<(${DOT_ATOM}@(?:${DOT_ATOM}|\\[[!-Z^-~]*\\]))> *$`, 'i');

/** The subject as its reader sees it. */
export function subjectOfMail({ raw }: ReceivedMail): string {
  const [head = ''] = raw.split('\r\n\r\n');
  const folded = /^subject: (.*(?:\r\n[ \t].*)*)$/im.exec(head)?.[1] ?? '';
  const words = folded.replace(/\?=\s+=\?/g, '?==?').replaceAll('\r\n', '');
  const bytes = words.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, form: string, text: string) =>
    form.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('latin1')
      : text
          .replaceAll('_', ' ')
          .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
