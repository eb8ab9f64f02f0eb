import type { z } from 'zod';
import {
  TOKEN_HINT_CHARACTERS,
  TOKEN_PREFIX,
  TOKENS_PER_PERSON_MAX,
} from '#lib/domain/access/token-scope.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { createTokenInput } from '#lib/schemas/api-token.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { hashToken, newToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countTokensOf } from './api-token-reader.ts';
import { deleteExpiredTokens, insertToken } from './api-token-writer.ts';

const MINUTES_PER_DAY = 1440;

export interface CreatedToken {
  readonly publicId: string;
  /** For the one who asked only; the store keeps its hash. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** A token with which a program calls in the person's name. It reaches no further than the person does, whenever it is used. */
export async function createToken(
  app: App,
  actor: Actor,
  { name, scope, days }: z.infer<typeof createTokenInput>,
): Promise<CreatedToken> {
  const { personId } = actor;
  const secret = newToken();
  const token = `${TOKEN_PREFIX}${secret}`;
  const createdAt = app.now();
  const expiresAt = addMinutes(createdAt, days * MINUTES_PER_DAY);
  const publicId = app.newPublicId();
  await app.engine.configure('apiToken.create', async (transaction) => {
    await deleteExpiredTokens(transaction, personId, createdAt);
    if ((await countTokensOf(transaction, personId)) >= TOKENS_PER_PERSON_MAX)
      throw new DoorError('conflict', 'too-many-tokens', { limit: TOKENS_PER_PERSON_MAX });
    const subjectId = await insertToken(transaction, {
      publicId,
      tokenHash: hashToken(token),
      personId,
      name,
      hint: secret.slice(0, TOKEN_HINT_CHARACTERS),
      scope,
      createdAt,
      expiresAt,
    });
    const facts = { scope, days };
    const event = { subject: 'api-token', subjectId, action: 'created', facts } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
  return { publicId, token, expiresAt };
}
