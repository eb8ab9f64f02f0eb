import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { WAITING_PER_PARTY_MAX } from '#lib/schemas/limits.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { leaveLine } from '#lib/server/waitlist/leave-line.ts';
import type { PartyToRelease } from './party-reader.ts';

/**
 * Takes a party out of line for what lies after its last day, which it could not take any more, and gives up what is held of it:
 * the next in line gets it with the same commit. What is offered as a whole is a booking, and released as one. May run twice.
 */
export async function leaveAfterEnd(app: App, party: PartyToRelease): Promise<void> {
  await app.engine.transact({
    holder: 'party.leaveAfterEnd',
    load: (reader) =>
      reader
        .waitingOfParty(party.id, WAITING_PER_PARTY_MAX)
        .filter((one) => isInLine(one) && isAfterEnd(app, reader, one))
        .map((waiting) => ({
          waiting,
          held: waiting.bookingId === null ? null : reader.bookingById(waiting.bookingId),
        })),
    decide: (left) => ({
      changes: left.flatMap(({ waiting, held }) =>
        leaveLine(waiting, held, {
          atMs: app.nowMs(),
          actorId: party.releaseBy,
          partyId: waiting.partyId,
          stationId: waiting.stationId,
          facts: {},
        }),
      ),
      answer: null,
    }),
  });
}

function isInLine({ state, gathers }: WaitingRow): boolean {
  return state === 'waiting' || gathers === 1;
}

/** A turn is of all days or none, so one that lies after the end is enough. */
function isAfterEnd(app: App, reader: LedgerReader, { partyId, stationId, request }: WaitingRow): boolean {
  const hall = app.halls.byId(reader, stationId)?.hall;
  const party = reader.partyById(partyId);
  if (!hall || !party) return false;
  const asker = { ...party, openHolds: 0, atTheDoor: false };
  const plan = planRequest(JSON.parse(request) as BookingRequest, hall, asker, app.now());
  return plan.type !== 'unknown' && plan.days.some((one) => one.refusal?.code === 'party-not-valid');
}
