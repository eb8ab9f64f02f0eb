import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import type { DoorReason } from '#lib/domain/access/door-reason.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { ERROR_TEXTS } from '#lib/messages/page-error-texts.ts';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import type { DoorError, DoorErrorCode } from '#lib/server/access/door-error.ts';

const STATUSES: Readonly<Record<DoorErrorCode, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
};

type Answering = Pick<RequestEvent, 'locals' | 'setHeaders'>;

/** Runs a use-case for a page; what the door refuses becomes a page with words. */
export async function orErrorPage<T>(event: Answering, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    const { status, sentence, id } = tell(event, cause);
    error(status, { message: sentence, ...(id === null ? {} : { id }) });
  }
}

/** Answers a form with what the door refuses, and with what was typed, so that nobody types it twice. */
export function refuseForm<Typed>(
  event: Answering,
  cause: unknown,
  typed: Typed,
): ActionFailure<RefusedForm<Typed>> {
  const { status, sentence, reason } = tell(event, cause);
  return fail(status, { sentence, reason, problems: {}, typed });
}

export interface RefusedForm<Typed> {
  /** What is wrong with the whole; null where single fields are to blame. */
  readonly sentence: string | null;
  /** Why the door refused it, for a page that can offer more than the sentence. */
  readonly reason?: DoorReason;
  /** Sentences by the names of fields. */
  readonly problems: Readonly<Record<string, string>>;
  readonly typed: Typed;
}

interface Told {
  readonly status: number;
  readonly sentence: string;
  readonly reason: DoorReason;
  readonly id: string | null;
}

function tell(event: Answering, cause: unknown): Told {
  const refused = asDoorError(cause);
  if (!refused) throw cause;
  const status = STATUSES[refused.code];
  const wait = waitOf(refused);
  if (wait !== null) event.setHeaders({ 'retry-after': String(wait) });
  const { language } = event.locals;
  const sentence =
    refused.reason === 'key-used-otherwise'
      ? ERROR_TEXTS[language].sentOtherwise
      : doorMessage(language, refused.reason, refused.facts);
  return { status, sentence, reason: refused.reason, id: status >= 500 ? logged(event, cause) : null };
}

function waitOf({ code, facts }: DoorError): number | null {
  const seconds = facts['seconds'];
  return code === 'too-many' && typeof seconds === 'number' ? seconds : null;
}

function logged({ locals }: Answering, cause: unknown): string {
  const id = randomUUID();
  locals.app.log.error({ id, error: String(cause) }, 'a page was not available');
  return id;
}
