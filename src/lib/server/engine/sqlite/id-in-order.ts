import { randomBytes } from 'node:crypto';

/** In the order of their codes, so that texts of them are in the order of the numbers they stand for. */
const SIGNS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const SIGNS_OF_TIME = 6;
const SIGNS_AT_RANDOM = 10;
/** Six signs of it last from 1970 to 2039 and begin anew then. */
const TICK_MS = 32;

/**
 * A public id that is later than those of before, with 60 random bits: for what is written by the thousand and opens nothing
 * by itself. Entirely random ones fall all over their index, and each would have another page of it written anew.
 */
export function idInOrder(): string {
  let ticks = Math.floor(Date.now() / TICK_MS);
  let time = '';
  for (let place = 0; place < SIGNS_OF_TIME; place += 1) {
    time = SIGNS.charAt(ticks % SIGNS.length) + time;
    ticks = Math.floor(ticks / SIGNS.length);
  }
  return (
    time + Array.from(randomBytes(SIGNS_AT_RANDOM), (byte) => SIGNS.charAt(byte % SIGNS.length)).join('')
  );
}
