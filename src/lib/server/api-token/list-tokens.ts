import { TOKEN_PREFIX, TOKEN_SCOPES } from '#lib/domain/access/token-scope.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { TokenList } from '#lib/schemas/api-token.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { readTokensOf, type ApiTokenRow } from './api-token-reader.ts';

/** The caller's own tokens, the latest first, those included that have expired and were not replaced yet. */
export async function listTokens(app: App, actor: Actor): Promise<TokenList> {
  const rows = await readTokensOf(readingFrom(app), actor.personId);
  return { tokens: rows.map((row) => shown(row, app.now())) };
}

function shown(row: ApiTokenRow, now: number): TokenList['tokens'][number] {
  return {
    tokenId: row.publicId,
    name: row.name,
    begins: `${TOKEN_PREFIX}${row.hint}`,
    scope: TOKEN_SCOPES.find((one) => one === row.scope) ?? 'read',
    createdAt: momentText(instantOf(row.createdAt)),
    expiresAt: momentText(instantOf(row.expiresAt)),
    expired: row.expiresAt <= now,
    usedAt: row.usedAt === null ? null : momentText(instantOf(row.usedAt)),
  };
}
