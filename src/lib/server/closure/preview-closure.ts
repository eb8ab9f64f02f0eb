import type { z } from 'zod';
import { freeQuantity } from '#lib/domain/capacity/free-quantity.ts';
import { compareLabels } from '#lib/domain/hall/label-order.ts';
import { overlaps, type Interval } from '#lib/domain/time/interval.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { ClosurePreview, createClosureInput } from '#lib/schemas/closure.ts';
import { CLOSURE_BOOKINGS_NAMED_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import {
  listHeldClaims,
  listHoldingBookings,
  listPlaceFacts,
  type AffectedBooking,
  type HeldClaim,
} from './affected-reader.ts';
import { closedTimesOf } from './closed-times-of.ts';
import { findClaimedParts } from './find-claimed-parts.ts';
import { findClosureScope } from './find-closure-scope.ts';

type PlaceFacts = Awaited<ReturnType<typeof listPlaceFacts>>;

/**
 * Whom a closure would affect, before it is made: the bookings and holds that claim one of its places in its time, as its
 * making would find them. A closure of some units affects those who are there where too few are free for it. Nothing is
 * written, and nobody is told.
 */
export async function previewClosure(
  app: App,
  actor: Actor,
  input: z.infer<typeof createClosureInput>,
): Promise<ClosurePreview> {
  const scope = await findClosureScope(app, actor, input);
  return readTogether(app, async (source) => {
    const { resourceIds, parts } = await findClaimedParts(app, source, scope, closedTimesOf(input.when));
    const intervals = parts.map((part) => part.interval);
    const claims = await listHeldClaims(source, resourceIds, intervals);
    const holders = [...new Set(claims.map(({ holder }) => holder))].filter((holder) => holder > 0);
    const bookings = new Map(
      (await listHoldingBookings(source, holders, app.now())).map((one) => [one.id, one]),
    );
    const places = await listPlaceFacts(source, [...new Set(claims.map(({ resourceId }) => resourceId))]);
    const standing = claims.filter(({ holder }) => holder < 0 || bookings.has(holder));
    const inTheWay = intervals.filter((interval) => isShort(interval, standing, scope.quantity, places));
    const affected = standing.filter(
      (claim) => claim.holder > 0 && inTheWay.some((interval) => overlaps(interval, claim)),
    );
    return previewOf(affected, bookings, places);
  });
}

/** All of a place is closed over everybody who is there; some units only over those who leave too few of them. */
function isShort(
  interval: Interval,
  claims: readonly HeldClaim[],
  quantity: number | null,
  places: PlaceFacts,
): boolean {
  if (quantity === null) return true;
  const capacity = [...places.values()][0]?.capacity ?? quantity;
  return freeQuantity(interval, capacity, claims) < quantity;
}

function previewOf(
  affected: readonly HeldClaim[],
  bookings: ReadonlyMap<number, AffectedBooking>,
  places: PlaceFacts,
): ClosurePreview {
  const byHolder = Map.groupBy(affected, ({ holder }) => holder);
  const firstDay = (claims: readonly HeldClaim[]): number =>
    Math.min(...claims.map(({ occurrenceDay }) => occurrenceDay));
  const ordered = [...byHolder].sort(([a, left], [b, right]) => firstDay(left) - firstDay(right) || a - b);
  return {
    bookings: byHolder.size,
    days: new Set(affected.map(({ occurrenceDay }) => occurrenceDay)).size,
    affected: ordered.slice(0, CLOSURE_BOOKINGS_NAMED_MAX).flatMap(([holder, claims]) => {
      const booking = bookings.get(holder);
      if (!booking) return [];
      const { publicId, party, kind, state } = booking;
      const days = daysOf(claims, places);
      return [{ bookingId: publicId, party: { id: party.publicId, name: party.name }, kind, state, days }];
    }),
  };
}

function daysOf(
  claims: readonly HeldClaim[],
  places: PlaceFacts,
): ClosurePreview['affected'][number]['days'] {
  const byDay = [...Map.groupBy(claims, ({ occurrenceDay }) => occurrenceDay)];
  return byDay
    .sort(([a], [b]) => a - b)
    .map(([day, ofDay]) => {
      // A stay over midnight, or over a break, has several claims on one place.
      const units = new Map(ofDay.map(({ resourceId, quantity }) => [resourceId, quantity]));
      const shown = [...units].flatMap(([id, quantity]) => {
        const place = places.get(id);
        return place ? [{ id: place.publicId, label: place.label, quantity }] : [];
      });
      return { day: formatLocalDay(day), places: shown.sort((a, b) => compareLabels(a.label, b.label)) };
    });
}
