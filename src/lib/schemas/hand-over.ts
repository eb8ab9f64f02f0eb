import { z } from 'zod';
import { mobile, personName } from './account.ts';
import { bookingEntry } from './booking-view.ts';
import { moment, publicId } from './scalars.ts';
import { shareSecret } from './sharing.ts';

/** 16 random bytes in base64url, so that it fits into a text message: the secret of a link that works once. */
export const handOverSecret = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const handOverInput = z.strictObject({ bookingId: publicId, name: personName, mobile });

/** The link is null where it was sent by message; else it is shown once, to be handed over. */
export const handedOver = z.strictObject({ link: z.string().nullable(), expiresAt: moment });

export const handOverLinkInput = z.strictObject({ link: handOverSecret });

export const takeOverInput = z.strictObject({
  link: handOverSecret,
  /** Of the caller's own making: under it the booking is followed, and sending it again changes nothing. */
  own: shareSecret,
});

export const takenOverInput = z.strictObject({ own: shareSecret });

/** The booking as whoever it is handed to sees it. */
export const handedBooking = z.strictObject({
  /** To whom it is handed. */
  name: z.string(),
  booking: bookingEntry,
  station: z.strictObject({ id: publicId, name: z.string(), address: z.string(), phone: z.string() }),
  /** Whether it can still be cancelled. */
  cancellable: z.boolean(),
});
export type HandedBooking = z.infer<typeof handedBooking>;
