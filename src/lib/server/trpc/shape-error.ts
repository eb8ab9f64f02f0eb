import type { TRPC_ERROR_CODE_KEY, TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { randomUUID } from 'node:crypto';
import { ZodError } from 'zod';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { issueList } from '#lib/messages/issue-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import type { DoorReason } from '#lib/domain/access/door-reason.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { isTooLarge } from '#lib/server/web-server/is-too-large.ts';
import type { CallContext } from './context.ts';

export interface ErrorShape {
  readonly message: string;
  readonly code: TRPCDefaultErrorShape['code'];
  readonly data: {
    readonly code: string;
    readonly httpStatus: number;
    readonly path: string | null;
    /** Why, as a word of a closed list. */
    readonly reason: DoorReason;
    /** Names this very answer in the log. */
    readonly id: string;
    /** What is wrong with the input, where that is the reason. */
    readonly issues: readonly { readonly path: string; readonly message: string }[];
  };
}

/** A code, a sentence and an id: never a stack, SQL, a path of the machine or another tenant's fact. */
export function shapeError(
  shape: TRPCDefaultErrorShape,
  error: TRPCError,
  context: CallContext | undefined,
): ErrorShape {
  const language = context?.language ?? 'zh-CN';
  const { reason, facts } = reasonOf(error);
  const id = randomUUID();
  if (shape.data.httpStatus >= 500) {
    context?.app.log.error(
      { id, path: shape.data.path, error: String(error.cause ?? error), stack: error.stack },
      'a call failed',
    );
  }
  return {
    message: doorMessage(language, reason, facts),
    code: shape.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path ?? null,
      reason,
      id,
      issues: issuesOf(error, language),
    },
  };
}

/** The same shape for what is refused before any procedure is looked for. */
export function shapeRefusal(
  language: Language,
  refused: { readonly code: TRPC_ERROR_CODE_KEY; readonly httpStatus: number; readonly reason: DoorReason },
  facts: Readonly<Record<string, string | number>> = {},
): { readonly error: ErrorShape } {
  const { code, httpStatus, reason } = refused;
  const data = { code, httpStatus, path: null, reason, id: randomUUID(), issues: [] };
  return {
    error: { message: doorMessage(language, reason, facts), code: TRPC_ERROR_CODES_BY_KEY[code], data },
  };
}

function reasonOf(error: TRPCError): {
  reason: DoorReason;
  facts: Readonly<Record<string, string | number>>;
} {
  if (error.cause instanceof DoorError) return error.cause;
  if (isTooLarge(error)) return { reason: 'body-too-large', facts: {} };
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'UNPROCESSABLE_CONTENT':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return { reason: 'malformed', facts: {} };
    case 'NOT_FOUND':
      return { reason: 'not-found', facts: {} };
    case 'PAYLOAD_TOO_LARGE':
      return { reason: 'body-too-large', facts: {} };
    default:
      return { reason: 'failed', facts: {} };
  }
}

function issuesOf(error: TRPCError, language: Language): ErrorShape['data']['issues'] {
  const { code, cause } = error;
  if (code === 'BAD_REQUEST' && cause instanceof ZodError) return issueList(language, cause);
  if (cause instanceof DoorError && cause.path !== null)
    return [{ path: cause.path, message: doorMessage(language, cause.reason, cause.facts) }];
  return [];
}
