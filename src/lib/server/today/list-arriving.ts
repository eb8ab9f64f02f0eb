import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { TimesTold } from '#lib/messages/stay-words.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { DayClaimRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** A party that comes today, or has come. */
export interface Arriving {
  readonly bookingId: string;
  readonly party: string;
  readonly times: readonly TimesTold[];
  readonly places: readonly string[];
  /** Whether the time that they have booked has begun. */
  readonly hasBegun: boolean;
  /** How many have checked in; null where nobody has. */
  readonly came: number | null;
}

/**
 * Confirmed stays of a day that are not over at `now`, by their first minute; meals are the kitchen's. `claims` are those of
 * the day. The times are those that were asked for, without the time to clear up. Two statements, however many there are.
 */
export function listArriving(
  reader: LedgerReader,
  { hall }: Pick<CataloguedHall, 'hall'>,
  claims: readonly DayClaimRow[],
  { day, now }: { readonly day: LocalDay; readonly now: Instant },
): Arriving[] {
  const stays = new Map(
    claims
      .filter((one) => one.kind === 'booking' && hall.everyResource.get(one.resourceId)?.kind !== 'canteen')
      .map((one) => [one.holder, one]),
  );
  const came = new Map(
    reader
      .attendanceOfDay(hall.id, day)
      .filter((one) => one.state === 'came')
      .map((one) => [one.bookingId, one.came]),
  );
  return reader
    .occurrencesOn([...stays.keys()], day)
    .flatMap(({ bookingId, state, given: { places, times } }) => {
      const [from] = times[0] ?? [];
      const [, to] = times.at(-1) ?? [];
      const { bookingPublicId, partyName } = stays.get(bookingId) ?? {};
      if (state !== 'given' || from === undefined || to === undefined || to <= now) return [];
      const arriving = {
        bookingId: bookingPublicId ?? '',
        party: partyName ?? '',
        times: times.map(([begins, ends]) => clockRangeOf(hall.timeZone, day, { from: begins, to: ends })),
        places: places.map(([resourceId]) => hall.everyResource.get(resourceId)?.label ?? ''),
        hasBegun: from <= now,
        came: came.get(bookingId) ?? null,
      };
      return { from, arriving };
    })
    .sort((a, b) => a.from - b.from || a.arriving.party.localeCompare(b.arriving.party))
    .map(({ arriving }) => arriving);
}
