import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ClosedPlaces } from '#lib/domain/closure/plan-closure.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import type { CloseChange } from '#lib/server/engine/closure-changes.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { claimsOfClosing } from './closing.ts';
import { endOfPart } from './end-of-part.ts';
import type { Move, Moves } from './plan-moves.ts';
import { saveMoves } from './save-moves.ts';
import type { Saving } from './saving.ts';

export interface Part {
  readonly saving: Saving;
  readonly closed: ClosedPlaces;
  readonly planned: Moves;
  readonly closure: CloseChange['closure'];
  readonly carriedFrom: LocalDay | null;
}

/**
 * Carries out what was planned, up to the end of this part, in one transaction. The plan was made before: where a booking is not
 * as it was then, or a place was taken meanwhile, nothing is done (changed-meanwhile, or the guard refuses).
 */
export async function carryOutPart({
  saving,
  closed,
  planned,
  closure,
  carriedFrom,
}: Part): Promise<LocalDay | null> {
  const { app, catalogued } = saving;
  const until = endOfPart(closed, planned);
  const moves = planned.moves.filter((one) => until === null || belongsBefore(until, one, planned.moves));
  const files = Map.groupBy(moves, (one) => one.file);
  await app.engine.transact({
    holder: 'closure.carryOut',
    load: (reader) =>
      [...files.keys()].map(({ booking }) => ({ booking, now: reader.bookingById(booking.id) })),
    decide: (loaded) => {
      const isAsPlanned = loaded.every(
        ({ booking, now }) => now?.revision === booking.revision && now.state === booking.state,
      );
      if (!isAsPlanned) throw new DoorError('conflict', 'changed-meanwhile');
      const atMs = app.nowMs();
      const changes: LedgerChange[] = [
        ...planned.due.flatMap((one) => lapseBooking(one, atMs)),
        {
          type: 'make-room',
          bookings: [...files].map(([{ booking }, days]) => ({
            bookingId: booking.id,
            days: days.map((one) => one.day),
          })),
        },
        ...[...files].flatMap(([file, days]) => saveMoves(saving, file, days)),
        {
          type: 'close',
          closure,
          claims: claimsOfClosing(catalogued.hall, closed, until),
          carryFrom: until,
          carriedFrom,
          moved: moves.length,
        },
        ...lookAgainFor(catalogued.hall.id, moves),
      ];
      return { changes, answer: null };
    },
  });
  return until;
}

/** For hours that a day has lost there may be a place that was not free for all of the day. */
function lookAgainFor(stationId: number, moves: readonly Move[]): LedgerChange[] {
  const lost = moves.flatMap(({ to }) => (to.type === 'shorter' ? to.lost.flatMap((one) => one.days) : []));
  return lost.length === 0 ? [] : [{ type: 'look-again', at: { stationId, days: [...new Set(lost)] } }];
}

/** A change ends with its booking, also where it is about later days. */
function belongsBefore(until: LocalDay, { day, file }: Move, moves: readonly Move[]): boolean {
  if (day < until) return true;
  const base = moves.filter((one) => one.file.booking.id === file.booking.changeOf);
  return base.length > 0 && base.every((one) => one.day < until);
}
