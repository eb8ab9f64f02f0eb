import type { App } from '#lib/server/app.ts';
import { releaseBooking } from '#lib/server/booking/release-booking.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { getOpenRegistration, type OpenRegistration } from './get-open-registration.ts';
import { registrationEvent } from './registration-event.ts';

/** Takes an application back, by whoever holds its link. Its places are bookable by others with the same commit. */
export async function withdrawRegistration(app: App, { link }: { readonly link: string }): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'registration.withdraw',
    load: (reader) => getOpenRegistration(app, reader, link, now),
    decide: (file) => ({ changes: changesOf(file, now, app.nowMs()), answer: null }),
  });
}

function changesOf(
  { registration, booking, occurrences }: OpenRegistration,
  now: Parameters<typeof getOpenRegistration>[3],
  atMs: number,
): LedgerChange[] {
  const { id, personId, partyId, stationId } = registration;
  const released = booking
    ? releaseBooking({
        booking,
        occurrences,
        released: occurrences.filter((one) => one.state === 'given'),
        endsStay: true,
        decision: null,
        event: (action, facts) => ({
          atMs,
          actorId: personId,
          partyId,
          stationId,
          subject: 'booking',
          subjectId: booking.id,
          action,
          facts,
        }),
      })
    : [];
  return [
    ...released,
    {
      type: 'settle-registration',
      registrationId: id,
      from: ['open', 'returned'],
      to: 'withdrawn',
      decidedBy: null,
      reason: null,
      now,
      party: { state: 'declined' },
    },
    registrationEvent(registration, 'withdrawn', atMs),
  ];
}
