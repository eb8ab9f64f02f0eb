import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { SESSION_MINUTES, SHARED_SESSION_MINUTES } from './session-length.ts';
import { hashToken, newToken } from './token.ts';

export interface OpenedSession {
  /** For the cookie only; the store keeps its hash. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Where a session is opened. */
export interface SessionSeat {
  /** As `formatDevice` writes it; empty where that is not known. */
  readonly device: string;
  /** On a computer that others use too. */
  readonly shared: boolean;
}

const OWN_SEAT: SessionSeat = { device: '', shared: false };

/** A new session with a token of its own: what was known of an earlier session is worth nothing in it. */
export async function openSession(
  app: App,
  personId: number,
  seat: SessionSeat = OWN_SEAT,
): Promise<OpenedSession> {
  const token = newToken();
  const now = app.now();
  const expiresAt = addMinutes(now, seat.shared ? SHARED_SESSION_MINUTES : SESSION_MINUTES);
  const event = {
    atMs: app.nowMs(),
    actorId: personId,
    partyId: null,
    stationId: null,
    subject: 'session',
    subjectId: personId,
    action: 'opened',
    facts: { shared: seat.shared },
  } as const;
  await app.engine.transact({
    holder: 'account.openSession',
    load: () => null,
    decide: () => ({
      changes: [
        {
          type: 'open-session',
          tokenHash: hashToken(token),
          publicId: app.newPublicId(),
          personId,
          now,
          expiresAt,
          ...seat,
        },
        { type: 'record-event', event },
      ],
      answer: null,
    }),
  });
  return { token, expiresAt };
}
