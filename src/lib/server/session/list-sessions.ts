import { parseDevice } from '#lib/domain/people/device.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { SESSIONS_LISTED_MAX } from '#lib/schemas/limits.ts';
import type { SessionList } from '#lib/schemas/session.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { readSessionsOf } from './session-reader.ts';

/** Where the caller is signed in, this place first, then the latest seen. */
export async function listSessions(app: App, actor: Actor, tokenHash: Buffer): Promise<SessionList> {
  const wanted = { personId: actor.personId, now: app.now(), limit: SESSIONS_LISTED_MAX };
  const rows = await readSessionsOf(readingFrom(app), wanted);
  const sessions = rows.map((row) => ({
    sessionId: row.publicId,
    current: tokenHash.equals(row.tokenHash),
    ...parseDevice(row.device),
    shared: row.shared === 1,
    signedInAt: momentText(instantOf(row.createdAt)),
    seenAt: momentText(instantOf(row.seenAt)),
  }));
  return { sessions: sessions.toSorted((a, b) => Number(b.current) - Number(a.current)) };
}
