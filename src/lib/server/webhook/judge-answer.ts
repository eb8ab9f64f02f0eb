import type { CallProblem, WebhookFormat } from '#lib/domain/webhook/webhook.ts';
import type { CallAnswer } from '#lib/server/outgoing/create-outgoing.ts';

/** Gone for good (Standard Webhooks): nothing more is to be sent there. */
const GONE = 410;

export interface JudgedAnswer {
  /** Null where it has arrived. */
  readonly problem: CallProblem | null;
  /** Whether the other side wants nothing more. */
  readonly gone: boolean;
}

/** What an answer means. Robots answer 200 to everything and say in the body whether they took it. */
export function judgeAnswer(format: WebhookFormat, answer: CallAnswer): JudgedAnswer {
  if (!answer.ok) return { problem: answer.problem, gone: false };
  const { status, text } = answer;
  if (status < 200 || status > 299)
    return { problem: 'refused', gone: format === 'standard' && status === GONE };
  if (format === 'standard') return { problem: null, gone: false };
  const code = codeOf(text);
  if (code === null) return { problem: 'answer-unread', gone: false };
  return { problem: code === 0 ? null : 'refused', gone: false };
}

/** WeCom and DingTalk call it `errcode`, Feishu `code`, and earlier `StatusCode`. */
function codeOf(text: string): number | null {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return null;
    const fields = answer as Readonly<Record<string, unknown>>;
    const code = fields['errcode'] ?? fields['code'] ?? fields['StatusCode'];
    return typeof code === 'number' ? code : null;
  } catch {
    return null;
  }
}
