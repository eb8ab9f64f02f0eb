import { z } from 'zod';
import { mobile, personName } from './account.ts';
import { seatComing } from './attendance.ts';
import { timesShown } from './booking-answer.ts';
import { BOOKING_STATES } from './booking-view.ts';
import { COUNT_MAX } from './limits.ts';
import { localDay, moment, publicId } from './scalars.ts';

/** 32 random bytes in base64url: the secret of a shared stay, or of one's own seat in it. */
export const shareSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The link of a stay, and when nobody can take a seat by it any more: it ends with the stay. */
export const shareMade = z.strictObject({ link: z.string(), until: moment });

/** Where somebody sits. A stay may have other desks on other days: then the seat says the first of them. */
const seat = z.strictObject({
  /** 1 is the first seat of the stay. */
  number: z.int(),
  label: z.string(),
  zone: z.string().nullable(),
});

/** Who has which seat of a booking, for its party and for those who run its station. */
export const participantsView = z.strictObject({
  /** Since when there is a link; null where there is none. */
  sharedAt: moment.nullable(),
  /** Whether the booking has seats that can be shared: desks and open areas have. */
  shareable: z.boolean(),
  seats: z.array(
    seat.extend({
      /** Null while nobody has it. The number is masked but for those who run the station. */
      person: z.strictObject({ personId: publicId, name: z.string(), mobile: z.string() }).nullable(),
    }),
  ),
  taken: z.int(),
});
export type ParticipantsView = z.infer<typeof participantsView>;

export const removeParticipantInput = z.strictObject({ bookingId: publicId, personId: publicId });

export const sharedLinkInput = z.strictObject({ link: shareSecret });

/** The stay as whoever holds its link sees it. Names are masked, and nothing else of its people is shown. */
export const sharedStay = z.strictObject({
  party: z.string(),
  station: z.strictObject({ id: publicId, name: z.string(), timeZone: z.string(), address: z.string() }),
  firstDay: localDay,
  lastDay: localDay,
  days: z.int(),
  times: z.array(timesShown),
  kind: z.enum(['desk', 'area']),
  seats: z.array(
    seat.extend({
      /** Centimetres in the drawing of its zone; null where it is not drawn. */
      x: z.int().nullable(),
      y: z.int().nullable(),
      /** The masked name of whoever has it; null while it is free. */
      takenBy: z.string().nullable(),
    }),
  ),
  /** The parts of the hall in which the seats are drawn. */
  zones: z.array(z.strictObject({ name: z.string(), width: z.int(), height: z.int() })),
  taken: z.int(),
});
export type SharedStay = z.infer<typeof sharedStay>;

export const takeSeatInput = z.strictObject({
  link: shareSecret,
  /** Of the caller's own making: under it the seat is seen and given back, and sending it again changes nothing. */
  own: shareSecret,
  name: personName,
  mobile,
  /** The number of the seat; null for the next that is free. */
  seat: z.int().min(1).max(COUNT_MAX).nullable().default(null),
});
export type TakeSeatInput = z.infer<typeof takeSeatInput>;

export const ownSeatInput = z.strictObject({ own: shareSecret });

export const arriveInput = z.strictObject({ own: shareSecret, day: localDay });

/** One's own seat. */
export const ownSeat = z.strictObject({
  name: z.string(),
  party: z.string(),
  state: z.enum(BOOKING_STATES),
  station: z.strictObject({ id: publicId, name: z.string(), timeZone: z.string() }),
  /** By day; a day that was given back is left out. */
  days: z.array(
    z.strictObject({
      day: localDay,
      over: z.boolean(),
      times: z.array(timesShown),
      label: z.string(),
      zone: z.string().nullable(),
    }),
  ),
  /** What one comes for today; null where nothing. */
  checkIn: seatComing.nullable(),
  /** What one needs to know on the first day that is to come; null where none is. */
  morning: z
    .strictObject({
      day: localDay,
      from: z.string(),
      open: z.array(z.string()),
      address: z.string(),
      wayIn: z.string(),
      houseRules: z.string(),
      notes: z.string(),
      phone: z.string(),
    })
    .nullable(),
});
export type OwnSeat = z.infer<typeof ownSeat>;
