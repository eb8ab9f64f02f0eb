import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SmsConfig } from '#lib/server/config/messages-config.ts';

const LATE_SECONDS = 300;

export interface SmsCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface SmsGateway {
  readonly config: SmsConfig;
  /** What it has accepted. */
  readonly accepted: readonly { phone: string; signName: string; templateId: string; parameters: string[] }[];
  /** Every call, accepted or not. */
  readonly calls: readonly SmsCall[];
  /** How it answers what is signed rightly, instead of accepting it; null accepts again. */
  answerWith(answer: ((response: ServerResponse) => void) | null): void;
}

/**
 * A gateway that checks each call as one in the world would: it computes the signature by itself from what arrived, and
 * refuses wrong, late and repeated ones.
 */
export async function useSmsGateway(nowMs: () => number = Date.now): Promise<SmsGateway> {
  const secret = 'gateway-secret-7f3a';
  const accepted: SmsGateway['accepted'][number][] = [];
  const calls: SmsCall[] = [];
  const nonces = new Set<string>();
  let override: ((response: ServerResponse) => void) | null = null;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const call = { path: request.url ?? '', headers: request.headers, body };
      calls.push(call);
      const refusal = refusalOf(call, secret, nowMs(), nonces);
      if (refusal !== null) answerJson(response, 200, { code: refusal });
      else if (override) override(response);
      else {
        accepted.push(JSON.parse(body) as SmsGateway['accepted'][number]);
        answerJson(response, 200, { code: 'OK' });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    config: {
      url: `http://127.0.0.1:${port}/v1/send?region=hb`,
      keyId: 'key-1',
      secret,
      signName: '江城驿站',
      templates: {
        'sign-in-code': 'SMS_1',
        'booking-approved': 'SMS_2',
        'booking-returned': 'SMS_3',
        'booking-declined': 'SMS_4',
        'booking-lapsed': 'SMS_5',
        'deadline-near': 'SMS_6',
        'booking-handed-over': 'SMS_13',
        'seat-lost': 'SMS_14',
        'seats-short': 'SMS_15',
        'seat-changed': 'SMS_16',
        invitation: 'SMS_7',
        test: 'SMS_8',
        'registration-decided': 'SMS_9',
        'party-ends': 'SMS_10',
        'party-days-released': 'SMS_11',
        'credit-code-due': 'SMS_12',
      },
    },
    accepted,
    calls,
    answerWith: (answer) => {
      override = answer;
    },
  };
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refusalOf(
  { path, headers, body }: SmsCall,
  secret: string,
  nowMs: number,
  nonces: Set<string>,
): string | null {
  const header = (name: string): string => String(headers[`x-yizhan-${name}`]);
  const canonical = `POST\n${path}\n${header('timestamp')}\n${header('nonce')}\n${createHash('sha256').update(body).digest('hex')}`;
  const expected = createHmac('sha256', secret).update(canonical).digest();
  const given = Buffer.from(header('signature'), 'base64');
  if (header('key') !== 'key-1' || given.length !== 32 || !timingSafeEqual(given, expected))
    return 'SIGNATURE_WRONG';
  if (Math.abs(nowMs / 1000 - Number(header('timestamp'))) > LATE_SECONDS) return 'TOO_LATE';
  if (nonces.has(header('nonce'))) return 'REPEATED';
  nonces.add(header('nonce'));
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
