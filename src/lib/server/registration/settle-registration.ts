import { firstClassOf } from '#lib/domain/registration/party-class.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';

export interface Settling {
  readonly decision: 'approve' | 'return' | 'decline';
  readonly reason: string | null;
  readonly personId: number;
  readonly timeZone: TimeZone;
  readonly now: Instant;
  readonly atMs: number;
}

const OUTCOMES = { approve: 'accepted', return: 'returned', decline: 'declined' } as const;

/** What a decision makes of an application and its party, with its event: the same for one with places and for one without. */
export function settleRegistration(registration: RegistrationRow, settling: Settling): LedgerChange[] {
  const { decision, reason, personId, timeZone, now, atMs } = settling;
  return [
    {
      type: 'settle-registration',
      registrationId: registration.id,
      from: decision === 'return' ? ['open'] : ['open', 'returned'],
      to: OUTCOMES[decision],
      decidedBy: personId,
      reason,
      now,
      party: partyOf(registration, decision, localDayAt(timeZone, now)),
    },
    {
      type: 'record-event',
      event: {
        atMs,
        actorId: personId,
        partyId: registration.partyId,
        stationId: registration.stationId,
        subject: 'registration',
        subjectId: registration.id,
        action: OUTCOMES[decision],
        facts: {},
      },
    },
    {
      type: 'send-message',
      message: {
        kind: 'registration-decided',
        personId: registration.personId,
        bookingId: registration.bookingId,
        facts: { registrationId: registration.publicId, decision: OUTCOMES[decision] },
        now,
        until: null,
      },
    },
  ];
}

function partyOf(
  { kind, validTo }: RegistrationRow,
  decision: Settling['decision'],
  today: Parameters<typeof firstClassOf>[2],
): Extract<LedgerChange, { type: 'settle-registration' }>['party'] {
  if (decision === 'approve') return { state: 'accepted', ...firstClassOf(kind, validTo, today) };
  return { state: decision === 'decline' ? 'declined' : 'applied' };
}
