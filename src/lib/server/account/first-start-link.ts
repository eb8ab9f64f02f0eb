import { addMinutes } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deleteFirstStartInvitations, insertInvitation } from './person-writer.ts';
import { FIRST_START_MINUTES } from './session-length.ts';
import { hashToken, newToken } from './token.ts';

/**
 * Prints the link with which the first officer sets up an empty installation: there is no default password. Every start
 * of an empty installation prints a new one, and the earlier ones are worth nothing.
 */
export async function printFirstStartLink(app: App, origin: string): Promise<void> {
  if (app.engine.read((reader) => reader.districtId()) !== null) return;
  const token = newToken();
  const now = app.now();
  await app.engine.configure('account.firstStartLink', async (transaction) => {
    await deleteFirstStartInvitations(transaction);
    const expiresAt = addMinutes(now, FIRST_START_MINUTES);
    await insertInvitation(transaction, {
      tokenHash: hashToken(token),
      personId: null,
      createdAt: now,
      expiresAt,
    });
  });
  console.log(`首次启动，请在 24 小时内打开此链接完成设置：${origin}/set-up/${token}`);
  console.log(`First start: open this link within 24 hours to set up: ${origin}/set-up/${token}`);
}
