import { initTRPC, TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { coversScope } from '#lib/domain/access/token-scope.ts';
import { DoorError, type DoorErrorCode } from '#lib/server/access/door-error.ts';
import { SCOPES_OF_PROCEDURES } from '#lib/server/access/scopes-of-procedures.ts';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import { callerKey } from '#lib/server/web-server/caller-key.ts';
import type { CallContext } from './context.ts';
import { shapeError } from './shape-error.ts';

/** Who may call a procedure at all; what they may do to which object is judged by the use-case. */
export type AccessRule = 'anyone' | 'signed-in';

export interface ProcedureMeta {
  readonly access: AccessRule;
}

const trpc = initTRPC
  .context<CallContext>()
  .meta<ProcedureMeta>()
  .create({ isDev: false, errorFormatter: ({ shape, error, ctx }) => shapeError(shape, error, ctx) });

export const { router } = trpc;
export const createCaller = trpc.createCallerFactory;

const CODES: Readonly<Record<DoorErrorCode, TRPC_ERROR_CODE_KEY>> = {
  malformed: 'BAD_REQUEST',
  'not-signed-in': 'UNAUTHORIZED',
  'wrong-credentials': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  'too-many': 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** Gives the errors of use-cases their place in the protocol, and says where one has to wait for how long. */
const translated = trpc.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = asDoorError(result.error.cause);
  if (!error) return result;
  const seconds = error.facts['seconds'];
  if (error.code === 'too-many' && seconds !== undefined) ctx.setHeader('retry-after', String(seconds));
  throw new TRPCError({ code: CODES[error.code], cause: error });
});

/** Rates count calls, not requests: each call of a batch is one. */
const counted = trpc.middleware(({ ctx, next }) => {
  const rate = ctx.app.callRates.take(callerKey(ctx), 1);
  if (rate.ok) return next();
  const cause = new DoorError('too-many', 'too-many-calls', { seconds: rate.retryAfterSeconds });
  throw new TRPCError({ code: 'TOO_MANY_REQUESTS', cause });
});

const signedIn = trpc.middleware(({ ctx, next }) => {
  const { actor, tokenHash } = ctx;
  if (!actor || !tokenHash)
    throw new TRPCError({ code: 'UNAUTHORIZED', cause: new DoorError('not-signed-in', 'not-signed-in') });
  return next({ ctx: { ...ctx, actor, tokenHash } });
});

/** Asked before the input is looked at: what a token does not reach is the same whatever is sent. */
const withinScope = trpc.middleware(({ ctx: { tokenScope }, path, next }) => {
  if (tokenScope === null) return next();
  const needed = SCOPES_OF_PROCEDURES[path] ?? 'session';
  if (needed === 'session') throw new DoorError('not-allowed', 'not-by-token');
  if (!coversScope(tokenScope, needed)) throw new DoorError('not-allowed', 'token-scope', { scope: needed });
  return next();
});

const counting = trpc.procedure.use(translated).use(counted).use(withinScope);

/** Everybody may call it. */
export const anyone = counting.meta({ access: 'anyone' });

/** Needs a session that is alive with this very call. */
export const member = counting.meta({ access: 'signed-in' }).use(signedIn);
