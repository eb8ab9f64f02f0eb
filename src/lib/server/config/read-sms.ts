import { MESSAGE_KINDS } from '#lib/domain/message/message-kind.ts';
import { cleanText } from '#lib/domain/text/plain-text.ts';
import { isLoopbackHost } from './loopback-host.ts';
import type { SmsConfig } from './messages-config.ts';
import { accept, readWord, refuse, writtenValue, type Environment, type Setting } from './setting.ts';

const NAMES = [
  'MESSAGES_SMS_URL',
  'MESSAGES_SMS_KEY_ID',
  'MESSAGES_SMS_SECRET',
  'MESSAGES_SMS_SIGN_NAME',
  'MESSAGES_SMS_TEMPLATES',
] as const;

const HEADER_VALUE = /^[\x21-\x7e]{1,200}$/;
const TEMPLATE_ID = /^[A-Za-z0-9_-]{1,64}$/;
const SIGN_NAME_CHARACTERS_MAX = 30;

/**
 * The gateway for text messages: all five settings or none. What is wrong with a secret is said without showing it.
 */
export function readSms(env: Environment): Setting<SmsConfig | null> {
  const [url, keyId, secret, signName, templates] = NAMES.map((name) => writtenValue(env, name));
  const missing = NAMES.find((name) => writtenValue(env, name) === null);
  if (!url || !keyId || !secret || !signName || !templates) {
    if (NAMES.every((name) => writtenValue(env, name) === null)) return accept(null);
    return refuse(
      `${NAMES.join('、')} 须同时设置，现缺少 ${missing ?? ''}。`,
      `${NAMES.join(', ')} belong together: ${missing ?? ''} is missing.`,
    );
  }
  if (!HEADER_VALUE.test(keyId)) return refuseUnprintable('MESSAGES_SMS_KEY_ID');
  if (!HEADER_VALUE.test(secret)) return refuseUnprintable('MESSAGES_SMS_SECRET');
  if (!isUrlOfGateway(url)) {
    return refuse(
      'MESSAGES_SMS_URL 应为 https:// 开头的地址，不含用户名和密码；只有本机的网关可用 http://。',
      'MESSAGES_SMS_URL must be an https:// address without user and password; only a gateway on this machine may use http://.',
    );
  }
  if (!cleanText(signName, { maxCharacters: SIGN_NAME_CHARACTERS_MAX, lines: 'one' }).ok) {
    return refuse(
      `MESSAGES_SMS_SIGN_NAME 应为一行文字，最多 ${SIGN_NAME_CHARACTERS_MAX} 个字。`,
      `MESSAGES_SMS_SIGN_NAME must be one line of at most ${SIGN_NAME_CHARACTERS_MAX} characters.`,
    );
  }
  const known = readTemplates(templates);
  return known.ok ? accept({ url, keyId, secret, signName, templates: known.value }) : known;
}

function refuseUnprintable(name: string): Setting<never> {
  return refuse(
    `${name} 应为 1 到 200 个可见的 ASCII 字符。`,
    `${name} must be 1 to 200 visible ASCII characters.`,
  );
}

function isUrlOfGateway(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
}

/** `sign-in-code=SMS_1001,booking-approved=SMS_1002`. */
function readTemplates(text: string): Setting<SmsConfig['templates']> {
  const templates: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [kind = '', id = '', ...rest] = part.trim().split('=');
    const known = readWord({ kind }, 'kind', MESSAGE_KINDS, MESSAGE_KINDS[0]);
    if (kind === '' || !known.ok || rest.length > 0 || !TEMPLATE_ID.test(id) || known.value in templates) {
      return refuse(
        `MESSAGES_SMS_TEMPLATES 应写作 sign-in-code=模板编号,booking-approved=模板编号，每种消息至多一次；可用的消息：${MESSAGE_KINDS.join('、')}。`,
        `MESSAGES_SMS_TEMPLATES must be written sign-in-code=ID,booking-approved=ID, each kind at most once; the kinds are ${MESSAGE_KINDS.join(', ')}.`,
      );
    }
    templates[known.value] = id;
  }
  return accept(templates);
}
