import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ReceivedCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface HookServer {
  readonly url: string;
  /** All calls, also those that were refused. */
  readonly calls: ReceivedCall[];
  /** What it took, as text. */
  readonly taken: string[];
  /** Answers everything with this status and text from now on; null judges again. */
  answerWith(answer: { status: number; text?: string; location?: string } | null): void;
}

/** How far the clock of a call may be from that of the server, in seconds. */
const CLOCK_SECONDS_MAX = 300;

type Judge = (call: ReceivedCall, nowMs: number) => { status: number; text: string; taken: string | null };

/** A server of this machine that checks what comes as the documentation of its kind says, and knows nothing of the program. */
export async function useHookServer(judge: Judge, nowMs: () => number): Promise<HookServer> {
  const calls: ReceivedCall[] = [];
  const taken: string[] = [];
  let fixed: { status: number; text?: string; location?: string } | null = null;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const call = { path: request.url ?? '', headers: request.headers, body };
      calls.push(call);
      if (fixed) {
        response.writeHead(fixed.status, fixed.location === undefined ? {} : { location: fixed.location });
        response.end(fixed.text ?? '');
        return;
      }
      const judged = judge(call, nowMs());
      if (judged.taken !== null) taken.push(judged.taken);
      response.writeHead(judged.status, { 'content-type': 'application/json' });
      response.end(judged.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    taken,
    answerWith: (answer) => {
      fixed = answer;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const isNear = (seconds: number, nowMs: number): boolean =>
  Math.abs(seconds - nowMs / 1000) <= CLOCK_SECONDS_MAX;

/** Standard Webhooks 1.0. */
export function judgeStandard(secret: string): Judge {
  return ({ headers, body }, nowMs) => {
    const id = String(headers['webhook-id']);
    const timestamp = String(headers['webhook-timestamp']);
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    const given = String(headers['webhook-signature']).split(' ');
    const good = given.some((one) => isSame(one, `v1,${expected}`)) && isNear(Number(timestamp), nowMs);
    return good ? { status: 204, text: '', taken: body } : { status: 401, text: '', taken: null };
  };
}

interface RobotBody {
  readonly msgtype?: string;
  readonly msg_type?: string;
  readonly text?: { readonly content?: string };
  readonly content?: { readonly text?: string };
  readonly timestamp?: string;
  readonly sign?: string;
}

/** WeCom: the key in the address is all that it asks for; a text of at most 2048 bytes. */
export function judgeWeCom(key: string): Judge {
  return ({ path, body }) => {
    const { searchParams, pathname } = new URL(path, 'http://robot');
    const { msgtype, text } = JSON.parse(body) as RobotBody;
    const content = text?.content ?? '';
    const good = pathname === '/cgi-bin/webhook/send' && searchParams.get('key') === key;
    if (!good) return { status: 200, text: '{"errcode":93000,"errmsg":"invalid webhook url"}', taken: null };
    if (msgtype !== 'text' || content === '' || Buffer.byteLength(content) > 2048)
      return { status: 200, text: '{"errcode":40008,"errmsg":"invalid message type"}', taken: null };
    return { status: 200, text: '{"errcode":0,"errmsg":"ok"}', taken: content };
  };
}

/** DingTalk: within an hour; sign = Base64(HMAC-SHA256(secret, timestamp + "\n" + secret)), both in the address. */
export function judgeDingTalk(accessToken: string, secret: string): Judge {
  return ({ path, body }, nowMs) => {
    const { searchParams } = new URL(path, 'http://robot');
    const timestamp = searchParams.get('timestamp') ?? '';
    const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    const { msgtype, text } = JSON.parse(body) as RobotBody;
    const good =
      searchParams.get('access_token') === accessToken &&
      /^\d{13}$/.test(timestamp) &&
      isNear(Number(timestamp) / 1000, nowMs) &&
      isSame(searchParams.get('sign') ?? '', expected) &&
      msgtype === 'text';
    if (!good) return { status: 200, text: '{"errcode":310000,"errmsg":"sign not match"}', taken: null };
    return { status: 200, text: '{"errcode":0,"errmsg":"ok"}', taken: text?.content ?? '' };
  };
}

/** Feishu: within an hour; sign = Base64(HMAC-SHA256(timestamp + "\n" + secret, "")), both in the body. */
export function judgeFeishu(secret: string): Judge {
  return ({ body }, nowMs) => {
    const { timestamp = '', sign = '', msg_type: kind, content } = JSON.parse(body) as RobotBody;
    const expected = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
    const good = isNear(Number(timestamp), nowMs) && isSame(sign, expected) && kind === 'text';
    if (!good) return { status: 200, text: '{"code":19021,"msg":"sign match fail"}', taken: null };
    return { status: 200, text: '{"code":0,"msg":"success","data":{}}', taken: content?.text ?? '' };
  };
}
