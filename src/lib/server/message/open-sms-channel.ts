import { randomBytes } from 'node:crypto';
import { isMailOnly } from '#lib/domain/message/message-kind.ts';
import type { SmsConfig } from '#lib/server/config/messages-config.ts';
import { SENDING_MS_MAX, undelivered, type Channel, type ComposedMessage, type Delivery } from './channel.ts';
import { signCall } from './sign-call.ts';

/** What a gateway answers is one short object; a longer answer is not read to its end. */
export const ANSWER_BYTES_MAX = 16 * 1024;
/** Gateways refuse longer parameters; a long name of a station is cut. */
export const PARAMETER_CHARACTERS_MAX = 35;

export interface SmsOptions {
  readonly nowMs: () => number;
  /** SENDING_MS_MAX where it is left out. */
  readonly timeoutMs?: number;
}

/** Text messages by one signed call each. Accepted is what is answered with 2xx and `{"code":"OK"}`. */
export function openSmsChannel(
  config: SmsConfig,
  { nowMs, timeoutMs = SENDING_MS_MAX }: SmsOptions,
): Channel {
  const url = new URL(config.url);

  async function send({ mobile }: { mobile: string }, message: ComposedMessage): Promise<Delivery> {
    const templateId = config.templates[message.kind];
    if (templateId === undefined) return undelivered('no-channel', false);
    const body = JSON.stringify({
      phone: mobile,
      signName: config.signName,
      templateId,
      parameters: message.parameters.map(shortened),
    });
    const timestamp = Math.floor(nowMs() / 1000);
    const nonce = randomBytes(16).toString('hex');
    const signature = signCall({ method: 'POST', url, body, timestamp, nonce }, config);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      // What is redirected would be signed for another path, so it is not followed.
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          accept: 'application/json',
          ...signature,
        },
        body,
        redirect: 'manual',
        signal,
      });
      const text = await readShort(answer);
      return judge(answer.status, text);
    } catch {
      return undelivered(signal.aborted ? 'timed-out' : 'unreachable', true);
    }
  }

  return {
    name: 'sms',
    reaches: (_, kind) => config.templates[kind] !== undefined && !isMailOnly(kind),
    send,
  };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= PARAMETER_CHARACTERS_MAX) return text;
  return `${characters.slice(0, PARAMETER_CHARACTERS_MAX - 1).join('')}…`;
}

/** Null where it is too long. */
async function readShort(answer: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (!answer.body) return '';
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function judge(status: number, text: string | null): Delivery {
  if (status >= 500 || status === 429 || status === 408) return undelivered('busy', true);
  if (status >= 400) return undelivered('refused', false);
  const code = codeOf(text);
  if (status < 200 || status > 299 || code === null) return undelivered('answer-unread', true);
  return code === 'OK' ? { ok: true } : undelivered('refused', false);
}

function codeOf(text: string | null): string | null {
  if (text === null) return null;
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('code' in answer)) return null;
    return typeof answer.code === 'string' ? answer.code : null;
  } catch {
    return null;
  }
}
