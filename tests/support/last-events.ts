import { rowsOf } from './ledger-contents.ts';

export interface StoredEvent {
  readonly actor: string | null;
  readonly subject: string;
  readonly action: string;
  readonly facts: Record<string, unknown>;
  /** The moment in minutes since 1970. */
  readonly at: number;
}

/** The latest events, the latest last. */
export function lastEvents(file: string, count = 1): StoredEvent[] {
  const rows = rowsOf<Omit<StoredEvent, 'facts' | 'at'> & { facts: string; atMs: number }>(
    file,
    `SELECT p.name AS actor, subject, action, facts, at_ms AS atMs FROM event e LEFT JOIN person p ON p.id = e.actor_id ORDER BY e.id DESC LIMIT ${count}`,
  );
  return rows
    .map(({ atMs, facts, ...event }) => ({
      ...event,
      facts: JSON.parse(facts) as Record<string, unknown>,
      at: atMs / 60_000,
    }))
    .reverse();
}
