import { z } from 'zod';
import { COUNT_AT_DESK_MAX } from '#lib/domain/attendance/attendance.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { attendanceShown } from './attendance-shown.ts';
import { placeShown, timesShown } from './booking-answer.ts';
import { ARRIVALS_ENTERED_MAX, NAME_CHARACTERS_MAX, REASON_CHARACTERS_MAX } from './limits.ts';
import { localDay, moment, nonEmptyText, plainText, publicId } from './scalars.ts';

/** One day of a booking, for whoever is to come. */
export const arrival = z.strictObject({
  bookingId: publicId,
  party: z.strictObject({ id: publicId, name: z.string() }),
  kind: z.enum(RESOURCE_KINDS),
  day: localDay,
  times: z.array(timesShown),
  places: z.array(placeShown),
  headCount: z.int(),
  attendance: attendanceShown.nullable(),
  /** From when until when its people can say that they have come, in the station's own time (`24:00` is the end of the day). */
  opens: z.string(),
  closes: z.string(),
  /** Whether that is now. `released`: nobody came, and it was given back. */
  standing: z.enum(['early', 'open', 'late', 'released']),
});
export type Arrival = z.infer<typeof arrival>;

/** What somebody with a seat of a shared stay comes for. */
export const seatComing = z.strictObject({
  day: localDay,
  opens: z.string(),
  closes: z.string(),
  standing: arrival.shape.standing,
  /** Whether they have said themselves that they are there. */
  said: z.boolean(),
});
export type SeatComing = z.infer<typeof seatComing>;

const dayOfStation = { id: publicId, name: z.string() };

/** What the caller's own parties have at a station today, a zone's first where one is named. */
export const arrivalsInput = z.strictObject({ stationId: publicId, zoneId: publicId.optional() });
export const arrivals = z.strictObject({
  station: z.strictObject({ ...dayOfStation, timeZone: z.string() }),
  zone: z.strictObject({ id: publicId, name: z.string() }).nullable(),
  day: localDay,
  arrivals: z.array(arrival.extend({ here: z.boolean() })),
  /** Seats that the caller has taken in stays of parties that are not theirs. */
  seats: z.array(
    seatComing.extend({
      bookingId: publicId,
      party: z.string(),
      label: z.string(),
      zone: z.string().nullable(),
      times: z.array(timesShown),
    }),
  ),
});
export type Arrivals = z.infer<typeof arrivals>;

/** Without `came` everybody has come. */
export const checkInInput = z.strictObject({
  bookingId: publicId,
  day: localDay,
  came: z.int().min(1).max(COUNT_AT_DESK_MAX).optional(),
});

export const checkInSeatInput = z.strictObject({ bookingId: publicId, day: localDay });

/** `text`: part of a name, its pinyin initials, or the last four digits of a number. Without a day: today. */
export const deskDayInput = z.strictObject({
  stationId: publicId,
  day: localDay.optional(),
  text: plainText(NAME_CHARACTERS_MAX).optional(),
});

export const deskLine = arrival.extend({
  /** Who made it, and their number masked. */
  madeBy: z.string(),
  mobile: z.string(),
  /** Names of those who have taken a seat of it. */
  people: z.array(z.string()),
  /** Whether the caller may put right that nobody came. */
  correctable: z.boolean(),
});
export type DeskLine = z.infer<typeof deskLine>;

export const deskDay = z.strictObject({
  station: z.strictObject({ ...dayOfStation, timeZone: z.string() }),
  day: localDay,
  today: localDay,
  /** Of all that is expected on the day, searched for or not. */
  total: z.strictObject({
    bookings: z.int(),
    expected: z.int(),
    arrived: z.int(),
    came: z.int(),
    noShows: z.int(),
  }),
  /** By the first minute. */
  lines: z.array(deskLine),
  /** Whether the caller may check people in. */
  serves: z.boolean(),
  asOf: moment,
});
export type DeskDay = z.infer<typeof deskDay>;

/** What was written on paper: each line by itself. */
export const enterArrivalsInput = z.strictObject({
  stationId: publicId,
  day: localDay,
  lines: z
    .array(z.strictObject({ bookingId: publicId, came: z.int().min(1).max(COUNT_AT_DESK_MAX) }))
    .min(1)
    .max(ARRIVALS_ENTERED_MAX),
});
export const arrivalsEntered = z.strictObject({
  entered: z.int(),
  problems: z.array(
    z.strictObject({ bookingId: publicId, reason: z.enum(['not-coming-today', 'seat-released']) }),
  ),
});
export type ArrivalsEntered = z.infer<typeof arrivalsEntered>;

/** `came` 0: nobody came, but it does not count. */
export const correctNoShowInput = z.strictObject({
  bookingId: publicId,
  day: localDay,
  came: z.int().min(0).max(COUNT_AT_DESK_MAX),
  reason: nonEmptyText(REASON_CHARACTERS_MAX, 'many'),
});
/** `seated`: the day is not over, and its places are theirs again. */
export const noShowCorrected = z.strictObject({ seated: z.boolean() });
