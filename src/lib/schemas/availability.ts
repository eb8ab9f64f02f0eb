import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { bookingRequest, isOfHall } from './booking-request.ts';
import { placeShown } from './booking-answer.ts';
import { CLOSURE_PURPOSES } from './closure.ts';
import { NAME_CHARACTERS_MAX, STATIONS_PER_DISTRICT_MAX } from './limits.ts';
import { localDay, publicId } from './scalars.ts';

/** Without a day it is the station's today. */
export const dayInput = z.strictObject({ stationId: publicId, day: localDay.optional() });

export type DayInput = z.infer<typeof dayInput>;

/** 休 or 班; null on an ordinary day. */
const mark = z.enum(['off', 'make-up']).nullable();

/** Who a claim belongs to, as far as the caller may know: asked for by them, their own party's, somebody's, or the house's. */
export const CLAIM_OWNERS = ['mine', 'own', 'other', 'house'] as const;

/** Why a hall is closed on a day: every week, by a public holiday, or as a day of its own. */
export const CLOSED_BECAUSE = ['weekly', 'holiday', 'exception'] as const;

const claimShown = z.strictObject({
  /** Times of the day drawn, 00:00 to 24:00; the clearing time is included. */
  from: z.string(),
  to: z.string(),
  state: z.enum(['taken', 'held', 'closed']),
  quantity: z.int(),
  owner: z.enum(CLAIM_OWNERS),
  /** Only for those who may know: the party's members, and those who run the station. */
  bookingId: publicId.nullable(),
  party: z.string().nullable(),
});

const resourceShown = z.strictObject({
  id: publicId,
  kind: z.enum(RESOURCE_KINDS),
  zoneId: publicId.nullable(),
  label: z.string(),
  capacity: z.int(),
  fits: z.int().nullable(),
  features: z.array(z.string()),
  x: z.int(),
  y: z.int(),
  /** False on days on which it may not be claimed at all. */
  inService: z.boolean(),
  /** Units free over the whole of the day's open time. */
  free: z.int(),
  claims: z.array(claimShown),
});

export const dayView = z.strictObject({
  /** `trial`: still being tried out, its bookings are cancelled when it starts. */
  station: z.strictObject({ id: publicId, name: z.string(), trial: z.boolean() }),
  day: localDay,
  /** Whether the caller runs this station. */
  runs: z.boolean(),
  /** What the station's clock shows at the moment of the answer. */
  now: z.strictObject({ day: localDay, time: z.string() }),
  mark,
  /** The year's holiday notice is not out: opening may still change. */
  provisional: z.boolean(),
  open: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  /** Null on a day that is open. */
  closedBecause: z.enum(CLOSED_BECAUSE).nullable(),
  /** Monday to Sunday around the day. */
  week: z.array(z.strictObject({ day: localDay, mark, open: z.boolean() })),
  /** How much of the day's open time is still to come. */
  left: z.enum(['all', 'rest', 'nothing']),
  /** Units free over the whole of what is left of the day's open time. */
  counts: z.array(z.strictObject({ kind: z.enum(RESOURCE_KINDS), total: z.int(), free: z.int() })),
  zones: z.array(z.strictObject({ id: publicId, name: z.string(), width: z.int(), height: z.int() })),
  resources: z.array(resourceShown),
});
export type DayView = z.infer<typeof dayView>;

export const placeInput = z.strictObject({ placeId: publicId });

/** A moment on the station's clock. */
const momentAtStation = z.strictObject({ day: localDay, time: z.string() });

/** One place at this moment, for whoever stands before it. Nobody's name is in it. */
export const placeView = z.strictObject({
  station: z.strictObject({ id: publicId, name: z.string(), retired: z.boolean() }),
  place: z.strictObject({
    id: publicId,
    kind: z.enum(RESOURCE_KINDS),
    label: z.string(),
    zone: z.string().nullable(),
    capacity: z.int(),
    fits: z.int().nullable(),
  }),
  now: momentAtStation,
  /** `own` is the caller's party's; `shut`: the hall is not open at the moment; `closed`: the house keeps the place. */
  state: z.enum(['free', 'own', 'taken', 'held', 'closed', 'shut', 'out-of-service']),
  /** Until when it stays so; null where nothing is known to end it. */
  until: momentAtStation.nullable(),
  /** The hall closes then. */
  untilClosing: z.boolean(),
  /** From when on it is free; null where it is not within two months. */
  freeFrom: momentAtStation.nullable(),
  /** Times of today that the place could be asked for at once, by the rules of its kind. */
  bookable: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** Units free now. */
  free: z.int(),
  /** Null on a day on which the hall opens. */
  closedBecause: z.enum(CLOSED_BECAUSE).nullable(),
  /** What a closure of the place is for. */
  purpose: z.enum(CLOSURE_PURPOSES).nullable(),
  /** Of the caller's own party. */
  bookingId: publicId.nullable(),
});
export type PlaceView = z.infer<typeof placeView>;

/** Stations whose name or address has these words, and which page of them. */
export const districtInput = z.strictObject({
  search: z.string().trim().max(NAME_CHARACTERS_MAX).default(''),
  page: z.coerce.number().int().min(1).max(STATIONS_PER_DISTRICT_MAX).default(1),
});
export type DistrictInput = z.infer<typeof districtInput>;

/** The stations of the district and what is free there today. */
export const districtView = z.strictObject({
  /** False until the first start has been completed. */
  isSetUp: z.boolean(),
  stations: z.array(
    z.strictObject({
      id: publicId,
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      trial: z.boolean(),
      /** Requests that wait for a decision, for those who run the station. */
      waiting: z.int().nullable(),
      today: dayView
        .pick({
          day: true,
          mark: true,
          provisional: true,
          open: true,
          closedBecause: true,
          left: true,
          counts: true,
        })
        .extend({
          /** Units free in each hour of the open time; `over`: it has passed. */
          hours: z.array(
            z.strictObject({ from: z.string(), free: z.int(), total: z.int(), over: z.boolean() }),
          ),
        }),
    }),
  ),
  /** Of how many stations these are. */
  found: z.int(),
  page: z.int(),
  pages: z.int(),
});
export type DistrictView = z.infer<typeof districtView>;

/** A request without its station: which halls, and which of their places, can take it. */
export const searchInput = z.strictObject({
  request: bookingRequest
    .omit({ stationId: true })
    .refine(isOfHall, { path: ['want'], message: 'hall-only' }),
});

export const searchView = z.strictObject({
  /** The best first: most days given, then the order of the stations. */
  halls: z.array(
    z.strictObject({
      station: z.strictObject({ id: publicId, name: z.string(), address: z.string() }),
      outcome: z.enum(['granted', 'partly', 'pending', 'refused']),
      daysAsked: z.int(),
      daysGiven: z.int(),
      /** On the first day given. */
      places: z.array(placeShown),
      /** Rooms, counters, areas and bays that could take it, each by itself. */
      resources: z.array(z.strictObject({ place: placeShown, daysGiven: z.int() })),
      /** Ready to be sent as `booking.create`. */
      request: bookingRequest,
    }),
  ),
});
export type SearchView = z.infer<typeof searchView>;
