import { createHmac, timingSafeEqual } from 'node:crypto';
import { shortCode } from '#lib/domain/canteen/short-code.ts';
import { formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';

const TOKEN_BYTES = 16;

export interface SealedTicket {
  /** Names the order and its day, with 128 bits that only this installation can make. */
  readonly token: string;
  readonly code: string;
}

/**
 * Tickets are derived and not stored: the page shows its owner the same one again, and a copy of the database opens none,
 * because the key lies beside it. What was handed out is stored, so a ticket works as often as there are portions.
 */
export class TicketSeal {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(bookingPublicId: string, day: LocalDay): SealedTicket {
    const mac = this.#mac(bookingPublicId, day);
    const sealed = mac.subarray(0, TOKEN_BYTES).toString('base64url');
    return {
      token: `${bookingPublicId}.${formatLocalDay(day)}.${sealed}`,
      code: shortCode(mac.subarray(TOKEN_BYTES)),
    };
  }

  /** What a token names; null for one that was not made here. */
  open(token: string): { bookingPublicId: string; day: LocalDay } | null {
    const [bookingPublicId = '', text = '', sealed = '', ...more] = token.split('.');
    const day = parseLocalDay(text);
    if (day === null || more.length > 0) return null;
    const given = Buffer.from(sealed, 'base64url');
    const right = this.#mac(bookingPublicId, day).subarray(0, TOKEN_BYTES);
    return given.length === TOKEN_BYTES && timingSafeEqual(given, right) ? { bookingPublicId, day } : null;
  }

  #mac(bookingPublicId: string, day: LocalDay): Buffer {
    return createHmac('sha256', this.#key).update(`meal ${bookingPublicId} ${day}`).digest();
  }
}
