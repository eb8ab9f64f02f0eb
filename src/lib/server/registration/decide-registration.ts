import { stateAt } from '#lib/domain/booking/booking-life.ts';
import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { decideBooking } from '#lib/server/approval/decide-booking.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { assertCodeFree } from './assert-code-free.ts';
import { settleRegistration, type Settling } from './settle-registration.ts';

export interface DecideRegistrationInput {
  readonly registrationId: string;
  readonly decision: Settling['decision'];
  readonly reason?: string | undefined;
}

/**
 * Decides about an application: accepted, sent back for completion, or declined, for those who decide at its station. Where
 * it holds places they share its fate: it is the same decision as that of the request, whichever of the two is decided about.
 */
export async function decideRegistration(
  app: App,
  actor: Actor,
  { registrationId, decision, reason }: DecideRegistrationInput,
): Promise<void> {
  const waiting = app.engine.read((reader) => {
    const { registration } = find(app, reader, actor, registrationId);
    const booking = registration.bookingId === null ? null : reader.bookingById(registration.bookingId);
    const state = booking && stateAt(booking, app.now());
    if (state === 'lapsed') throw new DoorError('conflict', 'deadline-passed');
    return state === 'pending' || state === 'returned' ? booking : null;
  });
  if (waiting) {
    await decideBooking(app, actor, { bookingId: waiting.publicId, decision, reason });
    return;
  }
  await app.engine.transact({
    holder: 'registration.decide',
    load: (reader) => {
      const found = find(app, reader, actor, registrationId);
      assertCodeFree(reader, found.registration, decision);
      return found;
    },
    decide: ({ registration, catalogued }) => ({
      changes: settleRegistration(registration, {
        decision,
        reason: reason ?? null,
        personId: actor.personId,
        timeZone: catalogued.hall.timeZone,
        now: app.now(),
        atMs: app.nowMs(),
      }),
      answer: null,
    }),
  });
}

function find(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  registrationId: string,
): { readonly registration: RegistrationRow; readonly catalogued: CataloguedHall } {
  const registration = reader.registration(registrationId);
  const catalogued = registration && app.halls.byId(reader, registration.stationId);
  if (!catalogued || !isGranted(actor, 'look-behind', catalogued.station)) throw notFound();
  assertGranted(actor, 'decide', catalogued.station);
  // Whoever asked for it themselves leaves the decision to somebody else.
  if (registration.personId === actor.personId) throw new DoorError('not-allowed', 'own-party');
  if (registration.state !== 'open' && registration.state !== 'returned')
    throw new DoorError('conflict', 'registration-decided');
  return { registration, catalogued };
}
