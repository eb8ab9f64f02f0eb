import type { z } from 'zod';
import type { createBookingInput } from '#lib/schemas/booking-input.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { dayOf } from '../data/clock.ts';
import { publicIdOf, sessionTokenOf } from '../data/public-ids.ts';
import type { LoadCall } from './load-job.ts';

/** One request of `booking.create` as a program sends it. Stations, parties and desks are internal ids of the city. */
export interface AskedBooking {
  readonly key: string;
  readonly station: number;
  readonly party: number;
  readonly desks: number;
  /** This very desk, where it is only one. */
  readonly deskId?: number;
  readonly together?: 'must' | 'prefer' | 'no';
  readonly days: { readonly list: readonly LocalDay[] } | { readonly from: LocalDay; readonly to: LocalDay };
  readonly from: string;
  readonly to: string;
}

/** The story's stay: six desks together, every workday of a month, 09:00–18:00. */
export function askedStay(key: string, station: number, party: number): AskedBooking {
  const days = { from: dayOf('2026-09-01'), to: dayOf('2026-09-30') };
  return { key, station, party, desks: 6, together: 'must', days, from: '09:00', to: '18:00' };
}

export type Door = 'booking.create' | 'measure.noop' | 'measure.signedInNoop';

/** The same request for the booking and for the calls that are its measure; nobody is signed in for the plain no-op. */
export function callOf(door: Door, asked: AskedBooking): LoadCall {
  const call = { path: `/api/trpc/${door}`, body: JSON.stringify(inputOf(asked)) };
  return door === 'measure.noop' ? call : { ...call, session: sessionTokenOf(asked.party) };
}

export function inputOf({
  key,
  station,
  party,
  desks,
  deskId,
  together,
  days,
  from,
  to,
}: AskedBooking): z.input<typeof createBookingInput> {
  const named = deskId === undefined ? {} : { deskIds: [publicIdOf('desk', deskId)] };
  const asked =
    'list' in days
      ? { list: days.list.map(formatLocalDay) }
      : { from: formatLocalDay(days.from), to: formatLocalDay(days.to), on: 'workdays' as const };
  return {
    request: {
      stationId: publicIdOf('station', station),
      partyId: publicIdOf('party', party),
      want: { kind: 'desk', count: desks, ...named, ...(together === undefined ? {} : { together }) },
      when: { days: asked, time: { from, to } },
      headCount: desks,
      purpose: '项目驻场',
    },
    idempotencyKey: key,
  };
}

/** Gives a whole booking back. */
export function cancelCallOf(bookingId: string, person: number): LoadCall {
  return {
    path: '/api/trpc/booking.cancel',
    body: JSON.stringify({ bookingId }),
    session: sessionTokenOf(person),
  };
}

/** The page of a hall's day, as a browser asks for it. */
export function pageCallOf(station: number, day: LocalDay, person: number | null): LoadCall {
  const path = `/stations/${publicIdOf('station', station)}?day=${formatLocalDay(day)}`;
  return person === null ? { path } : { path, session: sessionTokenOf(person) };
}

export function dayCallOf(station: number, day: LocalDay, person: number | null): LoadCall {
  const input = encodeURIComponent(
    JSON.stringify({ stationId: publicIdOf('station', station), day: formatLocalDay(day) }),
  );
  const path = `/api/trpc/availability.day?input=${input}`;
  return person === null ? { path } : { path, session: sessionTokenOf(person) };
}
