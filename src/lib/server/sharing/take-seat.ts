import { slotFor, type SlotRefusal } from '#lib/domain/sharing/slot-for.ts';
import type { DoorReason } from '#lib/domain/access/door-reason.ts';
import type { TakeSeatInput } from '#lib/schemas/sharing.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { addressKey } from '#lib/server/account/address-key.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import { getSharedStay } from './get-shared-stay.ts';
import { stayEvent, type StayFile } from './stay-file.ts';

const REASONS: Readonly<Record<SlotRefusal, DoorReason>> = {
  'all-taken': 'seats-all-taken',
  'just-taken': 'seat-just-taken',
  'no-such-seat': 'seat-just-taken',
};

interface Asked {
  readonly stay: StayFile;
  readonly same: ParticipantRow | null;
  readonly known: { readonly id: number } | null;
}

/**
 * Takes a seat of a shared stay: the one that is asked for or the next, one for each number. It makes the person known by
 * their number, which nobody has checked, and gives them no right in the party: they see this seat and can give it back.
 * Sent again under the same secret it changes nothing. So many in an hour from one network address.
 */
export async function takeSeat(app: App, input: TakeSeatInput, address: string): Promise<void> {
  const rate = app.seatRates.take(addressKey(address), 1);
  if (!rate.ok) throw new DoorError('too-many', 'too-many-seats', { seconds: rate.retryAfterSeconds });
  const now = app.now();
  const seatHash = hashToken(input.own);
  await app.engine.transact<Asked, null>({
    holder: 'sharing.take',
    load: (reader) => ({
      stay: getSharedStay(app, reader, input.link, now),
      same: reader.participantBySeat(seatHash),
      known: reader.personByMobile(input.mobile),
    }),
    decide: (asked) => ({ changes: seatTaken(app, input, seatHash, asked), answer: null }),
  });
}

function seatTaken(
  app: App,
  { name, mobile, seat }: TakeSeatInput,
  seatHash: Buffer,
  { stay, same, known }: Asked,
): LedgerChange[] {
  const { booking, participants, total } = stay;
  if (same?.bookingId === booking.id) return [];
  if (same) throw new DoorError('conflict', 'key-used-otherwise');
  if (participants.some((one) => one.personId === known?.id))
    throw new DoorError('conflict', 'seat-taken-already');
  const slot = slotFor(seat, { total, taken: new Set(participants.map((one) => one.slot)) });
  if (!slot.ok) throw new DoorError('conflict', REASONS[slot.because]);
  return [
    {
      type: 'take-seat',
      bookingId: booking.id,
      slot: slot.slot,
      person: known?.id ?? { publicId: app.newPublicId(), name, mobile },
      name,
      seatHash,
      now: app.now(),
      event: stayEvent(booking, app.nowMs(), 'seat-taken', { seat: slot.slot }),
    },
  ];
}
