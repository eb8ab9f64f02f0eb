import { parseEmailAddress } from '#lib/domain/people/email-address.ts';
import { cleanText } from '#lib/domain/text/plain-text.ts';
import type { MailConfig } from './messages-config.ts';
import { accept, readWord, refuse, writtenValue, type Environment, type Setting } from './setting.ts';

const STARTTLS_PORT = 587;
const IMPLICIT_TLS_PORT = 465;
const SENDER_NAME_CHARACTERS_MAX = 60;
const SENDER = /^(?:(?<name>[^<>]*?)\s*<(?<inner>[^<>]+)>|(?<bare>[^<>]+))$/;

/**
 * The server for mail: MAIL_SMTP_URL with MAIL_FROM, or neither. `smtps://` is encrypted from the first byte on; with
 * `smtp://` STARTTLS is required unless MAIL_SMTP_TLS says `none`. The address holds a password, so no problem shows it.
 */
export function readMail(env: Environment): Setting<MailConfig | null> {
  const [address, sender] = [writtenValue(env, 'MAIL_SMTP_URL'), writtenValue(env, 'MAIL_FROM')];
  if (address === null && sender === null) return accept(null);
  if (address === null || sender === null) {
    const missing = address === null ? 'MAIL_SMTP_URL' : 'MAIL_FROM';
    return refuse(
      `MAIL_SMTP_URL 和 MAIL_FROM 须同时设置，现缺少 ${missing}。`,
      `MAIL_SMTP_URL and MAIL_FROM belong together: ${missing} is missing.`,
    );
  }
  const startTls = readWord(env, 'MAIL_SMTP_TLS', ['starttls', 'none'], 'starttls');
  if (!startTls.ok) return startTls;
  const server = parseServer(address, startTls.value);
  if (server === null) {
    return refuse(
      'MAIL_SMTP_URL 应写作 smtp://用户名:密码@主机:端口 或 smtps://…，不含路径；用户名和密码中的特殊字符须按百分号编码。',
      'MAIL_SMTP_URL must be written smtp://user:password@host:port or smtps://…, without a path; special characters in user and password are percent-encoded.',
    );
  }
  const from = parseSender(sender);
  if (from === null) {
    return refuse(
      `MAIL_FROM 应为邮箱地址，或写作 驿站预约 <yizhan@example.cn>，现为“${sender}”。`,
      `MAIL_FROM must be an address for mail, or written Yizhan <yizhan@example.cn>; it is "${sender}".`,
    );
  }
  return accept({ ...server, from });
}

function parseServer(text: string, startTls: 'starttls' | 'none'): Omit<MailConfig, 'from'> | null {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') return null;
  const login = loginOf(url);
  if (login === undefined) return null;
  const tls = url.protocol === 'smtps:' ? 'implicit' : startTls;
  const port = url.port === '' ? (tls === 'implicit' ? IMPLICIT_TLS_PORT : STARTTLS_PORT) : Number(url.port);
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, tls, login };
}

/** Undefined where only one of both is there, or what stands there is no text. */
function loginOf({ username, password }: URL): MailConfig['login'] | undefined {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}

function parseSender(text: string): MailConfig['from'] | null {
  const { name = '', inner, bare } = SENDER.exec(text)?.groups ?? {};
  const address = parseEmailAddress(inner ?? bare ?? '');
  const cleaned = cleanText(name.replaceAll('"', ''), {
    maxCharacters: SENDER_NAME_CHARACTERS_MAX,
    lines: 'one',
  });
  return address !== null && cleaned.ok ? { name: cleaned.text, address } : null;
}
