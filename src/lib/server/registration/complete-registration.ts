import type { z } from 'zod';
import type { completeRegistrationInput } from '#lib/schemas/registration.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { getOpenRegistration, type OpenRegistration } from './get-open-registration.ts';
import { registrationEvent } from './registration-event.ts';

type Input = z.infer<typeof completeRegistrationInput>;

/**
 * Answers what was sent back, by whoever holds the link: it waits for its decision again. The hold was kept, and its deadline
 * stays the same.
 */
export async function completeRegistration(app: App, { link, ...added }: Input): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'registration.complete',
    load: (reader) => {
      const file = getOpenRegistration(app, reader, link, now);
      if (file.registration.state !== 'returned')
        throw new DoorError('conflict', 'wrong-state', { state: 'pending' });
      return file;
    },
    decide: (file) => ({ changes: changesOf(file, added, now, app.nowMs()), answer: null }),
  });
}

function changesOf(
  { registration, booking }: OpenRegistration,
  { name, creditCode, purpose }: Omit<Input, 'link'>,
  now: Parameters<typeof getOpenRegistration>[3],
  atMs: number,
): LedgerChange[] {
  const answered: LedgerChange[] = booking
    ? [
        {
          type: 'move-booking',
          bookingId: booking.id,
          from: ['returned'],
          to: 'pending',
          decidedBy: null,
          reason: null,
        },
      ]
    : [];
  const code = creditCode ?? registration.creditCode;
  return [
    ...answered,
    {
      type: 'settle-registration',
      registrationId: registration.id,
      from: ['returned'],
      to: 'open',
      decidedBy: null,
      reason: registration.decisionReason,
      now,
      party: { state: 'applied' },
    },
    {
      type: 'amend-registration',
      registrationId: registration.id,
      name: name ?? registration.partyName,
      creditCode: code,
      codeDue: code === null ? registration.codeDue : null,
      purpose: purpose ?? registration.purpose,
    },
    registrationEvent(registration, 'completed', atMs),
  ];
}
